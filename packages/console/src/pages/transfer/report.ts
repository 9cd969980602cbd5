import type { Say, Table } from "../../components/tables/table";
import type { DirectoryRowInput, DirectoryRowItemFragment } from "../../generated/graphql";

export type RowReport = DirectoryRowItemFragment;

/** How many rows meet each fate. */
export function fates(rows: readonly RowReport[]): Record<RowReport["status"], number> {
  const counts = { CREATED: 0, MATCHED: 0, ERROR: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

/** Every fault as a line of a table: the row, the column, what stands there, and what is wrong with it. */
export function faultTable(
  rows: readonly RowReport[],
  lineOf: (place: number) => { number: number; row: DirectoryRowInput },
  { word }: Pick<Say, "word">,
): Table {
  return {
    head: ["transfer.rows.row", "transfer.match.column", "transfer.match.cell", "transfer.rows.reason"].map(
      (key) => word(key),
    ),
    rows: rows.flatMap(({ place, faults }) => {
      const { number, row } = lineOf(place);
      return faults.map(({ column, code }) => [
        number,
        word(`transfer.column.${column}`),
        row[column] ?? "",
        word(`transfer.fault.${code}`),
      ]);
    }),
  };
}

/** What an import created, in words, such as 机构 4、职务 8. */
export function countsSaid(
  created: readonly { type: string; count: number }[],
  { word }: Pick<Say, "word">,
): string {
  return created
    .map(({ type, count }) => word("transfer.counted", { type: word(`transfer.type.${type}`), count }))
    .join(word("pages.common.separator"));
}
