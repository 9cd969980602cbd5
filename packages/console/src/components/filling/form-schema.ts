/** A label in the languages of the console; whoever reads in another one is shown the first. */
export interface Label {
  zh: string;
  "zh-TW"?: string;
  en?: string;
}

export const FIELD_KINDS = ["TEXT", "NUMBER", "CHOICE", "DATE", "PERSON", "UNIT", "TABLE", "FILE"] as const;

/** What a field holds. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/** A field of a form, as the API keeps it. */
export interface FieldSchema {
  type: string;
  "x-kind": FieldKind;
  "x-label": Label;
  "x-hint"?: Label;
  "x-unit"?: string;
  "x-choices"?: readonly { code: string; label: Label }[];
  "x-lines"?: number;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  format?: "date";
  pattern?: string;
  items?: FormSchema;
}

/** What a form asks for: a JSON Schema of an object, as `FormVersion.schema` has it. */
export interface FormSchema {
  type: "object";
  properties: Readonly<Record<string, FieldSchema>>;
  required: readonly string[];
  additionalProperties: false;
  "x-order": readonly string[];
}

/** What is filled in, by field; what is left empty is not there. */
export type Values = Readonly<Record<string, unknown>>;

/** What is wrong, by where it stands: `level`, `rows.0.name`. The words are `refusals.fault.<code>`. */
export type Faults = Readonly<Record<string, string>>;

/** A field with its name, in the order of its form. */
export interface Field {
  name: string;
  schema: FieldSchema;
  isRequired: boolean;
}

/** The schema of a form as the API answers it, which lets no other one in. */
export function schemaOf(json: unknown): FormSchema {
  return json as FormSchema;
}

/** What a record holds, as the API answers it, which keeps nothing else. */
export function valuesOf({ values }: { values?: unknown }): Values {
  return values as Values;
}

/** The fields of a form in the order in which they are filled in. */
export function fieldsOf({ properties, required, "x-order": order }: FormSchema): Field[] {
  return order.flatMap((name) => {
    const schema = properties[name];
    return schema === undefined ? [] : [{ name, schema, isRequired: required.includes(name) }];
  });
}

/** A label in the language of the console. */
export function labelIn(label: Label, locale: string): string {
  const own = locale === "zh-TW" ? label["zh-TW"] : locale === "en" ? label.en : label.zh;
  return own ?? label.zh;
}

/** The values with one of them set; an emptied one is left out. */
export function withValue(values: Values, name: string, value: unknown): Values {
  const { [name]: _before, ...others } = values;
  const isEmpty = value === undefined || value === null || value === "" || isEmptyList(value);
  return isEmpty ? others : { ...others, [name]: value };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The values that a form asks for, those in the rows of tables too, each as it is taken; what is not taken is left out. */
export function valuesTaken(
  schema: FormSchema,
  values: Values,
  take: (value: unknown, kind: FieldKind) => unknown,
): Values {
  return fieldsOf(schema).reduce<Values>((taken, { name, schema: field }) => {
    const { items, "x-kind": kind } = field;
    const value = values[name];
    const isTable = items !== undefined && Array.isArray(value);
    const kept = isTable ? value.map((row: Values) => valuesTaken(items, row, take)) : take(value, kind);
    return withValue(taken, name, kept);
  }, {});
}

/** The faults of a refusal that lie below one part of its input, by the path from there. */
export function faultsBelow(
  root: string,
  faults: readonly { path: readonly string[]; code: string }[],
): Faults {
  return Object.fromEntries(
    faults.filter(({ path }) => path[0] === root).map(({ path, code }) => [path.slice(1).join("."), code]),
  );
}

/** The faults that still hold when values have changed: those of the fields that are as they were. */
export function faultsLeft(faults: Faults, before: Values, after: Values): Faults {
  const isSame = (at: string) => {
    const [name = ""] = at.split(".");
    return before[name] === after[name];
  };
  return Object.fromEntries(Object.entries(faults).filter(([at]) => isSame(at)));
}

/** The faults of what stands within a field, such as a row of a table. */
export function faultsWithin(faults: Faults, path: string): Faults {
  const start = `${path}.`;
  return Object.fromEntries(
    Object.entries(faults).flatMap(([at, code]) =>
      at.startsWith(start) ? [[at.slice(start.length), code]] : [],
    ),
  );
}

/** What is filled in that its form does not take, as far as can be told here; the API looks at all of it. */
export function missingIn(schema: FormSchema, values: Values): Faults {
  return Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, schema: field, isRequired }) => {
      const value = values[name];
      if (value === undefined) return isRequired ? [[name, "REQUIRED"]] : [];
      const { items } = field;
      if (items === undefined || !Array.isArray(value)) return [];
      return value.flatMap((row: Values, place) =>
        Object.entries(missingIn(items, row)).map(([at, code]) => [`${name}.${place}.${at}`, code]),
      );
    }),
  );
}

/** The global ids of the persons and units that values name, those in the rows of tables too. */
export function namedIn(schema: FormSchema, values: Values): string[] {
  return fieldsOf(schema).flatMap(({ name, schema: field }) => {
    const value = values[name];
    const { items } = field;
    if (items !== undefined && Array.isArray(value))
      return value.flatMap((row: Values) => namedIn(items, row));
    const isNamed = field["x-kind"] === "PERSON" || field["x-kind"] === "UNIT" || field["x-kind"] === "FILE";
    return isNamed && typeof value === "string" ? [value] : [];
  });
}
