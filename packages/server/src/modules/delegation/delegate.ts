import { inputId } from "../../access/global-id.ts";
import { optionalNode, requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Delegation } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideDelegation } from "./rules.ts";

export interface DelegateInput {
  fromId: string;
  toPersonId: string;
  planId?: string | null | undefined;
  groupId?: string | null | undefined;
  dutyId?: string | null | undefined;
  note?: string | null | undefined;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Lets a person stand in for a person or a post, within a scope and for a period. @throws DomainError: SELF_DELEGATION */
export function delegate(context: WriteContext, input: DelegateInput): Promise<Delegation & Typed> {
  return write(context, "delegate", input, async ({ tx, now, log }) => {
    checkTexts(input, { note: { kind: "note" } });
    const { type } = inputId(input.fromId, ["Person", "Post"], ["fromId"]);
    const from = await requireNode(tx, type === "Post" ? "Post" : "Person", input.fromId, ["fromId"]);
    const to = await requireNode(tx, "Person", input.toPersonId, ["toPersonId"]);
    const fromPersonId = type === "Person" ? from.id : null;
    enforce(decideDelegation(fromPersonId, to.id));
    const facts = {
      fromPersonId,
      fromPostId: type === "Post" ? from.id : null,
      toPersonId: to.id,
      planId: (await optionalNode(tx, "Plan", input.planId, ["planId"]))?.id ?? null,
      groupId: (await optionalNode(tx, "Group", input.groupId, ["groupId"]))?.id ?? null,
      dutyId: (await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]))?.id ?? null,
      note: input.note ?? null,
    };
    const period = { validFrom: input.validFrom ?? now, validTo: input.validTo ?? null, sourceId: null };
    const delegation = await recordEdge(tx, "Delegation", { ...facts, ...period }, now);
    log(edgeEvent("Delegation", null, delegation));
    return typed("Delegation", delegation);
  });
}
