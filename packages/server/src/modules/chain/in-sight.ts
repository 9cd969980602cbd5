import type { PlainNodeType } from "../../access/load-node.ts";
import type { Context } from "../../context.ts";
import type { GapFact } from "./gap.ts";

/** What a gap is about, the nearest first. */
const ABOUT = [
  ["dutyId", "Duty"],
  ["groupId", "Group"],
  ["unitId", "OrgUnit"],
  ["postId", "Post"],
  ["personId", "Person"],
] as const satisfies [keyof GapFact, PlainNodeType][];

/** The gaps of what the viewer has in sight; those of a document itself only where all of the plan is. */
export async function gapsInSight(context: Context, gaps: GapFact[]): Promise<GapFact[]> {
  if (context.sight.seesAll("Duty") && context.sight.seesAll("OrgUnit")) return gaps;
  const seen = await Promise.all(gaps.map((gap) => isInSight(context, gap)));
  return gaps.filter((_gap, index) => seen[index]);
}

async function isInSight({ sight, load }: Context, gap: GapFact): Promise<boolean> {
  for (const [column, type] of ABOUT) {
    const id = gap[column];
    if (id != null) return sight.sees(type, await load.must(type, id));
  }
  return gap.planId != null && sight.seesWholly("Plan", await load.must("Plan", gap.planId));
}

/** Of the duties that an answer tells of, those that the viewer has in sight. */
export async function dutiesInSight({ sight, load }: Context, ids: readonly string[]): Promise<string[]> {
  if (sight.seesAll("Duty")) return [...ids];
  const duties = await Promise.all(ids.map((id) => load.must("Duty", id)));
  const seen = await Promise.all(duties.map((duty) => sight.sees("Duty", duty)));
  return ids.filter((_id, index) => seen[index]);
}
