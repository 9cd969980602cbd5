import type { Context } from "../../context.ts";
import { keptOf } from "../../snapshot/kept.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { instantOf } from "../../timeline/holds.ts";
import { watchedInstant } from "../../timeline/watched-instant.ts";
import { heldHeadcount } from "./held-relations.ts";

interface Counted {
  count: number;
  /** From when until when it holds, in milliseconds: a post may be taken or left by itself. */
  from: number;
  until: number;
}

const countsOf = keptOf(() => new Map<string, Counted>());

/**
 * How many people hold a post in a unit, or in it and all below. Counts of now are kept until the log has another event
 * or one of the holdings or placements begins or ends, so that a tree costs what it shows and not how many work there.
 */
export function keptHeadcount(
  { moment, clock }: Pick<Context, "moment" | "clock">,
  snapshot: Snapshot,
  unitId: string,
  deep: boolean,
): number {
  const now = clock.now();
  if (moment.inForce !== null) return heldHeadcount(snapshot, instantOf(moment, now), unitId, deep);
  const byUnit = countsOf(snapshot);
  const key = deep ? `below ${unitId}` : unitId;
  const known = byUnit.get(key);
  if (known !== undefined && known.from <= +now && +now < known.until) return known.count;
  const instant = watchedInstant(now);
  const count = heldHeadcount(snapshot, instant, unitId, deep);
  byUnit.set(key, { count, from: +now, until: instant.until() });
  return count;
}
