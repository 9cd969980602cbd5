import type { Sql } from "../database/sql.ts";
import { badQueryInput } from "../errors.ts";
import { cursorValues, encodeCursor, type OrderTerm, reversed } from "./cursor.ts";
import { LIMITS } from "./limits.ts";
import type { ListTable } from "./list-tables.ts";
import { rowsOf, type TakeBeside } from "./page-rows.ts";
import { type Beside, countStatement, pageStatement } from "./page-statement.ts";
import type { Where } from "./where-sql.ts";

/** The arguments of a list: cursors, or an offset beside `first` for paged tables. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  offset?: number | null | undefined;
}

/** The rows of which a list shows a page, and their order, which ends in a column that is unique. */
export interface PageSource {
  table: ListTable;
  /** Columns that are not read. */
  omit?: readonly string[];
  /** Relations whose rows are read with the page. */
  beside?: readonly Beside[];
  where: Where;
  terms: OrderTerm[];
}

/** A page in the shape that the connection types resolve. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
}

/** How many, and from which end. @throws GraphQLError BAD_USER_INPUT for 0, more than 200, or both ends at once. */
export function pageSize(args: PageArgs): { size: number; backward: boolean } {
  const { first, last } = args;
  if (first != null && last != null) throw badQueryInput(["first"], "give either first or last.");
  const size = first ?? last ?? LIMITS.defaultPageSize;
  if (size < 1 || size > LIMITS.pageSize) {
    throw badQueryInput(
      [last == null ? "first" : "last"],
      `a page holds 1 to ${LIMITS.pageSize}, not ${size}.`,
    );
  }
  if (args.offset != null && args.offset < 0) throw badQueryInput(["offset"], "must not be negative.");
  if (args.offset != null && last != null) throw badQueryInput(["offset"], "goes with first, not with last.");
  return { size, backward: last != null };
}

/**
 * One page of a list by keyset: one statement, and a second one only where `totalCount` is asked for. What is read
 * beside the rows is handed to `take`.
 */
export async function readPage<Row extends object>(
  sql: Sql,
  source: PageSource,
  args: PageArgs,
  take: TakeBeside = () => {},
): Promise<Page<Row>> {
  const { table, omit = [], beside = [], where, terms } = source;
  const { size, backward } = pageSize(args);
  const from = args.after == null ? null : cursorValues(terms, args.after, "after");
  const to = args.before == null ? null : cursorValues(terms, args.before, "before");
  const columns = { table, omit, beside };
  const statement = pageStatement({
    ...columns,
    where,
    order: backward ? terms.map(reversed) : terms,
    after: backward ? to : from,
    before: backward ? from : to,
    take: size + 1,
    skip: args.offset ?? 0,
  });
  const read = statement === null ? [] : sql.askValues(statement.text, statement.values);
  const found = await (from === null && to === null ? read : Promise.resolve(read).catch(refuseMadeUpCursor));
  const page = rowsOf<Row>(columns, found.slice(0, size), take);
  if (backward) page.reverse();
  const more = found.length > size;
  return toPage(page, (row) => encodeCursor(terms, row), {
    hasNextPage: backward ? args.before != null : more,
    hasPreviousPage: backward ? more : args.after != null || (args.offset ?? 0) > 0,
    totalCount: () => countRows(sql, table, where),
  });
}

async function countRows(sql: Sql, table: ListTable, where: Where): Promise<number> {
  const { text, values } = countStatement(table, where);
  const [row] = await sql.ask<{ count: number }>(text, values);
  return row?.count ?? 0;
}

/** A cursor that somebody made up may hold a value of another type than its column's: the database calls it bad data. */
function refuseMadeUpCursor(error: unknown): never {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string" || !code.startsWith("22")) throw error;
  throw badQueryInput(["after"], "this is not a cursor of this list in this order.");
}

/** Refuses what a list cannot do that is read from its beginning only. @throws GraphQLError BAD_USER_INPUT */
export function forwardOnly({ last, before }: PageArgs): void {
  if (last != null || before != null) {
    throw badQueryInput(
      [last == null ? "before" : "last"],
      "this list is read forward only, by first and after.",
    );
  }
}

/** A row of a page; its cursor is made where somebody asks for it. */
class Edge<Row> {
  readonly node: Row;
  readonly #place: number;
  readonly #cursorOf: (row: Row, place: number) => string;

  constructor(node: Row, place: number, cursorOf: (row: Row, place: number) => string) {
    this.node = node;
    this.#place = place;
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.node, this.#place);
  }
}

/** Puts rows into the shape of a page. */
export function toPage<Row>(
  rows: Row[],
  cursorOf: (row: Row, index: number) => string,
  rest: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: () => Promise<number> },
): Page<Row> {
  const edges = rows.map((node, index) => new Edge(node, index, cursorOf));
  const { hasNextPage, hasPreviousPage, totalCount } = rest;
  const startCursor = edges.at(0)?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor }, totalCount };
}
