import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** A task is retired when nobody has a part in it any more. */
export function decideTaskRetirement(assignments: number): Decision {
  return assignments === 0
    ? ALLOW
    : refuse("STILL_IN_USE", `Still in force: ${assignments} assignment(s).`, ["id"]);
}
