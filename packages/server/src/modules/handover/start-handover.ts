import { globalId } from "../../access/global-id.ts";
import { keeps } from "../../access/keeps.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { Handover } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { postNotices } from "../notice/post-notices.ts";
import { requireColleague } from "../shift/require-colleague.ts";
import { readTurnsAt } from "./reads.ts";
import { decideHandover, decideMoment } from "./rules.ts";

export interface StartHandoverInput {
  rotaId: string;
  at: Date;
  outgoingId: string;
  incomingId: string;
  openItems: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Begins the handover of a watch with what is open (E2): by whoever hands over, who signs by it, by whoever takes over, or
 * by who keeps the rota.
 * @throws DomainError: Forbidden, HANDOVER_TOO_EARLY, NOT_ON_WATCH
 */
export function startHandover(context: WriteContext, input: StartHandoverInput): Promise<Handover & Typed> {
  return write(context, "startHandover", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { openItems: { kind: "text", required: true } });
    const rota = await requireNode(tx, "Rota", input.rotaId, ["rotaId"]);
    const outgoing = await requireColleague(tx, rota.id, input.outgoingId, ["outgoingId"]);
    const incoming = await requireColleague(tx, rota.id, input.incomingId, ["incomingId"]);
    const me = context.viewer?.personId ?? null;
    const handover: Handover = {
      id: makeId(),
      version: 1,
      rotaId: rota.id,
      at: input.at,
      openItems: input.openItems.trim(),
      outgoingId: outgoing.id,
      incomingId: incoming.id,
      outgoingSigned: me === outgoing.id ? now : null,
      incomingSigned: null,
      refusedAt: null,
      refusalReason: null,
      createdAt: now,
      retiredAt: null,
    };
    const event = nodeEvent("Handover", null, handover, [globalId("Rota", rota.id)]);
    const isOwn = me !== null && (me === outgoing.id || me === incoming.id);
    if (!isOwn && !(await keeps(current, context.viewer, "startHandover", [event])))
      throw new ForbiddenError("write:startHandover");
    enforce(decideMoment(handover, now, ["at"]));
    enforce(decideHandover(handover, await readTurnsAt(tx, rota.id, input.at)));
    await tx.handover.create({ data: handover });
    log(event);
    const id = globalId("Handover", handover.id);
    const facts = { name: rota.name, by: outgoing.name, text: handover.openItems };
    const key = `HANDOVER ${id}`;
    await postNotices(current, [{ key, kind: "HANDOVER", personId: incoming.id, subject: id, facts }]);
    return typed("Handover", handover);
  });
}
