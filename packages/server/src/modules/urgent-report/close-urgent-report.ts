import { requireNode, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { UrgentReport } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { hasPart } from "./parts.ts";
import { readReporter, relatedOf } from "./raise-urgent-report.ts";
import { decideClosing } from "./rules.ts";

export interface CloseUrgentReportInput {
  id: string;
  note?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Ends the course of an urgent report, with what came of it: nobody is skipped or told any more.
 * @throws DomainError: Forbidden to who has no part in it, ALREADY_CLOSED
 */
export function closeUrgentReport(
  context: WriteContext,
  input: CloseUrgentReportInput,
): Promise<UrgentReport & Typed> {
  return write(context, "closeUrgentReport", input, async ({ tx, now, log }) => {
    checkTexts(input, { note: { kind: "note" } });
    const before = await requireNode(tx, "UrgentReport", input.id, ["id"]);
    const steps = await tx.urgentStep.findMany({ where: { reportId: before.id } });
    if (!hasPart(context.viewer, before, steps)) throw new ForbiddenError("write:closeUrgentReport");
    enforce(decideClosing(before.closedAt !== null));
    const person = await readReporter(tx, context.viewer?.personId ?? null);
    const after = await updateNode(tx, "UrgentReport", before, {
      closedAt: now,
      closedByName: person?.name ?? context.viewer?.name ?? null,
      closeNote: input.note?.trim() || null,
    });
    log(nodeEvent("UrgentReport", before, after, relatedOf(after)));
    return typed("UrgentReport", after);
  });
}
