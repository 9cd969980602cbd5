import { expect, test } from "vitest";
import type { FieldKind, FieldSchema, FormSchema } from "../../components/filling/form-schema";
import { takenOver, totalsFor } from "./taken-values";

const field = (kind: FieldKind): FieldSchema => ({ type: "string", "x-kind": kind, "x-label": { zh: kind } });
const formOf = (properties: Record<string, FieldSchema>): FormSchema => ({
  type: "object",
  properties,
  required: [],
  additionalProperties: false,
  "x-order": Object.keys(properties),
});
const form = formOf({
  cases: field("NUMBER"),
  day: field("DATE"),
  since: field("DATE"),
  photo: field("FILE"),
  note: field("TEXT"),
  spots: { ...field("TABLE"), items: formOf({ name: field("TEXT"), photo: field("FILE") }) },
});

test("the values of the day before are taken over, its day becomes this one and its files stay with it", () => {
  const values = {
    cases: 3,
    day: "2026-03-01",
    since: "2026-02-20",
    photo: "Evidence:1",
    note: "无",
    spots: [{ name: "东闸", photo: "Evidence:2" }],
  };
  expect(takenOver(form, { values, onDay: "2026-03-01" }, "2026-03-02")).toEqual({
    cases: 3,
    day: "2026-03-02",
    since: "2026-02-20",
    note: "无",
    spots: [{ name: "东闸" }],
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
  expect(totalsFor(form, [{ field: "cases", sum: null }])).toEqual({});
});
