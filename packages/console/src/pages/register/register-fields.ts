import {
  type FieldSchema,
  type FormSchema,
  fieldsOf,
  namedIn,
  type Values,
} from "../../components/filling/form-schema";

/** A column of a register: a field of the form, by the version that asks for it last. */
export interface RegisterField {
  name: string;
  schema: FieldSchema;
}

/** All that a form has ever asked for: what it asks for now in its order, then what only earlier versions did. */
export function registerFields(versions: readonly FormSchema[]): RegisterField[] {
  const known = new Map<string, FieldSchema>();
  for (const version of versions.toReversed())
    for (const { name, schema } of fieldsOf(version)) if (!known.has(name)) known.set(name, schema);
  return [...known].map(([name, schema]) => ({ name, schema }));
}

/** The names of the fields in which two records say different things. */
export function changedFields(one: Values, other: Values): ReadonlySet<string> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return new Set([...names].filter((name) => !isSame(one[name], other[name])));
}

/** Whether two values are the same, in whatever order what is in them was kept. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

/** The global ids of all that records name in these fields. */
export function namesOfRecords(fields: readonly RegisterField[], records: readonly Values[]): string[] {
  const schema: FormSchema = {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
    required: [],
    additionalProperties: false,
    "x-order": fields.map(({ name }) => name),
  };
  return records.flatMap((values) => namedIn(schema, values));
}
