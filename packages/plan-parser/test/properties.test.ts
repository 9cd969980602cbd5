import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../src/parse-plan.ts";

const CASES = join(import.meta.dirname, "cases");
const texts = readdirSync(CASES)
  .filter((name) => /^\d\d-/u.test(name))
  .map((name) => readFileSync(join(CASES, name, "text.txt"), "utf8"));
const anyCase = fc.constantFrom(...texts);
const lexical = fc
  .array(
    fc.constantFrom(
      "组长",
      "：",
      "\n",
      "、",
      " ",
      "（",
      "）",
      "一、",
      "（一）",
      "1.",
      "成立",
      "领导小组",
      "下设",
      "办公室",
      "设在",
      "由",
      "牵头",
      "负责",
      "张三",
      "局长",
      "副",
      "|",
      "\t",
      "<p>",
      "**",
      "姓名",
      "职务",
      "职责",
      "。",
      "；",
      "每日",
      "17时前",
      "𬱖",
      "\u200b",
      "&nbsp;",
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(""));

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

// What holds for every text whatever: it is read, nothing is made up, every span shows what was printed.
function holds(text: string): void {
  const { plan, diagnostics } = parsePlan(text);
  const folded = fold(text);
  for (const { start, end, printed } of plan.spans) {
    expect(start).toBeLessThanOrEqual(end);
    expect(text.slice(start, end)).toBe(printed);
  }
  for (const { start, end } of [...diagnostics, ...plan.clauses]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const group of plan.groups) {
    for (const member of group.members) if (member.name !== null) expect(folded).toContain(fold(member.name));
    for (const text_ of [
      group.name,
      ...group.leads,
      ...group.responsible,
      ...group.supporting,
      ...group.duties,
    ])
      expect(text).toContain(text_);
  }
}

describe("any text", () => {
  it("of arbitrary Unicode is read without an exception, and every span shows what is printed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds), { numRuns: 150 });
  });
  it("made of the words of the genre in any order is read without an exception", () => {
    fc.assert(fc.property(lexical, holds), { numRuns: 300 });
  });
  it("with its lines shuffled names only persons that it prints", () => {
    fc.assert(
      fc.property(
        anyCase.chain((text) => fc.shuffledSubarray(text.split("\n"), { minLength: 1 })),
        (lines) => holds(lines.join("\n")),
      ),
      { numRuns: 100 },
    );
  });
  it("cut off anywhere is read as far as it goes", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(1500), fc.nat(1500), (text, from, size) =>
        holds(text.slice(from, from + size)),
      ),
      { numRuns: 150 },
    );
  });
  it("with markup injected anywhere still points at the original", () => {
    const junk = fc.constantFrom(
      "<b>",
      "</p>",
      "<!-- 组长：甲 乙 -->",
      "&nbsp;",
      "\u200b",
      "\u202e",
      "[bookmark: _GoBack]",
      "\r\n",
      "|",
      "(gòu)",
    );
    fc.assert(
      fc.property(anyCase, fc.array(fc.tuple(fc.nat(1500), junk), { maxLength: 8 }), (text, cuts) => {
        holds(cuts.reduce((held, [at, mark]) => held.slice(0, at) + mark + held.slice(at), text));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a long text", () => {
  // In a process of its own, by processor time and the best of three: other work on the machine is not the parser's.
  // The yardstick is plain passes of one pattern over the same text: seconds would tell of the machine.
  it("of one megabyte is read in time linear in its length, and for no more than 150 passes of a plain pattern", () => {
    const long = JSON.stringify(texts.join("\n").repeat(160).slice(0, 1_000_000));
    const script = `
      import { parsePlan } from ${JSON.stringify(new URL("../src/parse-plan.ts", import.meta.url).href)};
      const long = ${long};
      const best = (work) => Math.min(...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }));
      const pass = () => long.matchAll(/\\p{Script=Han}+(?:局|组|办)/gu).toArray();
      console.log(JSON.stringify([
        best(() => parsePlan(long.slice(0, 250_000))),
        best(() => parsePlan(long)),
        best(() => { for (let i = 0; i < 5; i++) pass(); }) / 5,
      ]));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-"], {
      input: script,
      encoding: "utf8",
    });
    const [quarter, whole, pass] = JSON.parse(run.stdout) as [number, number, number];
    expect(whole / quarter).toBeLessThan(8);
    expect(whole / pass).toBeLessThan(150);
  }, 60_000);
  it("of one list, one group or one item over and over is still read to its end", () => {
    const units = Array.from(
      { length: 60_000 },
      (_, i) =>
        `县${String.fromCharCode(0x4e00 + (i % 20_000))}${String.fromCharCode(0x4e00 + ((i * 13) % 19_000))}局`,
    ).join("、");
    expect(
      parsePlan(`一、工作任务\n1.清理点位。责任单位：${units}`).plan.groups[0]?.responsible.length,
    ).toBeGreaterThan(50_000);
    for (const unit of ["1.甲：\n", "（张三牵头", "成立某某工作领导小组。\n", "“", "(", "*"])
      expect(() => parsePlan(unit.repeat(40_000))).not.toThrow();
    // A long run of blanks, and a long list of single characters, behind a label.
    for (const run of ["　", "甲 ", "*"])
      expect(() => parsePlan(`组长：${run.repeat(40_000)}`)).not.toThrow();
  }, 20_000);
});
