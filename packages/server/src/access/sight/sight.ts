import type { Clock } from "../../clock.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { AREA_OF, type RowType } from "../areas.ts";
import { isWhole, scopeOf } from "../policy.ts";
import type { Grant, KeyScope, Viewer } from "../viewer.ts";
import { type Extent, findReach, type ReachSources } from "./find-reach.ts";
import { createLook, type FindRow, type Look } from "./look.ts";
import type { Reach } from "./reach-sets.ts";
import { IN_SIGHT, SEEN_BY_ALL, WHOLLY_IN_SIGHT } from "./sight-rules.ts";
import { isNamedIn, type Rules, toSql, toWhere, type Ways } from "./terms.ts";

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
  /** The same for what is told about its tasks: by the areas that the viewer sees, or by what is within reach. */
  seesTasksOf(type: RowType, row: object): Promise<boolean>;
  /** What the viewer reaches, where it does not see everything. */
  reach(): Promise<Reach>;
  /** The condition on the rows of a list. */
  where(type: RowType): Promise<Record<string, unknown>>;
  /** The same as SQL on the table's alias. */
  sql(type: RowType, alias: string): Promise<Prisma.Sql>;
}

interface SightParts extends ReachSources {
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

/** The sight of one request; what the viewer reaches is found once, when it is first needed. */
export function createSight({ db, snapshot, sql, clock, viewer }: SightParts, find: FindRow): Sight {
  const sources: ReachSources = { db, snapshot, sql };
  const at = snapshot == null || sql === undefined ? db : sql;
  const known = new Map<Extent, Promise<Reach>>();
  const reachOf = (wanted: Extent) => {
    // The database alone says all in one statement.
    const extent = snapshot == null ? "ALL" : wanted;
    const reach = known.get(extent) ?? findReach(sources, viewer, clock.now(), extent);
    known.set(extent, reach);
    return reach;
  };
  const ways = async (rules: Rules, type: RowType): Promise<Ways> => ({
    rules,
    reach: await reachOf(extentOf(rules, type)),
    now: clock.now(),
  });
  const looks = new Map<Rules, Partial<Record<Extent, Promise<Look>>>>();
  const look = (rules: Rules, type: RowType) => {
    const made = looks.get(rules) ?? {};
    looks.set(rules, made);
    const extent = extentOf(rules, type);
    made[extent] ??= ways(rules, type).then((found) => createLook(at, found, find));
    return made[extent];
  };
  const seen = new Map<RowType, boolean>();
  const seesAll = (type: RowType) => {
    let isSeen = seen.get(type);
    if (isSeen === undefined) {
      isSeen = viewer !== null && seesAllOf(viewer, type);
      seen.set(type, isSeen);
    }
    return isSeen;
  };
  const isSeen = async (rules: Rules, type: RowType, row: object) =>
    seesAll(type) || (await look(rules, type))(type, row);
  return {
    reach: () => reachOf("ALL"),
    seesEverything: viewer !== null && viewer.scopes === null && viewer.grants.some(isOfOverseer),
    seesAll,
    sees: (type, row) => isSeen(IN_SIGHT, type, row),
    seesWholly: (type, row) => isSeen(WHOLLY_IN_SIGHT, type, row),
    seesTasksOf: async (type, row) =>
      seesAll("Task") && seesAll(type) ? true : (await look(WHOLLY_IN_SIGHT, type))(type, row),
    where: async (type) => (seesAll(type) ? {} : toWhere(await ways(IN_SIGHT, type), type)),
    sql: async (type, alias) =>
      seesAll(type) ? Prisma.sql`TRUE` : toSql(await ways(IN_SIGHT, type), type, alias),
  };
}

const extents = new Map<Rules, Partial<Record<RowType, Extent>>>();

/** How much of the reach the rules of a type ask for. */
function extentOf(rules: Rules, type: RowType): Extent {
  const known = extents.get(rules) ?? {};
  extents.set(rules, known);
  known[type] ??= isNamedIn(rules, type, "plans") ? "ALL" : "WITHOUT_PLANS";
  return known[type];
}

function isOfOverseer({ role }: Grant): boolean {
  return role === "ADMIN" || role === "AUDITOR";
}

function seesAllOf({ grants, scopes }: Viewer, type: RowType): boolean {
  const area = AREA_OF[type];
  if (scopes !== null) {
    const scope = scopeOf(area, "READ");
    return scope !== null && scopes.includes(scope);
  }
  if (SEEN_BY_ALL.has(type)) return true;
  return grants.some((grant) => {
    if (isOfOverseer(grant)) return true;
    if (grant.role !== "EDITOR" || area === "ACCOUNTS") return false;
    // Who assigns the duties of a plan has to be able to name whoever there is.
    return isWhole(grant) || (grant.planId !== null && area === "DIRECTORY");
  });
}
