import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Occurrence } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { faultRelations } from "../report-fault/insert-faults.ts";
import { loadParts, occurrenceRelations } from "./load-parts.ts";
import { decideWaiver } from "./rules.ts";

export interface WaiveOccurrenceInput {
  id: string;
  expectedVersion: number;
  reason: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Says that a report is not asked for this once, with the reason; of one that was missed the fault no longer counts.
 * @throws DomainError: REPORT_SETTLED
 */
export function waiveOccurrence(
  context: WriteContext,
  input: WaiveOccurrenceInput,
): Promise<Occurrence & Typed> {
  return write(context, "waiveOccurrence", input, async ({ tx, now, log }) => {
    checkTexts(input, { reason: { kind: "note", required: true } });
    const before = await requireVersion(tx, "Occurrence", input);
    enforce(decideWaiver(before.state));
    const after = await updateNode(tx, "Occurrence", before, {
      state: "WAIVED",
      stateReason: input.reason.trim(),
      stateAt: now,
    });
    const { owedBy } = await loadParts(tx, before);
    log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, owedBy.party)));
    const faults = await tx.reportFault.findMany({
      where: { occurrenceId: before.id, kind: "MISSED", retiredAt: null },
    });
    await tx.reportFault.updateMany({
      where: { id: { in: faults.map(({ id }) => id) } },
      data: { retiredAt: now },
    });
    for (const fault of faults)
      log(
        nodeEvent("ReportFault", fault, { ...fault, retiredAt: now } as typeof fault, faultRelations(fault)),
      );
    return typed("Occurrence", after);
  });
}
