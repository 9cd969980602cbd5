import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { Handover } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { postNotices } from "../notice/post-notices.ts";
import { decideSigning } from "./rules.ts";

export interface RefuseHandoverInput {
  id: string;
  expectedVersion: number;
  reason: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Refuses a handover with a reason, by whoever is to take over (E2); the watch then goes on unsigned, until it is handed
 * over anew.
 * @throws DomainError: Forbidden, HANDOVER_CLOSED
 */
export function refuseHandover(context: WriteContext, input: RefuseHandoverInput): Promise<Handover & Typed> {
  return write(context, "refuseHandover", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { reason: { kind: "note", required: true } });
    const before = await requireVersion(tx, "Handover", input);
    const me = context.viewer?.personId ?? null;
    if (me === null || me !== before.incomingId) throw new ForbiddenError("write:refuseHandover");
    enforce(decideSigning(before));
    const refusalReason = input.reason.trim();
    const after = await updateNode(tx, "Handover", before, { refusedAt: now, refusalReason });
    log(nodeEvent("Handover", before, after, [globalId("Rota", after.rotaId)]));
    const rota = await tx.rota.findUniqueOrThrow({ where: { id: after.rotaId } });
    const incoming = await tx.person.findUniqueOrThrow({ where: { id: me } });
    const id = globalId("Handover", after.id);
    const facts = { name: rota.name, by: incoming.name, text: refusalReason };
    const [key, personId] = [`HANDOVER_REFUSED ${id}`, after.outgoingId];
    await postNotices(current, [{ key, kind: "HANDOVER", personId, subject: id, facts }]);
    return typed("Handover", after);
  });
}
