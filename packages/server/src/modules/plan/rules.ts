import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { containing, textKey } from "../../text/text-key.ts";

/** A plan is retired when no assignment under it is in force; a plan in force is ended first. */
export function decidePlanRetirement(facts: { status: string; assignments: number }): Decision {
  if (facts.status === "IN_FORCE") return refuse("STILL_IN_USE", "The plan is in force.", ["id"]);
  if (facts.assignments > 0) {
    return refuse("STILL_IN_USE", `Still in force: ${facts.assignments} assignment(s).`, ["id"]);
  }
  return ALLOW;
}

/** The part of a document number that identifies it: brackets of any kind and spaces do not count. */
export function numberKey(documentNumber: string): string {
  return textKey(documentNumber).replaceAll(/[〔〕[\]【】()（）]/gu, "");
}

/** The condition for plans whose title or document number contains a text. */
export function titleOrNumber(q: string) {
  const number = numberKey(q);
  const byTitle = { titleKey: containing(textKey(q)) };
  return { OR: [byTitle, ...(number === "" ? [] : [{ numberKey: containing(number) }])] };
}

/** From when to when a plan is in force. */
export interface PlanPeriod {
  inForceFrom: Date | null;
  inForceTo: Date | null;
}

/** A plan that is put in force is so from now on; one that is ended or superseded is so no longer. */
export function periodAfter(before: PlanPeriod, status: string | undefined, now: Date): PlanPeriod {
  const { inForceFrom, inForceTo } = before;
  if (status === undefined) return { inForceFrom, inForceTo };
  if (status === "IN_FORCE")
    return { inForceFrom: inForceTo === null ? (inForceFrom ?? now) : now, inForceTo: null };
  if (status === "DRAFT") return { inForceFrom: null, inForceTo: null };
  return { inForceFrom, inForceTo: inForceFrom === null ? null : (inForceTo ?? now) };
}

/** From when a draft is meant to hold: one that is made a draft again has its edges begin where it began. */
export function plannedAfter(
  { inForceFrom, plannedFrom }: { inForceFrom: Date | null; plannedFrom: Date | null },
  status: string | undefined,
): Date | null {
  if (status === "IN_FORCE") return null;
  return status === "DRAFT" ? (inForceFrom ?? plannedFrom) : plannedFrom;
}

/** Only what is a draft can be put in force on a day; what is in force already began when it did. */
export function decidePuttingInForce({ status }: { status: string }): Decision {
  return status === "DRAFT" ? ALLOW : refuse("NOT_A_DRAFT", "Only a draft can be put in force.", ["id"]);
}

/**
 * What becomes of an edge that came with a draft when this begins at `from`. A part in the plan that was ended before
 * then never comes to hold. A post or a place in the tree that was ended is no longer the draft's to say, and none begins
 * later than it was entered: other plans may rest on it since.
 */
export function decideBeginning(
  { validFrom, validTo }: { validFrom: Date; validTo: Date | null },
  from: Date,
  isDirectory: boolean,
): "begins" | "never holds" | "stays" {
  if (isDirectory && from > validFrom) return "stays";
  if (validTo === null || validTo > from) return "begins";
  return isDirectory ? "stays" : "never holds";
}

/** A plan ends no earlier than it begins: what is to begin later is no predecessor of what begins now. */
export function decideSupersession({ inForceFrom }: PlanPeriod, at: Date, path: string[]): Decision {
  return inForceFrom !== null && inForceFrom >= at
    ? refuse("SUCCESSOR_TOO_EARLY", "The plan that this one replaces begins only then, or later.", path)
    : ALLOW;
}

/** When a plan that is replaced is over: where it had ended before, that stands; what never was in force has no end. */
export function endOfSuperseded({ inForceFrom, inForceTo }: PlanPeriod, at: Date): Date | null {
  if (inForceFrom === null) return null;
  return inForceTo !== null && inForceTo < at ? inForceTo : at;
}
