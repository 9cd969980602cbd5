import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import { isStorable } from "../../text/check-text.ts";
import type { FormField, FormSchema } from "./form-shape.ts";
import { faultsFrom, isOfFormShape, validatorOf } from "./validators.ts";

/** In characters of JSON: what a form may say, and what may be filled into it. */
export const MOST_OF_SCHEMA = 100_000;
export const MOST_OF_VALUES = 200_000;

/** What keeps a JSON Schema from being a form (D1); empty: it is one. */
export function faultsOfSchema(schema: unknown): FieldFault[] {
  const unkept = faultOfText(schema, "schema", MOST_OF_SCHEMA);
  if (unkept !== null) return [unkept];
  if (!isOfFormShape(schema)) return faultsFrom(isOfFormShape.errors ?? [], "schema");
  return faultsOfFields(schema as FormSchema, ["schema"]);
}

/** What keeps values from being a record of a form, each fault at `values.<field>`; empty: nothing. */
export function faultsOfValues(schema: unknown, values: unknown): FieldFault[] {
  const unkept = faultOfText(values, "values", MOST_OF_VALUES);
  if (unkept !== null) return [unkept];
  const validate = validatorOf(schema as object);
  return validate(values) ? [] : faultsFrom(validate.errors ?? [], "values");
}

/** A value that names a row of the product, and where it stands. */
export interface Reference {
  path: string[];
  kind: "PERSON" | "UNIT" | "FILE";
  text: string;
}

/** All persons, units and files that values name, those in the rows of tables too. */
export function referencesIn(schema: FormSchema, values: object, path: string[] = ["values"]): Reference[] {
  return Object.entries(schema.properties).flatMap(([name, field]): Reference[] => {
    const value: unknown = Reflect.get(values, name);
    const kind = field["x-kind"];
    const at = [...path, name];
    if (kind === "TABLE" && field.items !== undefined && Array.isArray(value)) {
      const { items } = field;
      return value.flatMap((row: unknown, place) =>
        typeof row === "object" && row !== null ? referencesIn(items, row, [...at, String(place)]) : [],
      );
    }
    const isNamed = kind === "PERSON" || kind === "UNIT" || kind === "FILE";
    return isNamed && typeof value === "string" ? [{ path: at, kind, text: value }] : [];
  });
}

/** A form is retired when nothing that is due is reported by it. */
export function decideFormRetirement(obligations: number): Decision {
  return obligations === 0
    ? ALLOW
    : refuse("STILL_IN_USE", `${obligations} obligation(s) are reported by this form.`, ["id"]);
}

/** What each field must agree with itself and with the others about. */
function faultsOfFields(schema: FormSchema, path: string[]): FieldFault[] {
  const names = Object.keys(schema.properties);
  const order = schema["x-order"];
  const isWhole = order.length === names.length && names.every((name) => order.includes(name));
  const faults: FieldFault[] = isWhole
    ? []
    : [{ path: [...path, "x-order"], code: "INVALID", message: "must name each field once." }];
  for (const name of schema.required) {
    if (!names.includes(name))
      faults.push({
        path: [...path, "required"],
        code: "UNKNOWN_FIELD",
        message: `there is no field ${name}.`,
      });
  }
  return [
    ...faults,
    ...Object.entries(schema.properties).flatMap(([name, field]) =>
      faultsOfField(field, [...path, "properties", name]),
    ),
  ];
}

function faultsOfField(field: FormField, path: string[]): FieldFault[] {
  if (field.items !== undefined) return faultsOfFields(field.items, [...path, "items"]);
  const codes = field["x-choices"]?.map(({ code }) => code) ?? [];
  if (field.enum !== undefined && JSON.stringify(field.enum) !== JSON.stringify(codes))
    return [{ path: [...path, "x-choices"], code: "INVALID", message: "must name the codes of enum." }];
  const { minimum = -Infinity, maximum = Infinity } = field;
  return minimum <= maximum
    ? []
    : [{ path: [...path, "maximum"], code: "OUT_OF_RANGE", message: "must not be less than the minimum." }];
}

/** Whether a database can keep it: of a bounded length, and all its texts of whole characters. */
function faultOfText(value: unknown, root: string, most: number): FieldFault | null {
  if ((JSON.stringify(value) ?? "").length > most)
    return { path: [root], code: "TOO_LONG", message: `must have at most ${most} characters of JSON.` };
  return isKept(value)
    ? null
    : { path: [root], code: "INVALID_CHARACTER", message: "holds a character that cannot be kept." };
}

function isKept(value: unknown): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, member]) => isStorable(key) && isKept(member));
}
