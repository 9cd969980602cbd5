import { requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { invalid } from "../../errors.ts";
import type { GroupMember, GroupRole } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { MEMBER_TYPES, requireParty } from "../party/party-columns.ts";

export interface AddMemberInput {
  groupId: string;
  role: GroupRole;
  partyId?: string | null | undefined;
  nameAsWritten?: string | null | undefined;
  order?: number | null | undefined;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

const NOBODY = { personId: null, postId: null, unitId: null, partyClassId: null };

/**
 * Gives a party a place in a group. Without a party, what is written stands for a name that cannot be read.
 * @throws DomainError: REQUIRED where neither is given, OVERLAPPING_MEMBERSHIP
 */
export function addMember(context: WriteContext, input: AddMemberInput): Promise<GroupMember & Typed> {
  return write(context, "addMember", input, async ({ tx, now, log }) => {
    checkTexts(input, { nameAsWritten: { kind: "name" } });
    const group = await requireNode(tx, "Group", input.groupId, ["groupId"]);
    const nameAsWritten = input.nameAsWritten?.trim() || null;
    if (input.partyId == null && nameAsWritten === null) {
      throw invalid(["partyId"], "REQUIRED", "give a party, or what is written where its name should be.");
    }
    const party = input.partyId == null ? NOBODY : await memberParty(tx, input.partyId);
    const order = input.order ?? (await lastPlace(tx, group.id)) + 1;
    const facts = { groupId: group.id, role: input.role, order, nameAsWritten, ...party };
    const period = { validFrom: input.validFrom ?? now, validTo: input.validTo ?? null, sourceId: null };
    const member = await recordEdge(tx, "GroupMember", { ...facts, ...period }, now);
    log(edgeEvent("GroupMember", null, member));
    return typed("GroupMember", member);
  });
}

async function memberParty(tx: Tx, partyId: string) {
  const { partyGroupId: _, ...columns } = await requireParty(tx, partyId, MEMBER_TYPES, ["partyId"]);
  return columns;
}

/** The highest place in a group's roster that is believed; 0 where nobody sits in it. */
async function lastPlace(tx: Tx, groupId: string): Promise<number> {
  const { _max } = await tx.groupMember.aggregate({
    _max: { order: true },
    where: { groupId, retractedAt: null },
  });
  return _max.order ?? 0;
}
