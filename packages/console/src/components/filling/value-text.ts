import { type FieldSchema, type FormSchema, fieldsOf, labelIn, type Values } from "./form-schema";

/** What a value is written with: the language, and the names of what it names. */
export interface Writing {
  locale: string;
  names: ReadonlyMap<string, string>;
}

/** A value as a text for people: figures with their unit, choices by their words, tables row by row. */
export function valueText(field: FieldSchema, value: unknown, writing: Writing): string {
  const { locale, names } = writing;
  if (value === undefined || value === null) return "";
  const { items } = field;
  if (items !== undefined && Array.isArray(value))
    return value.map((row: Values) => rowText(items, row, writing)).join("\n");
  switch (field["x-kind"]) {
    case "NUMBER":
      return [value, field["x-unit"]].filter((part) => part !== undefined).join(" ");
    case "CHOICE": {
      const choice = field["x-choices"]?.find(({ code }) => code === value);
      return choice ? labelIn(choice.label, locale) : String(value);
    }
    case "PERSON":
    case "UNIT":
    case "FILE":
      return names.get(String(value)) ?? "…";
    default:
      return String(value);
  }
}

function rowText(schema: FormSchema, row: Values, writing: Writing): string {
  return fieldsOf(schema)
    .flatMap(({ name, schema: field }) => {
      const text = valueText(field, row[name], writing);
      return text === "" ? [] : [`${labelIn(field["x-label"], writing.locale)} ${text}`];
    })
    .join(" · ");
}
