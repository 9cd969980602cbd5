import { expect, test } from "vitest";
import { effectsOf } from "./effects";

interface Line {
  id: string;
  retractedAt: string | null;
}

const begins: Line[] = [
  { id: "Assignment:begun", retractedAt: null },
  { id: "PostHolding:corrected", retractedAt: null },
];
const ends: Line[] = [
  { id: "Assignment:ended", retractedAt: null },
  { id: "PostHolding:corrected", retractedAt: "2026-03-01T00:00:00Z" },
  { id: "Assignment:never", retractedAt: "2026-03-01T00:00:00Z" },
];

test("what is taken back and begins again is a correction, before and after", () => {
  const { corrected } = effectsOf(begins, ends);
  expect(corrected).toEqual([{ before: ends[1], after: begins[1] }]);
});

test("the others begin, end, or were never so", () => {
  const { begun, ended, takenBack } = effectsOf(begins, ends);
  expect([begun, ended, takenBack]).toEqual([[begins[0]], [ends[0]], [ends[2]]]);
});
