import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Group } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { type Typed, typed } from "../../typed.ts";
import { readGroupsAbove } from "./reads.ts";
import { decideParentGroup } from "./rules.ts";

export interface UpdateGroupInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  parentId?: string | null | undefined;
  hostUnitId?: string | null | undefined;
  aliases?: string[] | null | undefined;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes a group's name, place or host. @throws DomainError: GROUP_LOOP */
export function updateGroup(context: WriteContext, input: UpdateGroupInput): Promise<Group & Typed> {
  return write(context, "updateGroup", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, aliases: { kind: "name" } });
    const before = await requireVersion(tx, "Group", input);
    const parent = await optionalNode(tx, "Group", input.parentId, ["parentId"]);
    const host = await optionalNode(tx, "OrgUnit", input.hostUnitId, ["hostUnitId"]);
    if (parent !== null) enforce(decideParentGroup(before.id, await readGroupsAbove(tx, parent.id)));
    const { name, aliases, order } = input;
    const changes = given({ name: name?.trim(), aliases, order, parentId: parent?.id, hostUnitId: host?.id });
    const next = { ...before, ...changes, ...emptied(input, ["parentId", "hostUnitId"]) };
    const keys = nameKeys(next.name, next.aliases, "other");
    const after = await updateNode(tx, "Group", before, { ...next, ...keys });
    log(nodeEvent("Group", before, after, [relatedId("Plan", after.planId)]));
    return typed("Group", after);
  });
}
