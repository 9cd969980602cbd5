import type { Clock } from "../../clock.ts";
import type { Db } from "../../database/open-database.ts";
import { Prisma } from "../../generated/prisma/client.ts";
import { AREA_OF, type RowType } from "../areas.ts";
import { isWhole, scopeOf } from "../policy.ts";
import type { Grant, KeyScope, Viewer } from "../viewer.ts";
import { createLook, type FindRow, type Look } from "./look.ts";
import { NO_REACH, type Reach, readReach } from "./reach-sets.ts";
import { IN_SIGHT, WHOLLY_IN_SIGHT } from "./sight-rules.ts";
import { type Rules, toSql, toWhere, type Ways } from "./terms.ts";

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
  const ways = async (rules: Rules): Promise<Ways> => ({ rules, reach: await reach(), now: clock.now() });
  const looks = new Map<Rules, Promise<Look>>();
  const look = (rules: Rules) => {
    const made = looks.get(rules) ?? ways(rules).then((found) => createLook(db, found, find));
    looks.set(rules, made);
    return made;
  };
  const seesAll = (type: RowType) => viewer !== null && seesAllOf(viewer, type);
  const isSeen = async (rules: Rules, type: RowType, row: object) =>
    seesAll(type) || (await look(rules))(type, row);
  return {
    reach,
    seesEverything: viewer !== null && viewer.scopes === null && viewer.grants.some(isOfOverseer),
    seesAll,
    sees: (type, row) => isSeen(IN_SIGHT, type, row),
    seesWholly: (type, row) => isSeen(WHOLLY_IN_SIGHT, type, row),
    seesTasksOf: async (type, row) =>
      seesAll("Task") && seesAll(type) ? true : (await look(WHOLLY_IN_SIGHT))(type, row),
    where: async (type) => (seesAll(type) ? {} : toWhere(await ways(IN_SIGHT), type)),
    sql: async (type, alias) => (seesAll(type) ? Prisma.sql`TRUE` : toSql(await ways(IN_SIGHT), type, alias)),
  };
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
  return grants.some((grant) => {
    if (isOfOverseer(grant)) return true;
    if (grant.role !== "EDITOR" || area === "ACCOUNTS") return false;
    // Who assigns the duties of a plan has to be able to name whoever there is.
    return isWhole(grant) || (grant.planId !== null && area === "DIRECTORY");
  });
}
