import { Prisma } from "../generated/prisma/client.ts";
import type { Tx } from "./open-database.ts";

/** Sets some columns of many rows, each to its own values, as one statement with one parameter; rows are known by their id. */
export async function updateRows<Row extends { id: string }>(
  tx: Tx,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const into = Prisma.raw(`"${table}"`);
  const sets = Prisma.raw(columns.map((column) => `"${column}" = changed."${column}"`).join(", "));
  await tx.$executeRaw`
    UPDATE ${into} t SET ${sets}
    FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::json) changed WHERE t."id" = changed."id"`;
}
