import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Post } from "../../generated/prisma/client.ts";
import { given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { titleKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideHeadPost } from "./rules.ts";

export interface UpdatePostInput {
  id: string;
  expectedVersion: number;
  title?: string | null | undefined;
  isHead?: boolean | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes a post's title, order or whether it heads its unit. @throws DomainError: HEAD_POST_EXISTS */
export function updatePost(context: WriteContext, input: UpdatePostInput): Promise<Post & Typed> {
  return write(context, "updatePost", input, async ({ tx, log }) => {
    checkTexts(input, { title: { kind: "name", required: true } });
    const before = await requireVersion(tx, "Post", input);
    const { title, isHead, order } = input;
    const next = { ...before, ...given({ title: title?.trim(), isHead, order }) };
    const others = await tx.post.count({
      where: { unitId: before.unitId, isHead: true, retiredAt: null, id: { not: before.id } },
    });
    enforce(decideHeadPost(next.isHead, others));
    const after = await updateNode(tx, "Post", before, { ...next, ...titleKeys(next.title) });
    log(nodeEvent("Post", before, after, [globalId("OrgUnit", before.unitId)]));
    return typed("Post", after);
  });
}
