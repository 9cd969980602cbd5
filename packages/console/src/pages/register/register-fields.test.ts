import { expect, test } from "vitest";
import type { FieldSchema, FormSchema } from "../../components/filling/form-schema";
import { changedFields, registerFields } from "./register-fields";

const field = (zh: string): FieldSchema => ({ type: "string", "x-kind": "TEXT", "x-label": { zh } });
const form = (properties: Record<string, FieldSchema>): FormSchema => ({
  type: "object",
  properties,
  required: [],
  additionalProperties: false,
  "x-order": Object.keys(properties),
});

test("a register has what its form asks for now, by its label of now, then what it asked for before", () => {
  const versions = [
    form({ level: field("水位"), wind: field("风力") }),
    form({ rain: field("雨量"), level: field("水位（米）") }),
  ];
  expect(registerFields(versions).map(({ name, schema }) => [name, schema["x-label"].zh])).toEqual([
    ["rain", "雨量"],
    ["level", "水位（米）"],
    ["wind", "风力"],
  ]);
});

test("a correction is told by the fields in which it differs, rows of tables too", () => {
  const wrong = { level: 4, note: "平稳", rows: [{ name: "一号", depth: 1 }] };
  expect([...changedFields(wrong, { level: 4, rows: [{ depth: 1, name: "一号" }] })]).toEqual(["note"]);
  expect([...changedFields(wrong, { ...wrong, rows: [{ name: "一号", depth: 2 }] })]).toEqual(["rows"]);
  expect([...changedFields({}, { level: 0 })]).toEqual(["level"]);
});
