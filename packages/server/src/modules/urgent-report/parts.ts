import { isWhole } from "../../access/policy.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { UrgentReport, UrgentStep } from "../../generated/prisma/client.ts";

/** Whether a viewer has to do with a report: its reporter, somebody told of it, or who keeps the reports or its plan. */
export function hasPart(
  viewer: Viewer | null,
  { personId, planId }: UrgentReport,
  steps: readonly UrgentStep[],
): boolean {
  if (viewer === null) return false;
  const isKeeper = viewer.grants.some(
    (grant) =>
      grant.role === "ADMIN" ||
      (grant.role === "EDITOR" && (isWhole(grant) || (planId !== null && grant.planId === planId))),
  );
  if (isKeeper) return true;
  const own = viewer.personId;
  return own !== null && (own === personId || steps.some((step) => step.personId === own));
}

/** Whether a step is of nobody: the report went on at once. */
export function isVacant({
  personId,
  skippedAt,
  createdAt,
}: Pick<UrgentStep, "personId" | "skippedAt" | "createdAt">): boolean {
  return personId === null && skippedAt?.getTime() === createdAt.getTime();
}
