import { inputId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import type { Assignment, AssignmentRole } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { edgeEvent } from "../dated-edge/nodes-of-edge.ts";
import { PARTY_TYPES, requireParty } from "../party/party-columns.ts";

export interface AssignInput {
  targetId: string;
  partyId: string;
  role: AssignmentRole;
  order?: number | null | undefined;
  note?: string | null | undefined;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** The columns by which an assignment points to what it is for: exactly one is set. */
export interface AssignmentTarget {
  dutyId: string | null;
  taskId: string | null;
  groupId: string | null;
}

const NO_TARGET: AssignmentTarget = { dutyId: null, taskId: null, groupId: null };

/** Gives a party a part in a duty, a task or a group's work. @throws DomainError: OVERLAPPING_ASSIGNMENT */
export function assign(context: WriteContext, input: AssignInput): Promise<Assignment & Typed> {
  return write(context, "assign", input, async ({ tx, now, log }) => {
    checkTexts(input, { note: { kind: "note" } });
    const target = await requireTarget(tx, input.targetId);
    const party = await requireParty(tx, input.partyId, PARTY_TYPES, ["partyId"]);
    const facts = {
      ...target,
      ...party,
      role: input.role,
      order: input.order ?? 0,
      note: input.note ?? null,
    };
    const period = { validFrom: input.validFrom ?? now, validTo: input.validTo ?? null, sourceId: null };
    const assignment = await recordEdge(tx, "Assignment", { ...facts, ...period }, now);
    log(edgeEvent("Assignment", null, assignment));
    return typed("Assignment", assignment);
  });
}

async function requireTarget(tx: Tx, text: string): Promise<AssignmentTarget> {
  const path = ["targetId"];
  const { type } = inputId(text, ["Duty", "Task", "Group"], path);
  if (type === "Duty") return { ...NO_TARGET, dutyId: (await requireNode(tx, "Duty", text, path)).id };
  if (type === "Task") return { ...NO_TARGET, taskId: (await requireNode(tx, "Task", text, path)).id };
  return { ...NO_TARGET, groupId: (await requireNode(tx, "Group", text, path)).id };
}
