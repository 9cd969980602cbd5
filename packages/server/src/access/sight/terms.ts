import { Prisma } from "../../generated/prisma/client.ts";
import { inForceAt, inForceSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import type { RowType } from "../areas.ts";
import type { PlainNodeType } from "../load-node.ts";
import type { Reach, ReachSet } from "./reach-sets.ts";

/**
 * One way in which a row comes within reach; any one is enough:
 * - a column of it names something that the viewer reaches;
 * - a row to which it belongs comes within reach, by the ways of that row's type or by those given;
 * - a dated edge that is in force joins it to something within reach.
 */
export type Term =
  | { column: string; among: ReachSet }
  | { column: string; relation: string; of: PlainNodeType; terms: readonly Term[] | null }
  | { edges: string; table: RowType; key: string; terms: readonly Term[] };

/** The ways of each type; a type that is not named is out of reach. */
export type Rules = Partial<Record<RowType, readonly Term[]>>;

/** What is out of reach whichever way leads to it: what belongs to a plan that is only drafted. */
const SHUT: Partial<Record<RowType, { column: string; among: ReachSet }>> = {
  Duty: { column: "planId", among: "drafts" },
};

/** Rules with what the viewer reaches, at an instant. */
export interface Ways {
  rules: Rules;
  reach: Reach;
  now: Date;
}

/** The row whose column is an id that the viewer reaches in this way. */
export const by = (column: string, among: ReachSet): Term => ({ column, among });

/** The row that belongs to one within reach: by the rules of its type, or in the ways given. */
export const along = (relation: string, of: PlainNodeType, terms: readonly Term[] | null = null): Term => ({
  column: `${relation}Id`,
  relation,
  of,
  terms,
});

/** The row to which an edge in force points, with its other end within reach. */
export const joined = (edges: string, table: RowType, key: string, terms: readonly Term[]): Term => ({
  edges,
  table,
  key,
  terms,
});

/** The condition on the rows of a list, as Prisma wants it. */
export function toWhere(ways: Ways, type: RowType): Record<string, unknown> {
  return whereOf(ways, type, ways.rules[type] ?? []);
}

function whereOf(ways: Ways, type: RowType, terms: readonly Term[]): Record<string, unknown> {
  const one = (term: Term): Record<string, unknown> => {
    if ("among" in term) return { [term.column]: { in: [...ways.reach[term.among]] } };
    if ("of" in term) return { [term.relation]: { is: whereOf(ways, term.of, termsOf(ways, term)) } };
    return {
      [term.edges]: { some: { ...inForceAt(NOW, ways.now), ...whereOf(ways, term.table, term.terms) } },
    };
  };
  const shut = SHUT[type];
  if (shut === undefined) return { OR: terms.map(one) };
  const isOpen = { OR: [{ [shut.column]: null }, { [shut.column]: { notIn: [...ways.reach[shut.among]] } }] };
  return { AND: [{ OR: terms.map(one) }, isOpen] };
}

/** The same as SQL on the table's alias; only the terms that `isWanted` takes, where it is given. */
export function toSql(
  ways: Ways,
  type: RowType,
  alias: string,
  isWanted = (_term: Term) => true,
): Prisma.Sql {
  return sqlOf(ways, type, (ways.rules[type] ?? []).filter(isWanted), alias);
}

function sqlOf(ways: Ways, type: RowType, terms: readonly Term[], alias: string): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`FALSE`;
  const parts = terms.map((term, place) => termSql(ways, term, alias, `${alias}${place}`));
  const any = Prisma.sql`(${Prisma.join(parts, " OR ")})`;
  const shut = SHUT[type];
  if (shut === undefined) return any;
  const column = Prisma.raw(`"${alias}"."${shut.column}"`);
  return Prisma.sql`(${any} AND (${column} = ANY(${[...ways.reach[shut.among]]}::uuid[])) IS NOT TRUE)`;
}

function termSql(ways: Ways, term: Term, alias: string, inner: string): Prisma.Sql {
  const name = (column: string, of = alias) => Prisma.raw(`"${of}"."${column}"`);
  if ("among" in term) return Prisma.sql`${name(term.column)} = ANY(${[...ways.reach[term.among]]}::uuid[])`;
  const table = Prisma.raw(`"${"of" in term ? term.of : term.table}" "${inner}"`);
  if ("of" in term) {
    const condition = sqlOf(ways, term.of, termsOf(ways, term), inner);
    return Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE ${name("id", inner)} = ${name(term.column)} AND ${condition})`;
  }
  const condition = sqlOf(ways, term.table, term.terms, inner);
  return Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE ${name(term.key, inner)} = ${name("id")}
    AND ${inForceSql(inner, NOW, ways.now)} AND ${condition})`;
}

/** Whether the row is out of reach whichever way leads to it. */
export function isShut({ reach }: Ways, type: RowType, row: object): boolean {
  const shut = SHUT[type];
  return shut !== undefined && reach[shut.among].has(String(Reflect.get(row, shut.column)));
}

/** The ways of the row to which one belongs. */
export function termsOf({ rules }: Ways, term: Extract<Term, { of: unknown }>): readonly Term[] {
  return term.terms ?? rules[term.of] ?? [];
}
