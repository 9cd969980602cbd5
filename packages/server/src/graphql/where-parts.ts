import type { OrderTerm } from "./cursor.ts";
import { conjuncts, isLong, isSortedAfterKey } from "./found-by-key.ts";
import { type ListTable, tableFacts } from "./list-tables.ts";
import type { Where } from "./where-sql.ts";

/** One of the conditions; `isFoundFirst`: no index has its rows in the list's order, and they are few. */
export interface WherePart {
  where: Where;
  isFoundFirst: boolean;
  /** The only value of a column that stands before the list's order in that of the part. */
  pin: { column: string; value: string } | null;
}

/** Into more parts a page is not cut. */
const MOST_PARTS = 12;

/**
 * The conditions that together are one, such that each row fulfills one of them at most: for each value of a column
 * that is read apart, and for rows without an end and rows that end later. Each of them has an index that begins with
 * what it says and goes on in the list's order; of several values at once no index has the rows in order, and what ended
 * long ago would stand before all that is in force. Rows that hang on a key are found by it, all at once.
 */
export function whereParts(table: ListTable, where: Where, order: OrderTerm[]): WherePart[] {
  if (isSortedAfterKey(table, where, order)) return [{ where, isFoundFirst: true, pin: null }];
  const cut = new Set<Where>();
  const all = conjuncts(where);
  const apart = all.some(isLong) ? [] : (tableFacts(table).apart ?? []);
  return all
    .reduce<Where[][]>(
      (parts, condition) => {
        const choices = choicesOf(apart, condition);
        if (choices.length > 1) for (const choice of choices) cut.add(choice);
        if (parts.length * choices.length > MOST_PARTS) return parts.map((part) => [...part, condition]);
        return parts.flatMap((part) => choices.map((choice) => [...part, choice]));
      },
      [[]],
    )
    .map((part) => {
      const isFoundFirst = part.some((each) => cut.has(each) && isRange(each));
      const pin = isFoundFirst ? null : pinOf(table, part, order);
      return {
        where: { AND: pin === null ? part : part.map((each) => pinned(each, pin)) },
        isFoundFirst,
        pin,
      };
    });
}

/** The one value that a condition leaves to a column of named values; null: it does not say. */
export function onlyValue(condition: Where | undefined, column: string): string | null {
  const value = condition?.[column];
  if (typeof value === "string") return value;
  const among = typeof value === "object" && value !== null && "in" in value ? value.in : null;
  return Array.isArray(among) && new Set(among).size === 1 ? String(among[0]) : null;
}

function pinOf(table: ListTable, part: Where[], order: OrderTerm[]): WherePart["pin"] {
  for (const [column, orders] of Object.entries(tableFacts(table).pinned ?? {})) {
    const value = orders.includes(order[0]?.column ?? "")
      ? part.map((each) => onlyValue(each, column)).find((each) => each !== null)
      : undefined;
    if (value !== undefined && value !== null) return { column, value };
  }
  return null;
}

/** By a range of one value, since a column that is known to be equal counts for nothing in an order. */
function pinned(condition: Where, { column, value }: { column: string; value: string }): Where {
  return onlyValue(condition, column) === null ? condition : { [column]: { gte: value, lte: value } };
}

function isRange(condition: Where): boolean {
  return Object.values(condition).some(
    (value) => typeof value === "object" && value !== null && "gt" in value,
  );
}

function choicesOf(apart: readonly string[], condition: Where): Where[] {
  const [[key, value] = ["", null]] = Object.entries(condition);
  if (key === "OR" && Array.isArray(value)) {
    const columns = new Set((value as Where[]).flatMap((each) => Object.keys(each)));
    const isByEnd =
      value.length === 2 && columns.size === 1 && (value[0] as Where)[[...columns][0] ?? ""] === null;
    return isByEnd && apart.includes([...columns][0] ?? "") ? (value as Where[]) : [condition];
  }
  const among: unknown = typeof value === "object" && value !== null && "in" in value ? value.in : null;
  if (!apart.includes(key) || !Array.isArray(among) || among.length < 2) return [condition];
  return [...new Set(among)].map((each) => ({ [key]: each }));
}
