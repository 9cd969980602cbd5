import { ALLOW, type Decision, refuse } from "../../decision.ts";

/** Nobody stands in for themselves. */
export function decideDelegation(fromPersonId: string | null, toPersonId: string): Decision {
  return fromPersonId === toPersonId
    ? refuse("SELF_DELEGATION", "Nobody stands in for themselves.", ["toPersonId"])
    : ALLOW;
}
