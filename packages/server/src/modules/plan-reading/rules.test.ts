import { expect, test } from "vitest";
import {
  decideChange,
  decideQuestions,
  decideSurroundings,
  faultsOfChoices,
  openDiagnostics,
} from "./rules.ts";

test("a document is changed until it has become a plan", () => {
  expect(decideChange({ planId: null })).toEqual({ allowed: true });
  expect(decideChange({ planId: "01980000-0000-7000-8000-000000000000" })).toMatchObject({
    code: "ALREADY_SAVED",
    path: ["id"],
  });
});

test("each printed name is decided once, a unit and a person of the same name apart", () => {
  const faults = (...choices: { kind: string; printed: string }[]) =>
    faultsOfChoices(choices).map(({ path, code }) => `${path.join(".")} ${code}`);
  expect(faults({ kind: "PERSON", printed: "安平" }, { kind: "UNIT", printed: "安平" })).toEqual([]);
  expect(faults({ kind: "PERSON", printed: "安平" }, { kind: "PERSON", printed: "安平 " })).toEqual([
    "choices.1.printed DUPLICATE",
  ]);
  expect(faults({ kind: "UNIT", printed: " " })).toEqual(["choices.0.printed REQUIRED"]);
  expect(faults({ kind: "UNIT", printed: "科\0" })).toEqual(["choices.0.printed INVALID_CHARACTER"]);
  expect(faults({ kind: "UNIT", printed: "科".repeat(200) })).toEqual([]);
  expect(faults({ kind: "UNIT", printed: "科".repeat(201) })).toEqual(["choices.0.printed TOO_LONG"]);
});

test("a document is saved when no name is open; the open ones are named, not all of many", () => {
  const names = (outcomes: string[]) =>
    outcomes.map((outcome, index) => ({ printed: `名${index}`, outcome }));
  expect(decideQuestions(names(["MATCHED", "NEW"]))).toEqual({ allowed: true });
  const refused = decideQuestions(names(["MATCHED", ...Array.from({ length: 30 }, () => "ASK")]));
  expect(refused).toMatchObject({ code: "OPEN_QUESTIONS", path: ["choices"] });
  expect(refused).toMatchObject({ reason: expect.stringMatching(/名1、.*名20 and 10 more/) });
});

test("issuing body, superior and predecessor must still stand", () => {
  const [standing, gone] = [{ retiredAt: null }, { retiredAt: new Date("2026-03-01T00:00:00Z") }];
  const named = { issuer: standing, superior: null, superseded: standing };
  expect(decideSurroundings(named)).toEqual({ allowed: true });
  expect(decideSurroundings({ ...named, superseded: gone })).toMatchObject({
    code: "RETIRED",
    path: ["supersedesId"],
  });
});

test("a fault stays until the draft says it no longer, an entry of a roster until a fact is found in it", () => {
  const at = (code: string, start: number) => ({ code, start, end: start + 10 });
  const read = [at("MASKED_NAME", 0), at("UNREAD_ROSTER_ENTRY", 20), at("COLLECTIVE_MEMBER", 40)];
  const codes = (issues: string[], spans: { start: number; end: number }[]) =>
    openDiagnostics(read, { issues, spans }).map(({ code }) => code);
  expect(codes(["MASKED_NAME"], [{ start: 1, end: 3 }])).toEqual(read.map(({ code }) => code));
  expect(codes([], [{ start: 22, end: 25 }])).toEqual(["COLLECTIVE_MEMBER"]);
});
