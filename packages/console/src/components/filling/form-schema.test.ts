import { expect, test } from "vitest";
import {
  type FieldSchema,
  type FormSchema,
  faultsBelow,
  faultsLeft,
  faultsWithin,
  fieldsOf,
  labelIn,
  missingIn,
  namedIn,
  withValue,
} from "./form-schema";

const text: FieldSchema = { type: "string", "x-kind": "TEXT", "x-label": { zh: "说明", en: "Note" } };
const person: FieldSchema = { type: "string", "x-kind": "PERSON", "x-label": { zh: "负责人" } };
const form = (properties: Record<string, FieldSchema>, required: string[] = []): FormSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  "x-order": Object.keys(properties).reverse(),
});
const rows: FieldSchema = {
  type: "array",
  "x-kind": "TABLE",
  "x-label": { zh: "测点" },
  items: form({ name: text, head: person }, ["name"]),
};
const schema = form({ note: text, head: person, rows }, ["note"]);

test("fields stand in the order of their form, not in that in which they were kept", () => {
  expect(fieldsOf(schema).map(({ name, isRequired }) => [name, isRequired])).toEqual([
    ["rows", false],
    ["head", false],
    ["note", true],
  ]);
});

test("a label is shown in the language of the console, else in the first", () => {
  expect(["zh-CN", "zh-TW", "en"].map((locale) => labelIn({ zh: "说明", en: "Note" }, locale))).toEqual([
    "说明",
    "说明",
    "Note",
  ]);
});

test("what is emptied is left out, and zero and false are not empty", () => {
  expect(withValue({ note: "有" }, "note", "")).toEqual({});
  expect(withValue({ rows: [{}] }, "rows", [])).toEqual({});
  expect(withValue({}, "level", 0)).toEqual({ level: 0 });
});

test("what is required and missing is told before it is sent, in the rows of tables too", () => {
  expect(missingIn(schema, {})).toEqual({ note: "REQUIRED" });
  expect(missingIn(schema, { note: "有", rows: [{ name: "一号" }, {}] })).toEqual({
    "rows.1.name": "REQUIRED",
  });
});

test("faults are told by where they stand below the values", () => {
  const faults = [
    { path: ["values", "rows", "0", "name"], code: "REQUIRED" },
    { path: ["reason"], code: "REQUIRED" },
  ];
  expect(faultsBelow("values", faults)).toEqual({ "rows.0.name": "REQUIRED" });
  expect(faultsWithin({ "rows.0.name": "REQUIRED", note: "TOO_LONG" }, "rows.0")).toEqual({
    name: "REQUIRED",
  });
});

test("a fault holds until its field is changed", () => {
  const faults = { note: "REQUIRED", "rows.0.name": "REQUIRED" };
  const rows = [{}];
  expect(faultsLeft(faults, { rows }, { rows, note: "有" })).toEqual({ "rows.0.name": "REQUIRED" });
});

test("persons are found wherever values name them", () => {
  expect(namedIn(schema, { head: "Person:1", rows: [{ head: "Person:2" }, { name: "Person:3" }] })).toEqual([
    "Person:2",
    "Person:1",
  ]);
});
