import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import type { Post } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { titleKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideHeadPost } from "./rules.ts";

export interface CreatePostInput {
  unitId: string;
  title: string;
  isHead?: boolean | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** The row of a new post. */
export function newPost(
  facts: { unitId: string; title: string; isHead: boolean; order: number; sourceId?: string | null },
  now: Date,
): Post {
  const title = facts.title.trim();
  return {
    sourceId: null,
    ...facts,
    title,
    ...titleKeys(title),
    id: makeId(),
    version: 1,
    createdAt: now,
    mergedIntoId: null,
    retiredAt: null,
  };
}

/** Sets up a post in a unit; it is vacant until somebody is appointed. @throws DomainError: HEAD_POST_EXISTS */
export function createPost(context: WriteContext, input: CreatePostInput): Promise<Post & Typed> {
  return write(context, "createPost", input, async ({ tx, now, log }) => {
    checkTexts(input, { title: { kind: "name", required: true } });
    const unit = await requireNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const isHead = input.isHead ?? false;
    const others = await tx.post.count({ where: { unitId: unit.id, isHead: true, retiredAt: null } });
    enforce(decideHeadPost(isHead, others));
    const post = newPost({ unitId: unit.id, title: input.title, isHead, order: input.order ?? 0 }, now);
    await tx.post.create({ data: post });
    log(nodeEvent("Post", null, post, [globalId("OrgUnit", unit.id)]));
    return typed("Post", post);
  });
}
