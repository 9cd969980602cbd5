import { ALLOW, type Decision, refuse } from "../../decision.ts";
import { textKey } from "../../text/text-key.ts";

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
  return documentNumber
    .normalize("NFKC")
    .replaceAll(/[\s〔〕[\]【】()（）]/gu, "")
    .toLowerCase();
}

/** The condition for plans whose title or document number contains a text. */
export function titleOrNumber(q: string) {
  const number = numberKey(q);
  const byTitle = { titleKey: { contains: textKey(q) } };
  return { OR: [byTitle, ...(number === "" ? [] : [{ numberKey: { contains: number } }])] };
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
