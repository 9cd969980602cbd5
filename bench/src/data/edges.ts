import { idOf, type Kind, type Sql } from "./sql.ts";

/** A column of a draft that numbers who stands in an edge. */
type PartyColumn = "person" | "post" | "unit";

/** One of the rows that a line of the draft becomes: of the party it names, or of who stood there before. */
export interface EdgeRow {
  isFormer: boolean;
  numberOf(column: PartyColumn): string;
}

/** An edge's table, its kind, and how its columns follow from a line of the draft. */
export interface EdgeTable {
  table: string;
  kind: Kind;
  draft: string;
  columns: (row: EdgeRow) => Record<string, string>;
  /** How many there are of each, so that somebody else can be found. */
  counts: Record<PartyColumn, number>;
}

const RECORDED = "timestamptz '2025-01-05 00:00:00Z'";
const CORRECTED = "timestamptz '2025-10-01 00:00:00Z'";
const FORMERLY = "timestamptz '2025-01-10 00:00:00Z'";

/**
 * Writes the edges of a draft table (its `n` counts them) with their history: of ten rows, eight stand, one ended in
 * autumn with somebody else in its place until then, and one was corrected, so that the wrong row is kept beside it.
 */
export async function writeEdges(sql: Sql, edge: EdgeTable): Promise<void> {
  const { kind } = edge;
  const today: EdgeRow = { isFormer: false, numberOf: (column) => `d."${column}"` };
  const former: EdgeRow = { isFormer: true, numberOf: (column) => somebodyElse(column, edge.counts) };
  const believed = {
    recordedAt: `CASE WHEN n % 8 = 5 THEN ${CORRECTED} ELSE ${RECORDED} END`,
    retractedAt: "NULL",
  };
  await insert(sql, edge, "true", {
    rowId: idOf(kind, "n"),
    id: idOf(kind, "n"),
    ...edge.columns(today),
    validFrom: "pg_temp.begins(n)",
    validTo: "NULL",
    ...believed,
  });
  await insert(sql, edge, "n % 8 = 3", {
    rowId: idOf(kind, "n", 1),
    id: idOf(kind, "n", 1),
    ...edge.columns(former),
    validFrom: FORMERLY,
    validTo: "pg_temp.begins(n)",
    recordedAt: RECORDED,
    retractedAt: "NULL",
  });
  await insert(sql, edge, "n % 8 = 5", {
    rowId: idOf(kind, "n", 2),
    id: idOf(kind, "n"),
    ...edge.columns(former),
    validFrom: "pg_temp.begins(n)",
    validTo: "NULL",
    recordedAt: RECORDED,
    retractedAt: CORRECTED,
  });
}

function somebodyElse(column: PartyColumn, counts: Record<PartyColumn, number>): string {
  // Unit 0 is the organization itself, to which no work is given. Farther away than the ten units of a plan reach.
  const first = column === "unit" ? 1 : 0;
  return `(${first} + (d."${column}" - ${first} + 17) % ${counts[column] - first})`;
}

async function insert(
  sql: Sql,
  edge: EdgeTable,
  where: string,
  values: Record<string, string>,
): Promise<void> {
  const columns = Object.keys(values).map((name) => `"${name}"`);
  await sql.query(
    `INSERT INTO "${edge.table}" (${columns.join(", ")})
     SELECT ${Object.values(values).join(", ")} FROM ${edge.draft} d WHERE ${where} ORDER BY n`,
  );
}
