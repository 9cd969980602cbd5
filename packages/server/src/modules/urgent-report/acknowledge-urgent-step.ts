import { requireNode, updateNode } from "../../access/load-node.ts";
import { relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { UrgentStep } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { stepEvent } from "./climb.ts";
import { hasPart, isVacant } from "./parts.ts";
import { readStandIns } from "./reads.ts";
import { decideAcknowledging, isToAcknowledge } from "./rules.ts";

export interface AcknowledgeUrgentStepInput {
  id: string;
  note?: string | null | undefined;
  answeredBy?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Says that an urgent report has arrived: by who was told, or by whoever stands in for them as the chain says now; for an
 * outside body, by who has a part in the report and spoke with somebody there. Also after the minutes were over.
 * @throws DomainError: Forbidden to anybody else, ALREADY_ACKNOWLEDGED, ANSWERER_REQUIRED
 */
export function acknowledgeUrgentStep(
  context: WriteContext,
  input: AcknowledgeUrgentStepInput,
): Promise<UrgentStep & Typed> {
  return write(context, "acknowledgeUrgentStep", input, async ({ tx, now, log }) => {
    checkTexts(input, { note: { kind: "note" }, answeredBy: { kind: "name" } });
    const before = await requireNode(tx, "UrgentStep", input.id, ["id"]);
    const report = await tx.urgentReport.findUniqueOrThrow({
      where: { id: before.reportId },
      include: { steps: true },
    });
    const { personId, postId } = before;
    const { dutyId, planId } = report;
    const viewerPersonId = context.viewer?.personId ?? null;
    const [standInId = null] =
      personId === null || personId === viewerPersonId
        ? []
        : await readStandIns(tx, now, [{ personId, postId, dutyId, planId }]);
    const answeredBy = personId === null ? input.answeredBy?.trim() || null : null;
    const isOfViewer = isToAcknowledge({
      personId,
      isVacant: isVacant(before),
      viewerPersonId,
      standInId,
      hasPart: hasPart(context.viewer, report, report.steps),
    });
    if (!isOfViewer) throw new ForbiddenError("write:acknowledgeUrgentStep");
    enforce(
      decideAcknowledging({
        isOutside: personId === null,
        isAcknowledged: before.acknowledgedAt !== null,
        answeredBy,
      }),
    );
    const after = await updateNode(tx, "UrgentStep", before, {
      acknowledgedAt: now,
      acknowledgedById: viewerPersonId,
      answeredBy,
      note: input.note?.trim() || null,
    });
    log({ ...stepEvent(before, after), onBehalfOf: relatedId("Person", personId) });
    return typed("UrgentStep", after);
  });
}
