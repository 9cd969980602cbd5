import { typed } from "../typed.ts";
import { type ListTable, relationOf } from "./list-tables.ts";
import { besideColumns, columnsOf, type PageWish } from "./page-statement.ts";

/** Takes a whole row that was read beside those of a page. */
export type TakeBeside = (table: ListTable, row: object) => void;

/** Where a row of a page keeps the rows beside it of which not all was read. */
const LEAN = Symbol("lean rows beside");

/** What the query that lists a row asks of the row to which it points; undefined: the loaders know it, or will read it. */
export function leanBeside<Row extends object>(row: object, name: string): Row | undefined {
  return (row as { [LEAN]?: Record<string, Row> })[LEAN]?.[name];
}

/**
 * The rows of the table, from what the statement of a page answers. Whole rows beside them are handed over for whoever
 * asks; those of which only a part was read stay with the row, since just its own selection was looked at for them.
 */
export function rowsOf<Row extends object>(
  { table, omit, beside }: Pick<PageWish, "table" | "omit" | "beside">,
  found: readonly unknown[][],
  take: TakeBeside,
): Row[] {
  const own = columnsOf(table, omit);
  let from = own.length;
  const parts = beside.map(({ name, omit: left }) => {
    const relation = relationOf(table, name);
    const columns = besideColumns(relation.table, left);
    const isLean = left.length > 0;
    const part = {
      name,
      table: relation.table,
      columns,
      isLean,
      from,
      key: from + columns.indexOf(relation.to),
    };
    from += columns.length;
    return part;
  });
  return found.map((values) => {
    const row = rowFrom(own, values, 0) as Row;
    for (const part of parts) {
      if (values[part.key] === null) continue;
      const other = rowFrom(part.columns, values, part.from);
      if (part.isLean) keepLean(row, part.name, typed(part.table, other));
      else take(part.table, other);
    }
    return row;
  });
}

function keepLean(row: object & { [LEAN]?: Record<string, object> }, name: string, other: object): void {
  row[LEAN] ??= {};
  row[LEAN][name] = other;
}

function rowFrom(columns: readonly string[], values: readonly unknown[], from: number): object {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place += 1)
    row[columns[place] as string] = values[from + place];
  return row;
}
