import { type FormSchema, fieldsOf, type Values } from "../../components/filling/form-schema";
import type { Table } from "../../components/tables/table";

/** A report as one line of a roll-up. */
export interface RollUpRow {
  id: string;
  name: string;
  /** In words. */
  state: string;
  values: Values | null;
}

/** A column of a roll-up: a field of the form that fits into a cell. */
export interface RollUpColumn {
  name: string;
  isNumber: boolean;
}

/** The fields that are laid side by side: tables and files do not fit into a cell. */
export function rollUpColumns(schema: FormSchema): RollUpColumn[] {
  return fieldsOf(schema).flatMap(({ name, schema: field }) =>
    field["x-kind"] === "TABLE" || field["x-kind"] === "FILE"
      ? []
      : [{ name, isNumber: field["x-kind"] === "NUMBER" }],
  );
}

/** The same as a file's table: the heads, a line for each reporter, and the totals below them. */
export function rollUpSheet(
  columns: readonly RollUpColumn[],
  rows: readonly RollUpRow[],
  {
    heads,
    total,
    sumOf,
    textOf,
  }: {
    heads: readonly string[];
    total: string;
    sumOf: (field: string) => number | undefined;
    textOf: (field: string, values: Values) => string;
  },
): Table {
  const cell = ({ name, isNumber }: RollUpColumn, values: Values | null) => {
    const value = values?.[name];
    if (values === null || value === undefined) return "";
    return isNumber && typeof value === "number" ? value : textOf(name, values);
  };
  return {
    head: [...heads],
    rows: [
      ...rows.map(({ name, state, values }) => [
        name,
        state,
        ...columns.map((column) => cell(column, values)),
      ]),
      [total, "", ...columns.map(({ name, isNumber }) => (isNumber ? (sumOf(name) ?? "") : ""))],
    ],
  };
}
