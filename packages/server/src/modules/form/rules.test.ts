import { describe, expect, test } from "vitest";
import { choice, date, formSchema, number, pointer, table, text } from "../../../../../test/support/forms.ts";
import type { FormSchema } from "./form-shape.ts";
import { decideFormRetirement, faultsOfSchema, faultsOfValues, referencesIn } from "./rules.ts";

const WATER = formSchema({
  level: number("水位", "米", { isRequired: true, maximum: 99 }),
  state: choice("状态", { CALM: "平稳", RISING: "上涨" }, { isRequired: true }),
  on: date("观测日期"),
  note: text("说明", { maxLength: 5 }),
  head: pointer("PERSON", "负责人"),
  gauges: table("测点", { name: text("名称", { isRequired: true }), depth: number("深度", "米") }),
});
const GOOD = { level: 4.5, state: "CALM" };
const ID = "01980000-0000-7000-8000-000000000000";

const codesOf = (values: unknown) =>
  faultsOfValues(WATER, values).map(({ path, code }) => `${path.join(".")} ${code}`);
const schemaCodes = (schema: unknown) =>
  faultsOfSchema(schema).map(({ path, code }) => `${path.join(".")} ${code}`);

describe("the schema of a form", () => {
  test("may ask for texts, figures, choices, days, persons, units, files and tables", () => {
    expect(faultsOfSchema(WATER)).toEqual([]);
    expect(
      faultsOfSchema(formSchema({ unit: pointer("UNIT", "单位"), photo: pointer("FILE", "照片") })),
    ).toEqual([]);
  });

  test("asks for something, and has a label for it in the first language", () => {
    expect(schemaCodes(formSchema({}))).toEqual(["schema.properties REQUIRED"]);
    const nameless = formSchema({ level: { ...number("水位", "米"), "x-label": { en: "Level" } } });
    expect(schemaCodes(nameless)).toEqual(["schema.properties.level.x-label.zh REQUIRED"]);
  });

  test("names each field once in its order, and asks for no field that it has not", () => {
    const good = formSchema({ a: text("甲"), b: text("乙") });
    expect(schemaCodes({ ...good, "x-order": ["a"] })).toEqual(["schema.x-order INVALID"]);
    expect(schemaCodes({ ...good, required: ["c"] })).toEqual(["schema.required UNKNOWN_FIELD"]);
  });

  test("has a label for each choice, and no range that nothing lies in", () => {
    const unsaid = formSchema({ state: { ...choice("状态", { A: "甲" }), enum: ["A", "B"] } });
    expect(schemaCodes(unsaid)).toEqual(["schema.properties.state.x-choices INVALID"]);
    const empty = formSchema({ level: number("水位", "米", { minimum: 5, maximum: 4 }) });
    expect(schemaCodes(empty)).toEqual(["schema.properties.level.maximum OUT_OF_RANGE"]);
  });

  test.each([
    ["a pattern of its own", formSchema({ a: text("甲", { pattern: "(a+)+$" }) })],
    ["a reference", formSchema({ a: { $ref: "https://example.org/schema.json" } })],
    ["a table in a table", formSchema({ a: table("甲", { b: table("乙", { c: text("丙") }) }) })],
    ["fields beside its own", { ...formSchema({ a: text("甲") }), additionalProperties: true }],
    ["a kind that is none", formSchema({ a: text("甲", { "x-kind": "SECRET" }) })],
    ["a name that is none", formSchema({ "a b": text("甲") })],
    ["nothing at all", null],
  ])("is refused with %s", (_what, schema) => {
    expect(faultsOfSchema(schema)).not.toEqual([]);
  });

  test("is refused where a text cannot be kept", () => {
    expect(schemaCodes(formSchema({ a: text("甲\0") }))).toEqual(["schema INVALID_CHARACTER"]);
  });
});

describe("the values of a record", () => {
  test("are those that its form asks for", () => {
    expect(codesOf(GOOD)).toEqual([]);
    const full = {
      ...GOOD,
      on: "2026-07-01",
      note: "平稳",
      head: `Person:${ID}`,
      gauges: [{ name: "一号" }],
    };
    expect(codesOf(full)).toEqual([]);
  });

  test.each([
    ["what is required is missing", {}, ["values.level REQUIRED", "values.state REQUIRED"]],
    ["a figure is a text", { ...GOOD, level: "4" }, ["values.level NOT_A_NUMBER"]],
    ["a figure is out of its range", { ...GOOD, level: 100 }, ["values.level OUT_OF_RANGE"]],
    ["nobody offered the choice", { ...GOOD, state: "FLOOD" }, ["values.state NOT_A_CHOICE"]],
    ["a day is none of any year", { ...GOOD, on: "2026-02-30" }, ["values.on NOT_A_DATE"]],
    ["a text says nothing", { ...GOOD, note: " " }, ["values.note REQUIRED"]],
    ["a text is too long", { ...GOOD, note: "一二三四五六" }, ["values.note TOO_LONG"]],
    ["a person is a name", { ...GOOD, head: "林波" }, ["values.head INVALID_ID"]],
    ["a field is not of the form", { ...GOOD, other: 1 }, ["values.other UNKNOWN_FIELD"]],
    ["a row of a table lacks a cell", { ...GOOD, gauges: [{ depth: 1 }] }, ["values.gauges.0.name REQUIRED"]],
    ["they are no object", "4", ["values WRONG_TYPE"]],
  ])("are refused where %s", (_why, values, codes) => {
    expect(codesOf(values)).toEqual(codes);
  });

  test("are those of its own fields only, whatever a field is called", () => {
    const odd = formSchema({ constructor: text("构造", { isRequired: true }) });
    expect(faultsOfSchema(odd)).toEqual([]);
    expect(faultsOfValues(odd, {}).map(({ code }) => code)).toEqual(["REQUIRED"]);
  });

  test("name persons, units and files by where they stand, in the rows of tables too", () => {
    const schema = formSchema({
      head: pointer("PERSON", "负责人"),
      posts: table("岗位", { unit: pointer("UNIT", "单位") }),
    }) as unknown as FormSchema;
    const values = { head: `Person:${ID}`, posts: [{}, { unit: `OrgUnit:${ID}` }] };
    expect(referencesIn(schema, values)).toEqual([
      { path: ["values", "head"], kind: "PERSON", text: `Person:${ID}` },
      { path: ["values", "posts", "1", "unit"], kind: "UNIT", text: `OrgUnit:${ID}` },
    ]);
  });
});

test("a form is retired when nothing that is due is reported by it", () => {
  expect(decideFormRetirement(0)).toEqual({ allowed: true });
  expect(decideFormRetirement(2)).toMatchObject({ allowed: false, code: "STILL_IN_USE" });
});
