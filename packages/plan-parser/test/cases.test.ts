import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan, PlanGroup } from "../src/parse-plan.ts";
import { parsePlan } from "../src/parse-plan.ts";

const CASES = join(import.meta.dirname, "cases");
const heldOut = new Set(
  readFileSync(join(CASES, "HELD-OUT.md"), "utf8")
    .match(/^- .*$/gmu)
    ?.map((line) => line.slice(2).trim()) ?? [],
);
const knownGaps = new Set(
  readFileSync(join(CASES, "KNOWN-GAPS.md"), "utf8")
    .match(/^- [\w-]+/gmu)
    ?.map((line) => line.slice(2).trim()) ?? [],
);

type Expected = Omit<Plan, "spans" | "clauses"> & {
  readonly accept: Partial<Record<keyof Plan["meta"], readonly (string | null)[]>>;
  readonly optional: { readonly issues?: readonly string[] };
};

const read = (name: string, file: string): string => readFileSync(join(CASES, name, file), "utf8");
const fold = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .normalize("NFKC")
        .replace(/&nbsp;|[\s\p{C}]/gu, "")
        .replace(/(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu, "");
const foldAll = (texts: readonly string[]): (string | null)[] => texts.map(fold);

function factsOf(group: PlanGroup): object {
  const isBody = group.kind !== "OTHER";
  return {
    kind: group.kind,
    name: isBody ? null : fold(group.name),
    host: fold(group.hostDepartment),
    members: group.members
      .filter((member) => member.name !== null)
      .map((member) => `${member.role} ${fold(member.name) ?? ""} ${foldAll(member.posts).join("/")}`)
      .sort(),
    leads: foldAll(group.leads).sort(),
    responsible: foldAll(group.responsible).sort(),
    supporting: foldAll(group.supporting).sort(),
    duties: foldAll(group.duties),
  };
}

const byText = (groups: readonly PlanGroup[]): string[] =>
  groups.map((group) => JSON.stringify(factsOf(group))).sort();

describe("a written case", () => {
  const names = readdirSync(CASES).filter((name) => /^\d\d-/u.test(name));
  it("exists for every notation of the grammar", () => expect(names.length).toBeGreaterThanOrEqual(30));

  for (const name of names) {
    const run = knownGaps.has(name) ? it.fails : it;
    run(`${name} is read as expected${heldOut.has(name) ? " (held out)" : ""}`, () => {
      const expected = JSON.parse(read(name, "expected.json")) as Expected;
      const { plan } = parsePlan(read(name, "text.txt"));
      for (const key of ["title", "docNumber", "issuer", "date", "publicity"] as const) {
        expect([expected.meta[key], ...(expected.accept[key] ?? [])].map(fold)).toContain(
          fold(plan.meta[key]),
        );
      }
      expect(byText(plan.groups)).toEqual(byText(expected.groups));
      expect(plan.issues).toEqual(expect.arrayContaining([...expected.issues]));
      expect([...expected.issues, ...(expected.optional.issues ?? [])]).toEqual(
        expect.arrayContaining([...plan.issues]),
      );
    });

    it(`${name} has the doubts it should, at the right place`, () => {
      const text = read(name, "text.txt");
      const { diagnostics } = parsePlan(text);
      const wanted = JSON.parse(read(name, "diagnostics.json")) as { code: string; at?: string }[];
      if (knownGaps.has(name)) return;
      for (const { code, at } of wanted) {
        const places = diagnostics
          .filter((diagnostic) => diagnostic.code === code)
          .map(({ start, end }) => text.slice(start, end));
        expect(places.length, code).toBeGreaterThan(0);
        if (at !== undefined) expect(places, code).toContain(at);
      }
    });
  }
});
