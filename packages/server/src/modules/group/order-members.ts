import { inputId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import type { Group, GroupMember } from "../../generated/prisma/client.ts";
import { edgeTable } from "../../timeline/edges.ts";
import { correctEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideRoster, placesOf } from "./rules.ts";

export interface OrderMembersInput {
  groupId: string;
  memberIds: string[];
  clientMutationId?: string | null | undefined;
}

/**
 * Puts the members of a group in the wanted order: whoever's place changes is corrected, all at once or nobody.
 * @throws DomainError: bad id, NotFound, RETIRED, ROSTER_DIFFERS where the list is not the roster
 */
export function orderMembers(context: WriteContext, input: OrderMembersInput): Promise<Group & Typed> {
  return write(context, "orderMembers", input, async ({ tx, now, log }) => {
    const group = await requireNode(tx, "Group", input.groupId, ["groupId"]);
    const roster = await readRoster(tx, group.id, now);
    const wanted = input.memberIds.map(
      (id, index) => inputId(id, ["GroupMember"], ["memberIds", `${index}`]).id,
    );
    const sitsNow = ({ validFrom }: GroupMember) => validFrom <= now;
    enforce(
      decideRoster(wanted, {
        now: roster.filter(sitsNow).map(({ id }) => id),
        coming: roster.filter((member) => !sitsNow(member)).map(({ id }) => id),
      }),
    );
    const byId = new Map(roster.map((member) => [member.id, member]));
    const members = wanted.flatMap((id) => byId.get(id) ?? []);
    const places = placesOf(members);
    for (const before of members) {
      const order = places.get(before.id) ?? before.order;
      if (order === before.order) continue;
      log(edgeEvent("GroupMember", before, await correctEdge(tx, "GroupMember", before, { order }, now)));
    }
    return typed("Group", group);
  });
}

/** The believed memberships that hold now or will hold. */
function readRoster(tx: Tx, groupId: string, now: Date): Promise<GroupMember[]> {
  return edgeTable(tx, "GroupMember").findMany({
    where: { groupId, retractedAt: null, OR: [{ validTo: null }, { validTo: { gt: now } }] },
  });
}
