/** A label of a form in the languages of the console; whoever reads in another one is shown the first. */
export interface FormLabel {
  zh: string;
  "zh-TW"?: string;
  en?: string;
}

/** What a field holds. */
export type FieldKind = "TEXT" | "NUMBER" | "CHOICE" | "DATE" | "PERSON" | "UNIT" | "TABLE" | "FILE";

/** A field of a form as its JSON Schema says it. */
export interface FormField {
  type: string;
  "x-kind": FieldKind;
  "x-label": FormLabel;
  "x-hint"?: FormLabel;
  "x-unit"?: string;
  "x-choices"?: { code: string; label: FormLabel }[];
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: FormSchema;
}

/** A form as a JSON Schema: one object, its fields in the order of `x-order`. */
export interface FormSchema {
  type: "object";
  properties: Record<string, FormField>;
  required: string[];
  "x-order": string[];
}

/** The words of our own in these schemas. */
export const FORM_WORDS = ["x-kind", "x-label", "x-hint", "x-unit", "x-choices", "x-lines", "x-order"];

/** More fields than these nobody fills in. */
const MOST_FIELDS = 100;
const MOST_COLUMNS = 30;
const MOST_CHOICES = 100;
const MOST_ROWS = 500;

/** No text is kept that says nothing. */
export const SAYS_SOMETHING = "\\S";

const text = (maxLength: number) => ({ type: "string", maxLength, pattern: SAYS_SOMETHING });
const whole = (maximum: number) => ({ type: "integer", minimum: 1, maximum });
const NAME = "^[A-Za-z][A-Za-z0-9_]{0,39}$";

const LABEL = {
  type: "object",
  properties: { zh: text(200), "zh-TW": text(200), en: text(200) },
  required: ["zh"],
  additionalProperties: false,
};

const field = (kind: FieldKind, properties: object, required: string[]) => ({
  type: "object",
  properties: { "x-kind": { const: kind }, "x-label": LABEL, "x-hint": LABEL, ...properties },
  required: ["x-kind", "x-label", ...required],
  additionalProperties: false,
});

/** What points to a row of the product is its global id. */
const pointer = (kind: FieldKind, type: string) =>
  field(kind, { type: { const: "string" }, pattern: { const: `^${type}:[0-9a-f-]{36}$` } }, [
    "type",
    "pattern",
  ]);

const PLAIN_FIELDS = [
  field(
    "TEXT",
    {
      type: { const: "string" },
      pattern: { const: SAYS_SOMETHING },
      maxLength: whole(5000),
      "x-lines": whole(20),
    },
    ["type", "pattern"],
  ),
  field(
    "NUMBER",
    {
      type: { enum: ["number", "integer"] },
      "x-unit": text(60),
      minimum: { type: "number" },
      maximum: { type: "number" },
    },
    ["type"],
  ),
  field(
    "CHOICE",
    {
      type: { const: "string" },
      enum: { type: "array", items: text(60), minItems: 1, maxItems: MOST_CHOICES, uniqueItems: true },
      "x-choices": {
        type: "array",
        items: {
          type: "object",
          properties: { code: text(60), label: LABEL },
          required: ["code", "label"],
          additionalProperties: false,
        },
      },
    },
    ["type", "enum", "x-choices"],
  ),
  field("DATE", { type: { const: "string" }, format: { const: "date" } }, ["type", "format"]),
  pointer("PERSON", "Person"),
  pointer("UNIT", "OrgUnit"),
  pointer("FILE", "Evidence"),
];

const object = (fields: object[], maxProperties: number) => ({
  type: "object",
  properties: {
    $schema: { const: "https://json-schema.org/draft/2020-12/schema" },
    type: { const: "object" },
    properties: {
      type: "object",
      minProperties: 1,
      maxProperties,
      propertyNames: { pattern: NAME },
      additionalProperties: {
        type: "object",
        discriminator: { propertyName: "x-kind" },
        required: ["x-kind"],
        oneOf: fields,
      },
    },
    required: { type: "array", items: { type: "string" }, uniqueItems: true },
    additionalProperties: { const: false },
    "x-order": { type: "array", items: { type: "string" }, uniqueItems: true },
  },
  required: ["type", "properties", "required", "additionalProperties", "x-order"],
  additionalProperties: false,
});

const TABLE = field(
  "TABLE",
  { type: { const: "array" }, maxItems: whole(MOST_ROWS), items: object(PLAIN_FIELDS, MOST_COLUMNS) },
  ["type", "items"],
);

/**
 * Which JSON Schemas are forms, itself a JSON Schema (draft 2020-12). It lets nothing in that could run long or reach
 * outside: no patterns but our own, no references, one level of tables.
 */
export const FORM_SHAPE = object([...PLAIN_FIELDS, TABLE], MOST_FIELDS);
