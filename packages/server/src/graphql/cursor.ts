import { badQueryInput } from "../errors.ts";

/** What a list is ordered by: a column, its direction, and whether it may be null (nulls come last). */
export interface OrderTerm {
  column: string;
  direction: "asc" | "desc";
  nullable: boolean;
}

type Value = string | number | boolean | Date | null;

/** Where a row stands in an ordered list, as opaque text. */
export function encodeCursor(terms: OrderTerm[], row: object): string {
  const values = terms.map(({ column }) => packValue((row as Record<string, Value>)[column] ?? null));
  return Buffer.from(JSON.stringify([signature(terms), ...values])).toString("base64url");
}

/**
 * The condition for the rows after a cursor, as Prisma wants it.
 * @throws GraphQLError BAD_USER_INPUT where the text is no cursor of a list in this order.
 */
export function afterCursor(terms: OrderTerm[], cursor: string, path: string): Record<string, unknown> {
  const values = decode(terms, cursor);
  if (values === null) throw badQueryInput([path], "this is not a cursor of this list in this order.");
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map(({ column }, i) => ({ [column]: values[i] }));
    const beyond = isBeyond(term, values[index] ?? null);
    return beyond === null ? null : { AND: [...equal, beyond] };
  });
  return { OR: alternatives.filter((alternative) => alternative !== null) };
}

function isBeyond({ column, direction, nullable }: OrderTerm, value: Value): Record<string, unknown> | null {
  if (value === null) return null;
  const beyond = { [column]: direction === "asc" ? { gt: value } : { lt: value } };
  return nullable ? { OR: [beyond, { [column]: null }] } : beyond;
}

function signature(terms: OrderTerm[]): string {
  return terms.map(({ column, direction }) => `${column} ${direction}`).join(",");
}

function packValue(value: Value): unknown {
  return value instanceof Date ? { at: value.toISOString() } : value;
}

function decode(terms: OrderTerm[], cursor: string): Value[] | null {
  try {
    const [order, ...values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (order !== signature(terms) || values.length !== terms.length) return null;
    return values.map(unpackValue);
  } catch {
    return null;
  }
}

function unpackValue(value: unknown): Value {
  if (typeof value === "object" && value !== null && "at" in value) return new Date(String(value.at));
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value as Value;
  throw new TypeError("not a value of a cursor");
}
