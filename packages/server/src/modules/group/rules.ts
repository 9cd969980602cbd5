import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A group never stands above itself. `groupsAbove` are the groups above the wanted parent, the parent included. */
export function decideParentGroup(groupId: string, groupsAbove: readonly string[]): Decision {
  return groupsAbove.includes(groupId)
    ? refuse("GROUP_LOOP", "The group would stand below itself.", ["parentId"])
    : ALLOW;
}

/** A group is retired when nothing in force leans on it. */
export function decideGroupRetirement(use: {
  children: number;
  members: number;
  assignments: number;
  duties: number;
}): Decision {
  const { children, members, assignments, duties } = use;
  if (children + members + assignments + duties === 0) return ALLOW;
  const reason = `Still there: ${children} group(s) below, ${members} member(s), ${assignments} assignment(s), ${duties} dut(ies).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
