/** What a plan says of its standing, and of the period in which it holds. */
export interface PlanPeriod {
  readonly status: string;
  readonly inForceFrom?: string | null;
  readonly inForceTo?: string | null;
  readonly plannedFrom?: string | null;
}

/** The instant at which a plan that was put in force is yet to begin; null: it has begun, or is none in force. */
export function yetToBegin(plan: PlanPeriod | null | undefined, now = Date.now()): string | null {
  return plan?.status === "IN_FORCE" ? laterThan(plan.inForceFrom, now) : null;
}

/** The instant from which a plan says something where it says nothing yet: it, or its draft, begins on a day to come. */
export function firstMoment(plan: PlanPeriod, now = Date.now()): string | null {
  return plan.status === "DRAFT" ? laterThan(plan.plannedFrom, now) : yetToBegin(plan, now);
}

/** The instant at which a plan that was replaced or ended is yet to end: until then it holds. */
export function yetToEnd(plan: PlanPeriod | null | undefined, now = Date.now()): string | null {
  const hasEnd = plan?.status === "SUPERSEDED" || plan?.status === "ENDED";
  return hasEnd ? laterThan(plan.inForceTo, now) : null;
}

function laterThan(instant: string | null | undefined, now: number): string | null {
  return instant && Date.parse(instant) > now ? instant : null;
}
