import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { Handover } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideMoment, decideSigning } from "./rules.ts";

export interface SignHandoverInput {
  id: string;
  expectedVersion: number;
  clientMutationId?: string | null | undefined;
}

/**
 * Signs a handover for oneself, as the one who hands over or the one who takes over; nobody signs for another (E2).
 * @throws DomainError: Forbidden, HANDOVER_CLOSED, HANDOVER_TOO_EARLY
 */
export function signHandover(context: WriteContext, input: SignHandoverInput): Promise<Handover & Typed> {
  return write(context, "signHandover", input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, "Handover", input);
    const me = context.viewer?.personId ?? null;
    if (me === null || (me !== before.outgoingId && me !== before.incomingId))
      throw new ForbiddenError("write:signHandover");
    enforce(decideSigning(before));
    enforce(decideMoment(before, now, ["id"]));
    const after = await updateNode(tx, "Handover", before, {
      ...(me === before.outgoingId ? { outgoingSigned: before.outgoingSigned ?? now } : {}),
      ...(me === before.incomingId ? { incomingSigned: before.incomingSigned ?? now } : {}),
    });
    log(nodeEvent("Handover", before, after, [globalId("Rota", after.rotaId)]));
    return typed("Handover", after);
  });
}
