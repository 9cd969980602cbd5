import DataLoader from "dataloader";
import type { Db } from "../../database/open-database.ts";
import type { Sql } from "../../database/sql.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import type { RowType } from "../areas.ts";
import type { NodeRows, PlainNodeType } from "../load-node.ts";
import { draftedTerms, type Term, toSql, type Ways } from "./terms.ts";

/** How a row is found to which another one belongs. */
export type FindRow = <T extends PlainNodeType>(
  type: T,
  id: string,
) => NodeRows[T] | null | Promise<NodeRows[T] | null>;

/** Looks whether single rows come within reach. */
export type Look = (type: RowType, row: object) => Promise<boolean>;

/** Where single rows are looked for: by prepared statements, or within a transaction that has begun. */
export type LookAt = Pick<Sql, "ask"> | Pick<Db, "$queryRaw">;

/**
 * Looks at rows by the rules: what their columns say costs nothing, what edges say is asked for all rows of a type
 * that are looked at together in one statement.
 */
export function createLook(db: LookAt, ways: Ways, find: FindRow): Look {
  const loaders = new Map<RowType, DataLoader<string, boolean>>();
  const isJoined = (type: RowType, id: string) => {
    const loader = loaders.get(type) ?? new DataLoader((ids) => readJoined(db, ways, type, ids));
    loaders.set(type, loader);
    return loader.load(id);
  };
  const look: Look = async (type, row) => {
    const terms = ways.rules[type] ?? [];
    if (await isDrafted(ways, find, draftedTerms(ways, type), row)) return false;
    if (terms.some((term) => isNamed(ways, term, row)) || (await isOwned(terms, row))) return true;
    const id: unknown = Reflect.get(row, "id");
    return terms.some(isAsked) && typeof id === "string" ? isJoined(type, id) : false;
  };
  /** Whether a row to which it belongs comes within reach by its own rules. */
  const isOwned = async (terms: readonly Term[], row: object) => {
    for (const term of terms) {
      if (!("of" in term) || term.terms !== null) continue;
      const owner = await ownerOf(find, term, row);
      if (owner !== null && (await look(term.of, owner))) return true;
    }
    return false;
  };
  return look;
}

/** Whether a column of the row says it by itself. */
function isNamed({ reach }: Ways, term: Term, row: object): boolean {
  if (!("among" in term)) return false;
  const id: unknown = Reflect.get(row, term.column);
  return typeof id === "string" && reach[term.among].has(id);
}

/** Whether a row belongs to a draft, itself or by what it belongs to. */
async function isDrafted(ways: Ways, find: FindRow, terms: readonly Term[], row: object): Promise<boolean> {
  for (const term of terms) {
    if (isNamed(ways, term, row)) return true;
    const owner = "of" in term ? await ownerOf(find, term, row) : null;
    if (owner !== null && "of" in term && (await isDrafted(ways, find, term.terms ?? [], owner))) return true;
  }
  return false;
}

/** The row to which one belongs; null: to none. */
async function ownerOf(
  find: FindRow,
  term: Extract<Term, { of: unknown }>,
  row: object,
): Promise<object | null> {
  const id: unknown = Reflect.get(row, term.column);
  return typeof id === "string" ? find(term.of, id) : null;
}

/** Whether only the database can tell. */
function isAsked(term: Term): boolean {
  return "edges" in term || "lacks" in term || ("of" in term && term.terms !== null);
}

async function readJoined(db: LookAt, ways: Ways, type: RowType, ids: readonly string[]): Promise<boolean[]> {
  const table = Prisma.raw(`"${type}" "t"`);
  const condition = toSql({ ...ways, isOfFew: true }, type, "t", isAsked);
  const statement = Prisma.sql`
    SELECT "t"."id" FROM ${table} WHERE "t"."id" = ANY(${[...ids]}::uuid[]) AND ${condition}`;
  const rows = await ("ask" in db ? askPrepared(db, statement) : db.$queryRaw<{ id: string }[]>(statement));
  const found = new Set(rows.map(({ id }) => id));
  return ids.map((id) => found.has(id));
}

/** Sends each value once, however often the statement names it; its text follows from the rules alone. */
function askPrepared(sql: Pick<Sql, "ask">, { strings, values }: Prisma.Sql): Promise<{ id: string }[]> {
  const sent = [...new Set(values)];
  const place = new Map(sent.map((value, index) => [value, index + 1]));
  const text = strings.reduce((before, part, index) => `${before}$${place.get(values[index - 1])}${part}`);
  return sql.ask(text, sent);
}
