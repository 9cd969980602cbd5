import type { Db } from "../../database/open-database.ts";
import type { Sql } from "../../database/sql.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { watchedInstant } from "../../timeline/watched-instant.ts";
import type { Viewer } from "../viewer.ts";
import { askHandedDuties, askPlansOfDuties } from "./asked-reach.ts";
import { heldReach } from "./held-reach.ts";
import { type Found, keptReach } from "./kept-reach.ts";
import { NO_REACH, type Reach } from "./reach-sets.ts";
import { readReach } from "./read-reach.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Where the reach of a viewer is found. */
export interface ReachSources {
  db: Pick<Db, "$queryRaw">;
  /** What memory holds, no older than the request; without it, and within a write, the database is asked alone. */
  snapshot?: Snapshot | null | undefined;
  sql?: Sql | undefined;
}

/** How much of a reach is wanted: the plans take a read of their own, and few requests ask for any. */
export type Extent = "WITHOUT_PLANS" | "ALL";

/**
 * What a viewer reaches who does not see everything: from memory where there is a snapshot, and then kept for the next
 * request as long as it cannot have changed. Key to what is kept is what the viewer's grants make of it, which each
 * request finds out anew.
 */
export async function findReach(
  { db, snapshot, sql }: ReachSources,
  viewer: Viewer | null,
  now: Date,
  extent: Extent,
): Promise<Reach> {
  if (viewer === null || viewer.scopes !== null) return NO_REACH;
  const standing = standingOf(viewer);
  if (snapshot == null || sql === undefined) return readReach(db, standing, now);
  return keptReach(snapshot, `${extent} ${JSON.stringify(standing)}`, now, () =>
    reachFromMemory(snapshot, sql, standing, now, extent),
  );
}

/** What memory and the two statements for what it does not hold say of a viewer's reach. */
export async function reachFromMemory(
  snapshot: Snapshot,
  sql: Sql,
  standing: Standing,
  now: Date,
  extent: Extent,
): Promise<Found<Reach>> {
  const instant = watchedInstant(now);
  const held = heldReach(snapshot, instant, standing);
  const duties = await askHandedDuties(sql, held, now);
  const until = Math.min(instant.until(), duties.until);
  const reach = { ...held.reach, duties: duties.value, plans: NO_REACH.plans };
  if (extent === "WITHOUT_PLANS") return { value: reach, until };
  const asked = await askPlansOfDuties(sql, held, duties.value, now);
  const isOpen = (id: string) => (snapshot.tables.Plan.get(id)?.status ?? "DRAFT") !== "DRAFT";
  const open = [...held.namedPlans, ...asked.value].filter(isOpen);
  const plans = new Set([...open, ...reach.wholePlans]);
  return { value: { ...reach, plans }, until: Math.min(until, asked.until) };
}
