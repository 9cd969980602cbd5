import type { PlanRow } from "./facts.ts";

/**
 * The moment at which a plan says most: now, while it is in force; the last instant of a plan that was replaced or ended;
 * the first one of a plan that is yet to begin. What it said while nobody was bound by it would be an empty document.
 */
export function planMoment(
  plan: Pick<PlanRow, "status" | "inForceFrom" | "inForceTo" | "plannedFrom">,
  now: Date,
): Date {
  if (plan.inForceTo !== null && plan.inForceTo <= now) return new Date(plan.inForceTo.getTime() - 1);
  const begins = plan.inForceFrom ?? plan.plannedFrom;
  // A draft that was replaced before it began has said nothing since.
  if (plan.status === "SUPERSEDED" && plan.inForceFrom === null) return begins ?? now;
  return begins !== null && begins > now ? begins : now;
}
