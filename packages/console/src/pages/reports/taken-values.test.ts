import { expect, test } from "vitest";
import { takenOver, totalsFor } from "./taken-values";

const form = {
  properties: {
    cases: { "x-kind": "NUMBER" },
    day: { "x-kind": "DATE" },
    since: { "x-kind": "DATE" },
    photo: { "x-kind": "FILE" },
    note: { "x-kind": "TEXT" },
  },
};

test("the values of the day before are taken over, its day becomes this one and its files stay with it", () => {
  const values = { cases: 3, day: "2026-03-01", since: "2026-02-20", photo: "Evidence:1", note: "无" };
  expect(takenOver(form, { values, onDay: "2026-03-01" }, "2026-03-02")).toEqual({
    cases: 3,
    day: "2026-03-02",
    since: "2026-02-20",
    note: "无",
  });
});

test("what the form no longer asks for is left behind", () => {
  expect(takenOver(form, { values: { gone: 1, cases: 2 }, onDay: "2026-03-01" }, "2026-03-02")).toEqual({
    cases: 2,
  });
});

test("totals fill the numbers of their names, and nothing else", () => {
  const sums = [
    { field: "cases", sum: 12 },
    { field: "note", sum: 1 },
    { field: "unknown", sum: 5 },
  ];
  expect(totalsFor(form, sums)).toEqual({ cases: 12 });
});
