import { globalId } from "../../access/global-id.ts";
import { updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Post } from "../../generated/prisma/client.ts";
import { moveEdges } from "./move-edges.ts";
import { moveReferences } from "./move-references.ts";
import { moveWatchAndReports } from "./move-watch-and-reports.ts";
import { decideHeadPosts, pairPosts } from "./rules.ts";
import type { Tally } from "./tally.ts";

/**
 * Gives the posts of a duplicate unit to the kept one. A post that both have becomes one: whoever holds it, is a member
 * or has a part by it, does so by the kept post, to which it leads from now on. All others, retired ones too, go over as
 * they are.
 * @throws RuleError HEAD_POST_EXISTS, OVERLAPPING_HOLDING
 */
export async function joinPosts(write: Write, from: string, to: string, tally: Tally): Promise<void> {
  const { tx, log } = write;
  const posts = await tx.post.findMany({
    where: { unitId: { in: [from, to] }, retiredAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const kept = posts.filter(({ unitId }) => unitId === to);
  const merged = posts.filter(({ unitId }) => unitId === from);
  const pairs = pairPosts(kept, merged);
  enforce(decideHeadPosts(kept, merged, pairs));
  const targets = new Map(pairs.map(({ mergedId, keptId }) => [mergedId, keptId]));
  const postId = "postId" as const;
  await moveEdges(write, { kind: "PostHolding", column: postId, thing: "HOLDINGS" }, targets, tally);
  await moveEdges(write, { kind: "GroupMember", column: postId, thing: "MEMBERSHIPS" }, targets, tally);
  await moveEdges(write, { kind: "Assignment", column: postId, thing: "ASSIGNMENTS" }, targets, tally);
  await moveEdges(write, { kind: "Delegation", column: "fromPostId", thing: "DELEGATIONS" }, targets, tally);
  const places = { type: "Post", column: "unitId", to: "OrgUnit", thing: "POSTS" } as const;
  await moveReferences(write, places, new Map([[from, to]]), tally);
  const earlier = { type: "Post", column: "mergedIntoId", to: "Post", thing: "EARLIER_DUPLICATES" } as const;
  await moveReferences(write, earlier, targets, tally);
  await moveWatchAndReports(write, "Post", targets, tally);
  const joined = await retireJoined(write, targets);
  for (const { before, after } of joined) {
    const stands = [globalId("OrgUnit", to), relatedId("Post", after.mergedIntoId)];
    log(nodeEvent("Post", before, after, stands));
  }
  for (const { keptId, isHead } of pairs) {
    const post = kept.find(({ id }) => id === keptId);
    // Only one post of a unit heads it, so this is one statement at most.
    if (post === undefined || post.isHead || !isHead) continue;
    log(
      nodeEvent("Post", post, await updateNode(tx, "Post", post, { isHead: true }), [
        globalId("OrgUnit", to),
      ]),
    );
  }
  tally.add("POSTS", -joined.length);
  tally.add("JOINED_POSTS", joined.length);
}

/** Retires the posts that became another one, each leading to that one; in two statements whatever their number. */
async function retireJoined(
  { tx, now }: Write,
  targets: ReadonlyMap<string, string>,
): Promise<{ before: Post; after: Post }[]> {
  const joined = await tx.post.findMany({ where: { id: { in: [...targets.keys()] } } });
  await tx.$executeRaw`
    UPDATE "Post" AS p SET "retiredAt" = ${now}, "mergedIntoId" = t."keptId", "version" = p."version" + 1
    FROM unnest(${[...targets.keys()]}::uuid[], ${[...targets.values()]}::uuid[]) AS t("mergedId", "keptId")
    WHERE p."id" = t."mergedId"`;
  return joined.map((before) => {
    const mergedIntoId = targets.get(before.id) ?? null;
    return { before, after: { ...before, retiredAt: now, mergedIntoId, version: before.version + 1 } };
  });
}
