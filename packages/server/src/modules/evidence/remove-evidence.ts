import { requireNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Evidence } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";

export interface RemoveEvidenceInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/** Takes a file off: it is listed no more, and stays readable by its id for the record. @throws DomainError: RETIRED */
export function removeEvidence(context: WriteContext, input: RemoveEvidenceInput): Promise<Evidence & Typed> {
  return write(context, "removeEvidence", input, async ({ tx, now, log }) => {
    const before = await requireNode(tx, "Evidence", input.id, ["id"]);
    const after = await tx.evidence.update({ where: { id: before.id }, data: { retiredAt: now } });
    const { taskId, dutyResultId } = before;
    log(
      nodeEvent("Evidence", before, after, [
        relatedId("Task", taskId),
        relatedId("DutyResult", dutyResultId),
      ]),
    );
    return typed("Evidence", after);
  });
}
