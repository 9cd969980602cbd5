import { requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { PostHolding } from "../../generated/prisma/client.ts";
import { endEdge, recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { holdingsEndedBy } from "./rules.ts";

export interface AppointInput {
  personId: string;
  postId: string;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  isActing?: boolean | null | undefined;
  isMain?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Appoints a person to a post from a date and ends what that replaces.
 * @throws DomainError: OVERLAPPING_HOLDING where a later holder is already known, OVERLAPPING_MAIN_HOLDING
 */
export function appoint(context: WriteContext, input: AppointInput): Promise<PostHolding & Typed> {
  return write(context, "appoint", input, async ({ tx, now, log }) => {
    const person = await requireNode(tx, "Person", input.personId, ["personId"]);
    const post = await requireNode(tx, "Post", input.postId, ["postId"]);
    const validFrom = input.validFrom ?? now;
    const facts = {
      personId: person.id,
      postId: post.id,
      isActing: input.isActing ?? false,
      isMain: input.isMain ?? false,
    };
    const held = await tx.postHolding.findMany({
      where: { postId: post.id, retractedAt: null, OR: [{ validTo: null }, { validTo: { gt: validFrom } }] },
      orderBy: { validFrom: "asc" },
    });
    const ended = new Set(holdingsEndedBy({ ...facts, validFrom }, held).map(({ id }) => id));
    for (const holding of held.filter(({ id }) => ended.has(id))) {
      log(edgeEvent("PostHolding", holding, await endEdge(tx, "PostHolding", holding, validFrom, now)));
    }
    const period = { validFrom, validTo: input.validTo ?? null, sourceId: null };
    const holding = await recordEdge(tx, "PostHolding", { ...facts, ...period }, now);
    log(edgeEvent("PostHolding", null, holding));
    return typed("PostHolding", holding);
  });
}
