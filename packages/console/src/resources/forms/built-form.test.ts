import { expect, test } from "vitest";
import { addedField, type BuiltField, builtOf, lackOf, schemaOfBuilt, withChoice } from "./built-form";

const field = (more: Partial<BuiltField>): BuiltField => ({
  ...addedField([]),
  label: { zh: "水位" },
  ...more,
});
const CHOICES = [{ code: "choice1", label: { zh: "平稳", en: "Calm" } }];
const FIELDS = [
  field({ name: "level", kind: "NUMBER", unit: "米", minimum: "0", isRequired: true }),
  field({ name: "gates", kind: "NUMBER", isWhole: true, maximum: "9" }),
  field({ name: "state", kind: "CHOICE", choices: CHOICES, hint: { zh: "看水尺" } }),
  field({ name: "note", kind: "TEXT", lines: 3 }),
  field({ name: "on", kind: "DATE" }),
  field({ name: "head", kind: "PERSON" }),
  field({ name: "rows", kind: "TABLE", columns: [field({ name: "unit", kind: "UNIT", isRequired: true })] }),
];

test("what is built of a form is that form again", () => {
  expect(builtOf(schemaOfBuilt(FIELDS))).toEqual(FIELDS);
});

test("a form is built as the API keeps it", () => {
  const { required, "x-order": order, properties } = schemaOfBuilt(FIELDS);
  expect([required, order.slice(0, 2)]).toEqual([["level"], ["level", "gates"]]);
  expect(properties.level).toEqual({
    type: "number",
    "x-kind": "NUMBER",
    "x-label": { zh: "水位" },
    "x-unit": "米",
    minimum: 0,
  });
  expect(properties.gates?.type).toBe("integer");
  expect(properties.state?.enum).toEqual(["choice1"]);
  expect(properties.rows?.items?.required).toEqual(["unit"]);
});

test("a label says nothing in a language in which it is left empty", () => {
  const { properties } = schemaOfBuilt([field({ name: "a", label: { zh: " 水位 ", en: " " } })]);
  expect(properties.a?.["x-label"]).toEqual({ zh: "水位" });
});

test("a field and a choice that are added have a name of their own, also where others were removed", () => {
  expect(
    addedField([field({ name: "field1" }), field({ name: "field7" }), field({ name: "level" })]).name,
  ).toBe("field8");
  expect(withChoice(CHOICES).map(({ code }) => code)).toEqual(["choice1", "choice2"]);
});

test.for([
  ["no field", [], "noFields"],
  ["a field without a label", [field({ label: { zh: " " } })], "noLabel"],
  ["a choice among nothing", [field({ kind: "CHOICE" })], "noChoices"],
  ["a bound that is no figure", [field({ kind: "NUMBER", minimum: "x" })], "noNumber"],
  ["a table without columns", [field({ kind: "TABLE" })], "noColumns"],
  ["nothing missing", FIELDS, null],
] as const)("a form with %s is told so", ([_what, fields, lack]) => {
  expect(lackOf(fields)).toBe(lack);
});
