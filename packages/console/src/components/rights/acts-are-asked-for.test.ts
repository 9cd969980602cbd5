import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as generated from "../../generated/graphql";
import { documents } from "../../resources/documents";
import { PAGE_NEEDS } from "./page-needs";

/** One step from a file to another, and what of that other one is wanted. */
interface Import {
  to: string;
  /** Null: all of it. */
  names: readonly string[] | null;
  /** What its viewer must be allowed to do, where it is a screen. */
  needs?: readonly object[];
}

const SOURCE = fileURLToPath(new URL("../../", import.meta.url));
const ENTRY = "main.tsx";
// By the ones react-admin writes, and that it asks first is tested with `mayInResource`; the others are what screens need.
const TABLES = ["resources/documents.ts", "components/rights/page-needs.ts"];
const texts = new Map(
  globSync("**/*.{ts,tsx}", { cwd: SOURCE })
    .filter((file) => !/\.test\.ts$|^generated|^messages/.test(file))
    .map((file) => [file, readFileSync(join(SOURCE, file), "utf8")]),
);
const steps = new Map<string, readonly Import[]>();
const mutations = globSync("**/*.graphql", { cwd: SOURCE }).flatMap((file) =>
  [...readFileSync(join(SOURCE, file), "utf8").matchAll(/^mutation (\w+)/gm)].map(
    ([, name]) => `${name}Document`,
  ),
);

test("every mutation of the console is known here", () => {
  expect(mutations.length).toBeGreaterThan(50);
  expect(mutations.filter((name) => !(name in generated))).toEqual([]);
});

test.for(mutations)("nobody comes to %s without having been asked for the right to it", (document) => {
  expect(unaskedWayTo(document)).toBeNull();
});

test("every screen says what a viewer must be allowed to do before it is of any use", () => {
  const paths = pagesIn(texts.get("App.tsx") ?? "").map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !(path in PAGE_NEEDS))).toEqual([]);
});

test("a file that writes by a document without asking is found from the entry", () => {
  expect(isAsked("const { mutate } = useTell(AppointDocument)", "AppointDocument")).toBe(false);
  expect(isAsked("const { mutate, isAllowed } = useTell(AppointDocument)", "AppointDocument")).toBe(true);
  expect(isAsked("<ActButton does={AppointDocument} word", "AppointDocument")).toBe(true);
  expect(isAsked("may(AppointManyDocument)", "AppointDocument")).toBe(false);
});

/** The files by which one comes to a use of the document though none of them has asked for it; null: there is no such way. */
function unaskedWayTo(document: string): string | null {
  const waiting: { file: string; names: readonly string[] | null; way: string }[] = [
    { file: ENTRY, names: null, way: ENTRY },
  ];
  const seen = new Set<string>();
  for (const { file, names, way } of waiting) {
    const text = texts.get(file) ?? "";
    if (TABLES.includes(file) || isAsked(text, document)) continue;
    if (isUsed(text, document)) return way;
    for (const step of importsOf(file, names)) {
      const mark = `${step.to} ${step.names}`;
      if (seen.has(mark) || isNeeded(step, document)) continue;
      seen.add(mark);
      waiting.push({ file: step.to, names: step.names, way: `${way} > ${step.to}` });
    }
  }
  return null;
}

/** Whether the screen to which it leads is shown only to those who may do that. */
function isNeeded({ needs = [] }: Import, document: string): boolean {
  return needs.includes(Reflect.get(generated, document) as object);
}

function isAsked(text: string, document: string): boolean {
  const ways = [
    `does(=\\{|:)\\s*${document}\\b`,
    `may\\(\\s*${document}\\b`,
    `useMay\\(\\)\\(\\s*${document}\\b`,
    `const document = [^;]*\\b${document}\\b[^;]*;[^]*does=\\{document\\}`,
    `useOfferUndo\\(\\s*${document}\\b`,
    `\\{[^{}]*\\bisAllowed\\b[^{}]*\\} = useTell\\(\\s*${document}\\b`,
  ];
  return ways.some((way) => new RegExp(way).test(text));
}

function isUsed(text: string, document: string): boolean {
  const code = text.replaceAll(/^import [^;]*;/gm, "");
  return new RegExp(`\\b${document}\\b`).test(code);
}

function importsOf(file: string, names: readonly string[] | null = null): readonly Import[] {
  const mark = `${file} ${names}`;
  const known = steps.get(mark) ?? readImports(file, names);
  steps.set(mark, known);
  return known;
}

function readImports(file: string, names: readonly string[] | null): Import[] {
  const text = texts.get(file) ?? "";
  const lazies = [...text.matchAll(/export const (\w+) = lazy\([^;]*?import\("(\.[^"]+)"\)/g)];
  if (names !== null && lazies.length > 0)
    return lazies
      .filter(([, name = ""]) => names.includes(name))
      .flatMap(([, , to = ""]) => resolved(file, to, null));
  const taken = [...text.matchAll(/^import (?!type)([^;"]*?) from "(\.[^"]+)";/gm)].flatMap(
    ([, what = "", to = ""]) => resolved(file, to, namesIn(what)),
  );
  const needs = new Map([
    ...pagesIn(text).map(({ path, to }) => [to, PAGE_NEEDS[path] ?? []] as const),
    ...screensIn(text),
  ]);
  const later = [...text.matchAll(/import\("(\.[^"]+)"\)/g)].flatMap(([, to = ""]) =>
    resolved(file, to, null).map((step) => ({ ...step, needs: needs.get(to) ?? [] })),
  );
  return [...taken, ...later];
}

/** The screens that are no resource's, as the console lists them. */
function pagesIn(text: string): { path: string; to: string }[] {
  return [...text.matchAll(/path: "([^"]+)",\s*Page: lazyPage\(\s*\(\) => import\("(\.[^"]+)"\)/g)].map(
    ([, path = "", to = ""]) => ({ path, to }),
  );
}

/** The form by which a resource's records are made, and by which it is edited, with the mutations they need. */
function screensIn(text: string): [string, readonly object[]][] {
  const known = documents[/name: "(\w+)"/.exec(text)?.[1] ?? ""];
  if (!known) return [];
  const needs = { create: [known.create], edit: [known.update ?? {}] };
  return [...text.matchAll(/(create|edit): lazyPage\(\(\) => import\("(\.[^"]+)"\)/g)].map(
    ([, screen, to = ""]) => [to, needs[screen as keyof typeof needs]],
  );
}

function namesIn(what: string): string[] {
  return what
    .replaceAll(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim().split(" ")[0] ?? "");
}

function resolved(file: string, to: string, names: readonly string[] | null): Import[] {
  const base = join(SOURCE, dirname(file), to);
  const found = [".tsx", ".ts", "/index.ts"].map((end) => base + end).find((path) => existsSync(path));
  const inside = found && relative(SOURCE, found);
  return inside !== undefined && texts.has(inside) ? [{ to: inside, names }] : [];
}
