import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A duty never owns itself. `dutiesAbove` are the duties above the wanted parent, the parent included. */
export function decideParentDuty(dutyId: string, dutiesAbove: readonly string[]): Decision {
  return dutiesAbove.includes(dutyId)
    ? refuse("DUTY_LOOP", "The duty would own itself.", ["parentId"])
    : ALLOW;
}

/** A duty is retired when nothing in force leans on it. */
export function decideDutyRetirement(use: {
  children: number;
  assignments: number;
  tasks: number;
}): Decision {
  const { children, assignments, tasks } = use;
  if (children + assignments + tasks === 0) return ALLOW;
  const reason = `Still there: ${children} sub-dut(ies), ${assignments} assignment(s), ${tasks} open task(s).`;
  return refuse("STILL_IN_USE", reason, ["id"]);
}
