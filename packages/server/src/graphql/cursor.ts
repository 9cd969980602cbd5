import { UUID } from "../access/global-id.ts";
import { badQueryInput } from "../errors.ts";

/**
 * What a list is ordered by: a column, its direction, where rows without a value stand (null: there are none), and for
 * an enum its values in order, since Prisma has no greater or less for those.
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

function isBeyond(term: OrderTerm, value: Value): Record<string, unknown> | null {
  const { column, direction, nulls, values } = term;
  if (value === null) return nulls === "first" ? { [column]: { not: null } } : null;
  const scalars = direction === "asc" ? { gt: value } : { lt: value };
  const beyond = {
    [column]: values === undefined ? scalars : { in: valuesBeyond(values, direction, value) },
  };
  return nulls === "last" ? { OR: [beyond, { [column]: null }] } : beyond;
}

function valuesBeyond(values: readonly string[], direction: "asc" | "desc", value: Value): string[] {
  const place = values.indexOf(String(value));
  return direction === "asc" ? values.slice(place + 1) : values.slice(0, place);
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
    return values.map((value, index) => unpackValue(value, terms[index] as OrderTerm));
  } catch {
    return null;
  }
}

function unpackValue(value: unknown, { column, nulls, values }: OrderTerm): Value {
  if (value === null && nulls !== null) return null;
  if (typeof value === "object" && value !== null && "at" in value) {
    const instant = new Date(String(value.at));
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  const isId = column === "id" || column === "rowId";
  const fits = isId ? UUID.test(String(value)) : (values?.includes(String(value)) ?? true);
  if (fits && ["string", "number", "boolean"].includes(typeof value)) return value as Value;
  throw new TypeError("not a value of a cursor");
}
