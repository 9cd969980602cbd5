import { expect, test } from "vitest";
import type { FieldSchema } from "./form-schema";
import { valueText } from "./value-text";

const writing = { locale: "en", names: new Map([["Person:1", "林波"]]) };
const depth: FieldSchema = {
  type: "number",
  "x-kind": "NUMBER",
  "x-label": { zh: "水深", en: "Depth" },
  "x-unit": "m",
};
const state: FieldSchema = {
  type: "string",
  "x-kind": "CHOICE",
  "x-label": { zh: "状态" },
  "x-choices": [{ code: "UP", label: { zh: "上涨", en: "Rising" } }],
};
const head: FieldSchema = { type: "string", "x-kind": "PERSON", "x-label": { zh: "负责人" } };

test("a figure is written with its unit, a choice by its words, a person by name", () => {
  expect(valueText(depth, 0, writing)).toBe("0 m");
  expect(valueText(state, "UP", writing)).toBe("Rising");
  expect(valueText(head, "Person:1", writing)).toBe("林波");
  expect(valueText(head, "Person:2", writing)).toBe("…");
});

test("what was left empty is written as nothing", () => {
  expect(valueText(depth, undefined, writing)).toBe("");
});

test("a table is written row by row, each cell with its label", () => {
  const rows: FieldSchema = {
    type: "array",
    "x-kind": "TABLE",
    "x-label": { zh: "测点" },
    items: {
      type: "object",
      properties: { depth, head },
      required: [],
      additionalProperties: false,
      "x-order": ["head", "depth"],
    },
  };
  expect(valueText(rows, [{ depth: 2, head: "Person:1" }, { depth: 3 }], writing)).toBe(
    "负责人 林波 · Depth 2 m\nDepth 3 m",
  );
});
