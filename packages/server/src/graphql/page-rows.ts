import { type ListTable, relationOf } from "./list-tables.ts";
import { columnsOf, type PageWish, SEARCH_KEYS } from "./page-statement.ts";

/** Takes a row that was read beside those of a page. */
export type TakeBeside = (table: ListTable, row: object) => void;

/** The rows of the table, from what the statement of a page answers; those that were read beside them are handed over. */
export function rowsOf<Row extends object>(
  { table, omit, beside }: Pick<PageWish, "table" | "omit" | "beside">,
  found: readonly unknown[][],
  take: TakeBeside,
): Row[] {
  const own = columnsOf(table, omit);
  let from = own.length;
  const parts = beside.map((name) => {
    const relation = relationOf(table, name);
    const columns = columnsOf(relation.table, SEARCH_KEYS);
    const part = { table: relation.table, columns, from, key: from + columns.indexOf(relation.to) };
    from += columns.length;
    return part;
  });
  return found.map((values) => {
    for (const part of parts)
      if (values[part.key] !== null) take(part.table, rowFrom(part.columns, values, part.from));
    return rowFrom(own, values, 0) as Row;
  });
}

function rowFrom(columns: readonly string[], values: readonly unknown[], from: number): object {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place += 1)
    row[columns[place] as string] = values[from + place];
  return row;
}
