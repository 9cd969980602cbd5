import type { Context } from "../../context.ts";
import type { UrgentStep } from "../../generated/prisma/client.ts";
import { hasPart, isVacant } from "./parts.ts";
import { readStandIns, type StandInAsked } from "./reads.ts";
import { isToAcknowledge } from "./rules.ts";

/** Whether the viewer may acknowledge a step, by the rule by which the write decides it. */
export async function mayAcknowledge(context: Context, step: UrgentStep): Promise<boolean> {
  const { viewer, load } = context;
  if (viewer === null || step.acknowledgedAt !== null) return false;
  const { personId, postId, reportId } = step;
  const report = await load.must("UrgentReport", reportId);
  const { dutyId, planId } = report;
  const viewerPersonId = viewer.personId;
  const isAsked = personId !== null && viewerPersonId !== null && viewerPersonId !== personId;
  return isToAcknowledge({
    personId,
    isVacant: isVacant(step),
    viewerPersonId,
    standInId: isAsked ? await standInOf(context, { personId, postId, dutyId, planId }) : null,
    hasPart: hasPart(viewer, report, await load.children("UrgentStep", "reportId", reportId)),
  });
}

/** Who stands in for one who was told; one statement however many are asked for. */
function standInOf({ load, db, clock }: Context, asked: StandInAsked): Promise<string | null> {
  return load
    .batch("urgentStandIns", (all: readonly StandInAsked[]) => readStandIns(db, clock.now(), all))
    .load(asked);
}
