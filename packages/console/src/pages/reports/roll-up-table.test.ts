import { expect, test } from "vitest";
import type { FieldKind, FormSchema } from "../../components/filling/form-schema";
import { rollUpColumns, rollUpSheet } from "./roll-up-table";

const field = (kind: FieldKind) => ({ type: "string", "x-kind": kind, "x-label": { zh: kind } });
const schema: FormSchema = {
  type: "object",
  properties: {
    note: field("TEXT"),
    cases: field("NUMBER"),
    rows: field("TABLE"),
    photo: field("FILE"),
  },
  required: [],
  additionalProperties: false,
  "x-order": ["cases", "note", "rows", "photo"],
};

test("what fits into a cell stands side by side, in the order of the form", () => {
  expect(rollUpColumns(schema)).toEqual([
    { name: "cases", isNumber: true },
    { name: "note", isNumber: false },
  ]);
});

test("the sheet has a line for each reporter, empty where nothing has come, and the totals below", () => {
  const rows = [
    { id: "1", name: "甲科", state: "按时报送", values: { cases: 3, note: "无" } },
    { id: "2", name: "乙科", state: "漏报", values: null },
    { id: "3", name: "丙科", state: "按时报送", values: { cases: 0 } },
  ];
  const table = rollUpSheet(rollUpColumns(schema), rows, {
    heads: ["单位", "状态", "人数", "情况"],
    total: "合计",
    sumOf: (name) => (name === "cases" ? 3 : undefined),
    textOf: (name, values) => String(values[name]),
  });
  expect(table.rows).toEqual([
    ["甲科", "按时报送", 3, "无"],
    ["乙科", "漏报", "", ""],
    ["丙科", "按时报送", 0, ""],
    ["合计", "", 3, ""],
  ]);
});
