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
 * - a dated edge that is in force, or a row that is not retired, joins it to something within reach;
 * - no edge of a kind has ever joined it to anything, for who reaches something of a set.
 */
export type Term =
  | { column: string; among: ReachSet }
  | { column: string; relation: string; of: PlainNodeType; terms: readonly Term[] | null }
  | { edges: string; table: RowType; key: string; terms: readonly Term[]; isOfNodes?: true }
  | { lacks: string; table: RowType; key: string; given: ReachSet };

/** The ways of each type; a type that is not named is out of reach. */
export type Rules = Partial<Record<RowType, readonly Term[]>>;

/** Rules with what the viewer reaches, at an instant. */
export interface Ways {
  rules: Rules;
  reach: Reach;
  now: Date;
  /**
   * Whether single rows are looked at, which are found by their ids: the planner is then not told how many ids are
   * reached, since it would weigh each of them many times, for longer than the look takes.
   */
  isOfFew?: boolean;
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

/** The row to which one points that is not retired, with its other end within reach. */
export const listed = (rows: string, table: RowType, key: string, terms: readonly Term[]): Term => ({
  edges: rows,
  table,
  key,
  terms,
  isOfNodes: true,
});

/** The row that no edge has ever joined to anything, for who reaches something of a set. */
export const lacking = (lacks: string, table: RowType, key: string, given: ReachSet): Term => ({
  lacks,
  table,
  key,
  given,
});

/** Whether the ways of a type, or of what its rows belong to, lead by this set. */
export function isNamedIn(rules: Rules, type: RowType, set: ReachSet): boolean {
  const isNamed = (term: Term): boolean => {
    if ("among" in term) return term.among === set;
    if ("lacks" in term) return term.given === set;
    return "of" in term && term.terms === null
      ? isNamedIn(rules, term.of, set)
      : (term.terms ?? []).some(isNamed);
  };
  return (rules[type] ?? []).some(isNamed);
}

/** The condition on the rows of a list, as Prisma wants it. */
export function toWhere(ways: Ways, type: RowType): Record<string, unknown> {
  const some = { OR: (ways.rules[type] ?? []).map((term) => whereOf(ways, term)) };
  const drafted = draftedTerms(ways, type);
  return drafted.length === 0 ? some : { AND: [some, ...drafted.map((term) => outsideOf(ways, term))] };
}

function whereOf(ways: Ways, term: Term): Record<string, unknown> {
  if ("among" in term) return { [term.column]: { in: listOf(ways.reach[term.among]) } };
  if ("lacks" in term)
    return ways.reach[term.given].size === 0 ? { id: { in: [] } } : { [term.lacks]: { none: {} } };
  if ("edges" in term) {
    const ends = { OR: term.terms.map((each) => whereOf(ways, each)) };
    const isOf = term.isOfNodes === true ? { retiredAt: null } : inForceAt(NOW, ways.now);
    return { [term.edges]: { some: { AND: [isOf, ends] } } };
  }
  const owner = term.terms?.map((each) => whereOf(ways, each));
  return { [term.relation]: { is: owner === undefined ? toWhere(ways, term.of) : { OR: owner } } };
}

/** The opposite of a term, which also holds where a column names nothing. */
function outsideOf(ways: Ways, term: Term): Record<string, unknown> {
  if ("among" in term)
    return { OR: [{ [term.column]: null }, { [term.column]: { notIn: listOf(ways.reach[term.among]) } }] };
  if (!("of" in term)) throw new Error("A draft is told by what a row belongs to.");
  const owner = { AND: (term.terms ?? []).map((each) => outsideOf(ways, each)) };
  return { OR: [{ [term.column]: null }, { [term.relation]: { is: owner } }] };
}

/** The same as SQL on the table's alias; only the terms that `isWanted` takes, where it is given. */
export function toSql(
  ways: Ways,
  type: RowType,
  alias: string,
  isWanted = (_term: Term) => true,
): Prisma.Sql {
  const some = sqlOf(ways, (ways.rules[type] ?? []).filter(isWanted), alias);
  const drafted = draftedTerms(ways, type);
  if (drafted.length === 0) return some;
  return Prisma.sql`(${some} AND ${sqlOf(ways, drafted, `${alias}d`, alias)} IS NOT TRUE)`;
}

function sqlOf(ways: Ways, terms: readonly Term[], inner: string, alias = inner): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`FALSE`;
  const parts = terms.map((term, place) => termSql(ways, term, alias, `${inner}${place}`));
  return Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}

function termSql(ways: Ways, term: Term, alias: string, inner: string): Prisma.Sql {
  const name = (column: string, of = alias) => Prisma.raw(`"${of}"."${column}"`);
  if ("among" in term) {
    const ids = listOf(ways.reach[term.among]);
    return ways.isOfFew === true
      ? Prisma.sql`${name(term.column)} = ANY((SELECT ${ids}::uuid[])::uuid[])`
      : Prisma.sql`${name(term.column)} = ANY(${ids}::uuid[])`;
  }
  const table = Prisma.raw(`"${"of" in term ? term.of : term.table}" "${inner}"`);
  if ("lacks" in term) {
    if (ways.reach[term.given].size === 0) return Prisma.sql`FALSE`;
    return Prisma.sql`NOT EXISTS (SELECT 1 FROM ${table} WHERE ${name(term.key, inner)} = ${name("id")})`;
  }
  if ("of" in term) {
    const condition = term.terms === null ? toSql(ways, term.of, inner) : sqlOf(ways, term.terms, inner);
    return Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE ${name("id", inner)} = ${name(term.column)} AND ${condition})`;
  }
  const isOf =
    term.isOfNodes === true
      ? Prisma.sql`${name("retiredAt", inner)} IS NULL`
      : inForceSql(inner, NOW, ways.now);
  return Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE ${name(term.key, inner)} = ${name("id")}
    AND ${isOf} AND ${sqlOf(ways, term.terms, inner)})`;
}

const lists = new WeakMap<ReadonlySet<string>, string[]>();

/** The same list for a set each time, so that a statement which names it often is sent it once. */
function listOf(ids: ReadonlySet<string>): string[] {
  const known = lists.get(ids) ?? [...ids];
  lists.set(ids, known);
  return known;
}

const DRAFTED = [by("planId", "drafts")];
const BY_DUTY = along("duty", "Duty", DRAFTED);
const BY_GROUP = along("group", "Group", DRAFTED);

/** How a row belongs to a plan that is only drafted: it is then out of reach, whichever way leads to it. */
const OF_DRAFT: Rules = {
  Duty: DRAFTED,
  Group: DRAFTED,
  GroupMember: [BY_GROUP],
  Assignment: [BY_DUTY, BY_GROUP, along("task", "Task", [BY_DUTY])],
  Task: [BY_DUTY],
};

/** The same, as far as there are drafts. */
export function draftedTerms({ reach }: Ways, type: RowType): readonly Term[] {
  return reach.drafts.size === 0 ? [] : (OF_DRAFT[type] ?? []);
}
