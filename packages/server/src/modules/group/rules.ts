import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A group never stands above itself. `groupsAbove` are the groups above the wanted parent, the parent included. */
export function decideParentGroup(groupId: string, groupsAbove: readonly string[]): Decision {
  return groupsAbove.includes(groupId)
    ? refuse("GROUP_LOOP", "The group would stand below itself.", ["parentId"])
    : ALLOW;
}

/** What still leans on a group that is to be retired. */
export interface GroupUse {
  children: number;
  members: number;
  assignments: number;
  duties: number;
  /** What it reports again and again or is reported, urgent reports too. */
  reports: number;
}

/** A group is retired when nothing in force leans on it. */
export function decideGroupRetirement(use: GroupUse): Decision {
  const { children, members, assignments, duties, reports } = use;
  if (children + members + assignments + duties + reports === 0) return ALLOW;
  const reason = `Still there: ${children} group(s) below, ${members} member(s), ${assignments} assignment(s), ${duties} dut(ies), ${reports} report(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}

/**
 * An order names each member once: all who sit in the group now, and of those who are to come whom it likes; nobody
 * else. So an order that was made from an outdated roster moves nobody.
 */
export function decideRoster(
  wanted: readonly string[],
  roster: { now: readonly string[]; coming: readonly string[] },
): Decision {
  const asked = new Set(wanted);
  const known = new Set([...roster.now, ...roster.coming]);
  const isExact =
    asked.size === wanted.length &&
    wanted.every((id) => known.has(id)) &&
    roster.now.every((id) => asked.has(id));
  if (isExact) return ALLOW;
  const reason = `The order must name each of the ${roster.now.length} member(s) once, and nobody else.`;
  return refuse("ROSTER_DIFFERS", reason, ["memberIds"]);
}

/**
 * The place of each member in a wanted order. Where the places in use are all different they are dealt out anew, so
 * that only those who moved change; else everybody gets a place of their own, from 1.
 */
export function placesOf(wanted: readonly { id: string; order: number }[]): Map<string, number> {
  const used = wanted.map(({ order }) => order).toSorted((a, b) => a - b);
  const areDistinct = new Set(used).size === used.length;
  return new Map(wanted.map(({ id }, index) => [id, areDistinct ? (used[index] ?? index + 1) : index + 1]));
}
