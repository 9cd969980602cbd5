import { badQueryInput } from "../errors.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { afterCursor, encodeCursor, type OrderTerm, reversed } from "./cursor.ts";
import { LIMITS } from "./limits.ts";

/** The arguments of a list: cursors, or an offset beside `first` for paged tables. */
export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  offset?: number | null | undefined;
}

/** A table as far as a list needs it. */
export interface PageSource<Row> {
  findMany(args: {
    where: Record<string, unknown>;
    orderBy: unknown;
    take: number;
    skip: number;
  }): Promise<Row[]>;
  count(args: { where: Record<string, unknown> }): Promise<number>;
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
 * One page of a list by keyset: one statement, and a second one only where `totalCount` is asked for.
 * `terms` must end in a column that is unique, so that the order is total.
 */
export async function readPage<Row extends object>(
  source: PageSource<Row>,
  where: Record<string, unknown>,
  terms: OrderTerm[],
  args: PageArgs,
): Promise<Page<Row>> {
  const { size, backward } = pageSize(args);
  const order = backward ? terms.map(reversed) : terms;
  const bounds = [
    ...(args.after == null ? [] : [afterCursor(terms, args.after, "after")]),
    ...(args.before == null
      ? []
      : [afterCursor(terms.map(reversed), reverseCursor(terms, args.before), "before")]),
  ];
  const read = source.findMany({
    where: { AND: [where, ...bounds] },
    orderBy: order.map(({ column, direction, nulls }) => ({
      [column]: nulls === null ? direction : { sort: direction, nulls },
    })),
    take: size + 1,
    skip: args.offset ?? 0,
  });
  const rows = await (bounds.length === 0 ? read : read.catch(refuseMadeUpCursor));
  const page = rows.slice(0, size);
  if (backward) page.reverse();
  const more = rows.length > size;
  return toPage(page, (row) => encodeCursor(terms, row), {
    hasNextPage: backward ? args.before != null : more,
    hasPreviousPage: backward ? more : args.after != null || (args.offset ?? 0) > 0,
    totalCount: () => source.count({ where }),
  });
}

/** A cursor that somebody made up may hold a value of another type than its column's. */
function refuseMadeUpCursor(error: unknown): never {
  if (!(error instanceof Prisma.PrismaClientValidationError)) throw error;
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

/** Puts rows into the shape of a page. */
export function toPage<Row>(
  rows: Row[],
  cursorOf: (row: Row, index: number) => string,
  rest: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: () => Promise<number> },
): Page<Row> {
  const edges = rows.map((node, index) => ({ cursor: cursorOf(node, index), node }));
  const { hasNextPage, hasPreviousPage, totalCount } = rest;
  const startCursor = edges.at(0)?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor }, totalCount };
}

/** A cursor of the forward order, read in the backward one: the same values under the other signature. */
function reverseCursor(terms: OrderTerm[], cursor: string): string {
  try {
    const [, ...values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const signature = terms
      .map(reversed)
      .map(({ column, direction }) => `${column} ${direction}`)
      .join(",");
    return Buffer.from(JSON.stringify([signature, ...values])).toString("base64url");
  } catch {
    return cursor;
  }
}
