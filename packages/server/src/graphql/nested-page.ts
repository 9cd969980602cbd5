import type { RowType } from "../access/areas.ts";
import type { Context } from "../context.ts";
import { badQueryInput } from "../errors.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { type Typed, typed } from "../typed.ts";
import type { ListTable } from "./list-tables.ts";
import { forwardOnly, type Page, type PageArgs, pageSize, toPage } from "./page.ts";
import { atMost, columnsOf } from "./page-statement.ts";
import { columnSql, tableSql } from "./table-sql.ts";

/** A list that hangs on each row of another list: which table, by which foreign key, in which order. */
export interface NestedList {
  /** The type of the rows, which is also the table's name. */
  type: RowType;
  foreignKey: string;
  /** SQL on the table's alias `t`; the order must be total. */
  orderBy: Prisma.Sql;
  where: Prisma.Sql;
  /** Tells lists of one table apart that differ in their condition. */
  key?: string;
}

/**
 * A page of a nested list. All parents of one request that ask with the same arguments share one statement
 * (and one more for their counts), however many they are.
 */
export async function readNestedPage<Row extends object>(
  context: Context,
  list: NestedList,
  parentId: string,
  args: PageArgs,
): Promise<Page<Row & Typed>> {
  forwardOnly(args);
  const { size } = pageSize(args);
  const skip = args.after == null ? (args.offset ?? 0) : offsetOf(args.after);
  const name = `${list.type}.${list.foreignKey}:${list.key ?? ""}`;
  const seen = { ...list, where: Prisma.sql`${list.where} AND ${await context.sight.sql(list.type, "t")}` };
  const rows = await context.load
    .batch<string, (Row & Typed)[]>(`page:${name}:${skip}:${size}`, (ids) =>
      readBatch<Row>(context, seen, ids, skip, size),
    )
    .load(parentId);
  return toPage(rows.slice(0, size), (_row, index) => offsetCursor(skip + index + 1), {
    hasNextPage: rows.length > size,
    hasPreviousPage: skip > 0,
    totalCount: () =>
      context.load
        .batch<string, number>(`count:${name}`, (ids) => countBatch(context, seen, ids))
        .load(parentId),
  });
}

/** A cursor that is a place in the list. */
export function offsetCursor(place: number): string {
  return Buffer.from(`o:${place}`).toString("base64url");
}

/** The place that a cursor names. @throws GraphQLError BAD_USER_INPUT */
export function offsetOf(cursor: string): number {
  const match = /^o:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString());
  if (match === null) throw badQueryInput(["after"], "this is not a cursor of this list.");
  return Number(match[1]);
}

/** Each parent's own page by its own look into the index, however many rows hang on it. */
async function readBatch<Row extends object>(
  { sql }: Context,
  list: NestedList,
  ids: readonly string[],
  skip: number,
  size: number,
): Promise<(Row & Typed)[][]> {
  const columns = columnsOf(list.type as ListTable, []).map(
    (column) => `${columnSql(list.type, "t", column)} AS "${column}"`,
  );
  const offset = skip > 0 ? Prisma.sql`OFFSET ${skip}::int` : Prisma.empty;
  const { text, values } = Prisma.sql`
    SELECT ${Prisma.raw(columns.join(", "))}, k."place"::int AS "place"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY k("id", "place")
    CROSS JOIN LATERAL (
      SELECT t.* FROM ${Prisma.raw(tableSql(list.type))} t
      WHERE t.${Prisma.raw(`"${list.foreignKey}"`)} = k."id" AND ${list.where}
      ORDER BY ${list.orderBy} LIMIT ${Prisma.raw(String(atMost(size + 1)))} ${offset}
    ) t
    ORDER BY k."place", ${list.orderBy}`;
  const rows = await sql.ask<Row & { place: number }>(text, values);
  const groups = Map.groupBy(rows, ({ place }) => place);
  return ids.map((_id, place) => (groups.get(place + 1) ?? []).map((row) => typed(list.type, row as Row)));
}

async function countBatch({ sql }: Context, list: NestedList, ids: readonly string[]): Promise<number[]> {
  const key = Prisma.raw(`t."${list.foreignKey}"`);
  const { text, values } = Prisma.sql`
    SELECT ${key} AS "key", count(*)::int AS "count" FROM ${Prisma.raw(tableSql(list.type))} t
    WHERE ${key} = ANY(${[...ids]}::uuid[]) AND ${list.where} GROUP BY ${key}`;
  const rows = await sql.ask<{ key: string; count: number }>(text, values);
  const counts = new Map(rows.map(({ key: id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}
