import {
  type FieldKind,
  type FieldSchema,
  type FormSchema,
  fieldsOf,
  type Label,
} from "../../components/filling/form-schema";

/** A choice as it is built. */
export interface BuiltChoice {
  code: string;
  label: Label;
}

/** A field as it is built: all that it could be asked for stays while its kind is tried out. */
export interface BuiltField {
  /** The name under which records keep it; it never changes, whatever its label. */
  name: string;
  kind: FieldKind;
  label: Label;
  hint: Label;
  isRequired: boolean;
  unit: string;
  isWhole: boolean;
  minimum: string;
  maximum: string;
  lines: number;
  choices: readonly BuiltChoice[];
  columns: readonly BuiltField[];
}

/** A field that was just added; its name is taken by no other one. */
export function addedField(others: readonly BuiltField[], kind: FieldKind = "TEXT"): BuiltField {
  return {
    name: freeName(
      "field",
      others.map(({ name }) => name),
    ),
    kind,
    label: { zh: "" },
    hint: { zh: "" },
    isRequired: false,
    unit: "",
    isWhole: false,
    minimum: "",
    maximum: "",
    lines: 1,
    choices: [],
    columns: [],
  };
}

/** The choices with another one, whose code is taken by no other one. */
export function withChoice(choices: readonly BuiltChoice[]): BuiltChoice[] {
  const code = freeName(
    "choice",
    choices.map((choice) => choice.code),
  );
  return [...choices, { code, label: { zh: "" } }];
}

/** What is built of a form, to be changed. */
export function builtOf(schema: FormSchema): BuiltField[] {
  return fieldsOf(schema).map(({ name, schema: field, isRequired }) => ({
    ...addedField([]),
    name,
    kind: field["x-kind"],
    label: field["x-label"],
    hint: field["x-hint"] ?? { zh: "" },
    isRequired,
    unit: field["x-unit"] ?? "",
    isWhole: field.type === "integer",
    minimum: textOf(field.minimum),
    maximum: textOf(field.maximum),
    lines: field["x-lines"] ?? 1,
    choices: field["x-choices"] ?? [],
    columns: field.items === undefined ? [] : builtOf(field.items),
  }));
}

/** The JSON Schema of what is built, as the API keeps it. */
export function schemaOfBuilt(fields: readonly BuiltField[]): FormSchema {
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
    "x-order": fields.map(({ name }) => name),
  };
}

/** What is still missing of what is built, by the key of its word; null: nothing. */
export function lackOf(fields: readonly BuiltField[]): string | null {
  if (fields.length === 0) return "noFields";
  for (const { kind, label, minimum, maximum, choices, columns } of fields) {
    if (label.zh.trim() === "") return "noLabel";
    if (
      kind === "CHOICE" &&
      (choices.length === 0 || choices.some((choice) => choice.label.zh.trim() === ""))
    )
      return "noChoices";
    if (kind === "NUMBER" && [minimum, maximum].some((bound) => Number.isNaN(Number(bound))))
      return "noNumber";
    if (kind === "TABLE") {
      const lack = lackOf(columns);
      if (lack !== null) return lack === "noFields" ? "noColumns" : lack;
    }
  }
  return null;
}

const POINTERS = { PERSON: "Person", UNIT: "OrgUnit", FILE: "Evidence" } as const;

function fieldSchema(field: BuiltField): FieldSchema {
  const { kind, hint, unit, isWhole, minimum, maximum, lines, choices, columns } = field;
  const told = {
    "x-kind": kind,
    "x-label": keptLabel(field.label),
    ...(hint.zh.trim() !== "" && { "x-hint": keptLabel(hint) }),
  };
  switch (kind) {
    case "NUMBER":
      return {
        type: isWhole ? "integer" : "number",
        ...told,
        ...(unit.trim() !== "" && { "x-unit": unit.trim() }),
        ...(minimum.trim() !== "" && { minimum: Number(minimum) }),
        ...(maximum.trim() !== "" && { maximum: Number(maximum) }),
      };
    case "CHOICE":
      return {
        type: "string",
        ...told,
        enum: choices.map(({ code }) => code),
        "x-choices": choices.map(({ code, label }) => ({ code, label: keptLabel(label) })),
      };
    case "DATE":
      return { type: "string", ...told, format: "date" };
    case "TABLE":
      return { type: "array", ...told, items: schemaOfBuilt(columns) };
    case "TEXT":
      return { type: "string", ...told, pattern: "\\S", ...(lines > 1 && { "x-lines": lines }) };
    default:
      return { type: "string", ...told, pattern: `^${POINTERS[kind]}:[0-9a-f-]{36}$` };
  }
}

/** A label without the languages in which nothing is said. */
function keptLabel(label: Label): Label {
  const said = Object.entries(label).flatMap(([language, text]: [string, string | undefined]) =>
    text === undefined || text.trim() === "" ? [] : [[language, text.trim()]],
  );
  return { zh: "", ...Object.fromEntries(said) };
}

function freeName(stem: string, taken: readonly string[]): string {
  const numbers = taken.map((name) => (name.startsWith(stem) ? Number(name.slice(stem.length)) || 0 : 0));
  return `${stem}${Math.max(0, ...numbers) + 1}`;
}

function textOf(bound: number | undefined): string {
  return bound === undefined ? "" : String(bound);
}
