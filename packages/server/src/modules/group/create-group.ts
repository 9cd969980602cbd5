import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Group, GroupKind } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";

export interface CreateGroupInput {
  name: string;
  kind: GroupKind;
  planId?: string | null | undefined;
  parentId?: string | null | undefined;
  hostUnitId?: string | null | undefined;
  aliases?: string[] | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

type GroupFacts = Pick<
  Group,
  "name" | "kind" | "aliases" | "order" | "planId" | "parentId" | "hostUnitId" | "sourceId"
>;

/** The row of a new group. */
export function newGroup(facts: GroupFacts, now: Date): Group {
  const name = facts.name.trim();
  const keys = nameKeys(name, facts.aliases, "other");
  return { ...facts, name, ...keys, id: makeId(), version: 1, createdAt: now, retiredAt: null };
}

/** Sets up a group; in the plan of its parent where no plan is named. @throws DomainError */
export function createGroup(context: WriteContext, input: CreateGroupInput): Promise<Group & Typed> {
  return write(context, "createGroup", input, async ({ tx, now, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, aliases: { kind: "name" } });
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const parent = await optionalNode(tx, "Group", input.parentId, ["parentId"]);
    const host = await optionalNode(tx, "OrgUnit", input.hostUnitId, ["hostUnitId"]);
    const group = newGroup(
      {
        name: input.name,
        kind: input.kind,
        aliases: input.aliases ?? [],
        order: input.order ?? 0,
        planId: plan?.id ?? parent?.planId ?? null,
        parentId: parent?.id ?? null,
        hostUnitId: host?.id ?? null,
        sourceId: null,
      },
      now,
    );
    await tx.group.create({ data: group });
    const related = [relatedId("Plan", group.planId), relatedId("Group", group.parentId)];
    log(nodeEvent("Group", null, group, related));
    return typed("Group", group);
  });
}
