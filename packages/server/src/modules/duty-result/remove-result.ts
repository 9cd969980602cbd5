import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { DutyResult } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";

export interface RemoveResultInput {
  id: string;
  clientMutationId?: string | null | undefined;
}

/** Takes a wrong figure off: it is listed no more, and stays readable by its id. @throws DomainError: RETIRED */
export function removeResult(context: WriteContext, input: RemoveResultInput): Promise<DutyResult & Typed> {
  return write(context, "removeResult", input, async ({ tx, now, log }) => {
    const before = await requireNode(tx, "DutyResult", input.id, ["id"]);
    const after = await tx.dutyResult.update({ where: { id: before.id }, data: { retiredAt: now } });
    log(nodeEvent("DutyResult", before, after, [globalId("Duty", before.dutyId)]));
    return typed("DutyResult", after);
  });
}
