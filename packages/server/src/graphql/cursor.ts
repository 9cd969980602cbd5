import { UUID } from "../access/global-id.ts";
import { badQueryInput } from "../errors.ts";

/**
 * What a list is ordered by: a column, its direction, where rows without a value stand (null: there are none), and for
 * an enum its values, of which a cursor holds one.
 */
export interface OrderTerm {
  column: string;
  direction: "asc" | "desc";
  nulls: "first" | "last" | null;
  values?: readonly string[] | undefined;
}

/** The same order read from its end. */
export function reversed(term: OrderTerm): OrderTerm {
  const flipped = { first: "last", last: "first" } as const;
  return {
    ...term,
    direction: term.direction === "asc" ? "desc" : "asc",
    nulls: term.nulls === null ? null : flipped[term.nulls],
  };
}

/** What a row holds in a column by which it is ordered. */
export type CursorValue = string | number | boolean | Date | null;

/** Where a row stands in an ordered list, as opaque text. */
export function encodeCursor(terms: OrderTerm[], row: object): string {
  const values = terms.map(({ column }) => packValue((row as Record<string, CursorValue>)[column] ?? null));
  return Buffer.from(JSON.stringify([signature(terms), ...values])).toString("base64url");
}

/**
 * The values of the row that a cursor names, one for each term.
 * @throws GraphQLError BAD_USER_INPUT where the text is no cursor of a list in this order.
 */
export function cursorValues(terms: OrderTerm[], cursor: string, path: string): CursorValue[] {
  const values = decode(terms, cursor);
  if (values === null) throw badQueryInput([path], "this is not a cursor of this list in this order.");
  return values;
}

function signature(terms: OrderTerm[]): string {
  return terms.map(({ column, direction }) => `${column} ${direction}`).join(",");
}

function packValue(value: CursorValue): unknown {
  return value instanceof Date ? { at: value.toISOString() } : value;
}

function decode(terms: OrderTerm[], cursor: string): CursorValue[] | null {
  try {
    const [order, ...values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (order !== signature(terms) || values.length !== terms.length) return null;
    return values.map((value, index) => unpackValue(value, terms[index] as OrderTerm));
  } catch {
    return null;
  }
}

function unpackValue(value: unknown, { column, nulls, values }: OrderTerm): CursorValue {
  if (value === null && nulls !== null) return null;
  if (typeof value === "object" && value !== null && "at" in value) {
    const instant = new Date(String(value.at));
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  const isId = column === "id" || column === "rowId";
  const fits = isId ? UUID.test(String(value)) : (values?.includes(String(value)) ?? true);
  if (fits && ["string", "number", "boolean"].includes(typeof value)) return value as CursorValue;
  throw new TypeError("not a value of a cursor");
}
