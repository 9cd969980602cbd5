import { ALLOW, type Decision, refuse } from "../../decision.ts";

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
