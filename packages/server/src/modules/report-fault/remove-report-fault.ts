import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { ReportFault } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { faultRelations } from "./insert-faults.ts";

export interface RemoveReportFaultInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/** Takes a fault off that was told by mistake: it counts no more, and stays readable by its id. @throws DomainError: RETIRED */
export function removeReportFault(
  context: WriteContext,
  input: RemoveReportFaultInput,
): Promise<ReportFault & Typed> {
  return write(context, "removeReportFault", input, async ({ tx, now, log }) => {
    const before = await requireNode(tx, "ReportFault", input.id, ["id"]);
    const after = await tx.reportFault.update({ where: { id: before.id }, data: { retiredAt: now } });
    log(nodeEvent("ReportFault", before, after, faultRelations(after)));
    return typed("ReportFault", after);
  });
}
