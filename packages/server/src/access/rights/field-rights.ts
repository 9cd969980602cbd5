import { ACCOUNT_FIELDS } from "./account-fields.ts";
import { isCarrier } from "./carriers.ts";
import { DIRECTORY_FIELDS } from "./directory-fields.ts";
import type { FieldCell, FieldCells } from "./field-cells.ts";
import { FORM_FIELDS } from "./form-fields.ts";
import { MUTATION_RIGHTS } from "./mutation-rights.ts";
import { PLAN_FIELDS } from "./plan-fields.ts";
import { QUERY_RIGHTS } from "./query-rights.ts";
import { REPORT_FIELDS } from "./report-fields.ts";
import { TASK_FIELDS } from "./task-fields.ts";
import { URGENT_FIELDS } from "./urgent-fields.ts";
import { WATCH_FIELDS } from "./watch-fields.ts";

/** All types whose fields are named one by one. */
export const FIELD_RIGHTS: Readonly<Record<string, FieldCells>> = {
  ...DIRECTORY_FIELDS,
  ...PLAN_FIELDS,
  ...TASK_FIELDS,
  ...FORM_FIELDS,
  ...URGENT_FIELDS,
  ...REPORT_FIELDS,
  ...WATCH_FIELDS,
  ...ACCOUNT_FIELDS,
};

const CELLS = new Map<string, FieldCell>(
  Object.entries(FIELD_RIGHTS).flatMap(([type, cells]) =>
    Object.entries(cells).flatMap(([cell, names]: [string, string]) =>
      names.split(" ").map((name) => [`${type}.${name}`, cell as FieldCell] as const),
    ),
  ),
);

/** By which rule a field is shown; null: no rule names it, and so nobody is shown it. */
export function ruleOf(typeName: string, fieldName: string): FieldCell | "given" | "right" | null {
  if (typeName === "Query") return Object.hasOwn(QUERY_RIGHTS, fieldName) ? "right" : null;
  if (typeName === "Mutation") return Object.hasOwn(MUTATION_RIGHTS, fieldName) ? "right" : null;
  if (isCarrier(typeName)) return "given";
  return CELLS.get(`${typeName}.${fieldName}`) ?? null;
}
