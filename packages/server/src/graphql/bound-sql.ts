import type { CursorValue, OrderTerm } from "./cursor.ts";
import type { ListTable } from "./list-tables.ts";
import { valueSql } from "./table-sql.ts";

/** Rows that are read apart: those with a value in the first column of the order, those without, or all of them. */
export type Part = "valued" | "empty" | "all";

/** Whether an order runs one way in all its columns, and only the first of them may be empty. */
export function isOneWay(order: OrderTerm[]): boolean {
  return order.every(
    ({ direction, nulls }, place) => direction === order[0]?.direction && (place === 0 || nulls === null),
  );
}

/** How much of a part comes after a row in an order. */
export function muchBeyond(part: Part, order: OrderTerm[], values: CursorValue[]): "all" | "some" | "none" {
  if (part === "all" || (values[0] === null) === (part === "empty")) return "some";
  return (order[0]?.nulls === "last") === (part === "empty") ? "all" : "none";
}

/** The condition on a part of which some rows come after a row in an order; `named` says how a value of that row is named. */
export function boundSql(
  table: ListTable,
  part: Part,
  order: OrderTerm[],
  values: CursorValue[],
  named: (place: number) => string,
): string {
  const name = (place: number) => valueSql(table, String(order[place]?.column), named(place));
  if (part === "all" && !isOneWay(order)) return stepsSql(order, values, name);
  return rowSql(order, name, part === "empty" ? 1 : 0);
}

/** The comparison of whole rows from a place on, which is one range of an index. */
function rowSql(order: OrderTerm[], name: (place: number) => string, from: number): string {
  const places = order.map((_term, place) => place).slice(from);
  const columns = places.map((place) => columnOf(order, place));
  const sign = order[0]?.direction === "asc" ? ">" : "<";
  if (places.length === 1) return `${columns[0]} ${sign} ${name(from)}`;
  return `(${columns.join(", ")}) ${sign} (${places.map(name).join(", ")})`;
}

/** The same step by step, where an order runs both ways or has empty values within. */
function stepsSql(order: OrderTerm[], values: CursorValue[], name: (place: number) => string): string {
  const equal = (place: number) =>
    values[place] === null
      ? `${columnOf(order, place)} IS NULL`
      : `${columnOf(order, place)} = ${name(place)}`;
  const steps = order.flatMap((term, place) => {
    const beyond = beyondSql(term, columnOf(order, place), values[place] === null ? null : name(place));
    const same = order.slice(0, place).map((_term, before) => equal(before));
    return beyond === null ? [] : [`(${[...same, beyond].join(" AND ")})`];
  });
  return steps.length === 0 ? "FALSE" : `(${steps.join(" OR ")})`;
}

function beyondSql({ direction, nulls }: OrderTerm, column: string, value: string | null): string | null {
  if (value === null) return nulls === "first" ? `${column} IS NOT NULL` : null;
  const beyond = `${column} ${direction === "asc" ? ">" : "<"} ${value}`;
  return nulls === "last" ? `(${beyond} OR ${column} IS NULL)` : beyond;
}

function columnOf(order: OrderTerm[], place: number): string {
  return `t."${order[place]?.column}"`;
}
