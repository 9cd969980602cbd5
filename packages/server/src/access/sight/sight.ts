import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { AREA_OF, type RowType } from "../areas.ts";
import type { NodeRows, PlainNodeType } from "../load-node.ts";
import { isWhole, scopeOf } from "../policy.ts";
import type { KeyScope, Viewer } from "../viewer.ts";
import { NO_REACH, type Reach, readReach } from "./reach-sets.ts";
import { IN_SIGHT, type SightRules, type Term, WHOLLY_IN_SIGHT } from "./sight-rules.ts";

/** What a viewer sees: everything of a type, or the rows that come into sight in one of the ways of `sight-rules.ts`. */
export interface Sight {
  /** Whether no row of any type need be looked at. */
  seesEverything: boolean;
  /** Whether all rows of a type are seen, so that nothing need be looked at. */
  seesAll(type: RowType): boolean;
  /** Whether this row is seen. */
  sees(type: RowType, row: object): Promise<boolean>;
  /** Whether this row is seen with all that belongs to it. */
  seesWholly(type: RowType, row: object): Promise<boolean>;
  /** What the viewer reaches, where it does not see everything. */
  reach(): Promise<Reach>;
  /** The condition on the rows of a list. */
  where(type: RowType): Promise<Record<string, unknown>>;
  /** The same as SQL on the table's alias. */
  sql(type: RowType, alias: string): Promise<Prisma.Sql>;
}

/** How a row is found to which another one belongs. */
export type FindRow = <T extends PlainNodeType>(type: T, id: string) => Promise<NodeRows[T] | null>;

interface SightParts {
  db: Pick<Db, "$queryRaw">;
  clock: Clock;
  viewer: Viewer | null;
}

/** With whose eyes a write looks for what its input names: a key that may write an area sees that area too. */
export function createSightOfWrite(parts: SightParts, find: FindRow): Sight {
  const { viewer } = parts;
  if (viewer === null || viewer.scopes === null) return createSight(parts, find);
  const reads = viewer.scopes.map((scope) => scope.replace("_WRITE", "_READ") as KeyScope);
  return createSight({ ...parts, viewer: { ...viewer, scopes: reads } }, find);
}

/** The sight of one request; what the viewer reaches is read once, when it is first needed. */
export function createSight({ db, clock, viewer }: SightParts, find: FindRow): Sight {
  let known: Promise<Reach> | undefined;
  const reach = () => {
    known ??=
      viewer === null || viewer.scopes !== null
        ? Promise.resolve(NO_REACH)
        : readReach(db, viewer, clock.now());
    return known;
  };
  const seesAll = (type: RowType) => viewer !== null && seesAllOf(viewer, type);
  return {
    reach,
    seesEverything:
      viewer !== null &&
      viewer.scopes === null &&
      viewer.grants.some(({ role }) => role === "ADMIN" || role === "AUDITOR"),
    seesAll,
    sees: async (type, row) => seesAll(type) || isAmong(IN_SIGHT, type, row, await reach(), find),
    seesWholly: async (type, row) =>
      seesAll(type) || isAmong(WHOLLY_IN_SIGHT, type, row, await reach(), find),
    where: async (type) => (seesAll(type) ? {} : condition(type, await reach())),
    sql: async (type, alias) => (seesAll(type) ? Prisma.sql`TRUE` : conditionSql(type, alias, await reach())),
  };
}

function seesAllOf({ grants, scopes }: Viewer, type: RowType): boolean {
  const area = AREA_OF[type];
  if (scopes !== null) {
    const scope = scopeOf(area, "READ");
    return scope !== null && scopes.includes(scope);
  }
  return grants.some((grant) => {
    if (grant.role === "ADMIN" || grant.role === "AUDITOR") return true;
    if (grant.role !== "EDITOR" || area === "ACCOUNTS") return false;
    // Who assigns the duties of a plan has to be able to name whoever there is.
    return isWhole(grant) || (grant.planId !== null && area === "DIRECTORY");
  });
}

/** Whether a row comes into reach by the rules for its type. */
export async function isAmong(
  rules: SightRules,
  type: RowType,
  row: object,
  reach: Reach,
  find: FindRow,
): Promise<boolean> {
  for (const term of rules[type] ?? []) {
    const id: unknown = Reflect.get(row, term.column);
    if (typeof id !== "string") continue;
    if ("among" in term) {
      if (reach[term.among].has(id)) return true;
      continue;
    }
    const owner = await find(term.of, id);
    if (owner !== null && (await isAmong(rules, term.of, owner, reach, find))) return true;
  }
  return false;
}

function condition(type: RowType, reach: Reach): Record<string, unknown> {
  const one = (term: Term) =>
    "among" in term
      ? { [term.column]: { in: [...reach[term.among]] } }
      : { [term.relation]: { is: condition(term.of, reach) } };
  return { OR: (IN_SIGHT[type] ?? []).map(one) };
}

function conditionSql(type: RowType, alias: string, reach: Reach): Prisma.Sql {
  const terms = (IN_SIGHT[type] ?? []).map((term) => {
    const column = Prisma.raw(`"${alias}"."${term.column}"`);
    if ("among" in term) return Prisma.sql`${column} = ANY(${[...reach[term.among]]}::uuid[])`;
    const inner = `${alias}_${term.relation}`;
    const table = Prisma.raw(`"${term.of}" "${inner}"`);
    const id = Prisma.raw(`"${inner}"."id"`);
    return Prisma.sql`${column} IN (SELECT ${id} FROM ${table} WHERE ${conditionSql(term.of, inner, reach)})`;
  });
  return terms.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(terms, " OR ")})`;
}
