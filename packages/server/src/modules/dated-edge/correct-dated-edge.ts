import { inputId, type NodeType } from "../../access/global-id.ts";
import { requireEdge, requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { invalid } from "../../errors.ts";
import { given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { EDGE_KINDS, type EdgeKind } from "../../timeline/edges.ts";
import { correctEdge, type EdgeChanges, retractEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { MEMBER_TYPES, PARTY_TYPES, requireParty } from "../party/party-columns.ts";
import { refuseNonsense } from "./refuse-nonsense.ts";

export interface CorrectEdgeInput {
  id: string;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  isOpen?: boolean | null | undefined;
  neverHeld?: boolean | null | undefined;
  partyId?: string | null | undefined;
  order?: number | null | undefined;
  isActing?: boolean | null | undefined;
  isMain?: boolean | null | undefined;
  note?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Which facts a kind of edge has that can be corrected besides its times. */
const FACTS: Record<EdgeKind, (keyof CorrectEdgeInput)[]> = {
  UnitPlacement: ["partyId"],
  PostHolding: ["partyId", "isActing", "isMain"],
  GroupMember: ["partyId", "order"],
  Assignment: ["partyId", "order", "note"],
  Delegation: ["partyId", "note"],
};

/**
 * Corrects an edge of any kind: what was believed is retracted, the right facts are recorded.
 * @throws DomainError: bad id, NotFound, NOT_OF_THIS_KIND for a fact that the edge has not, UNIT_LOOP, SELF_DELEGATION, overlap, END_BEFORE_BEGIN
 */
export function correctDatedEdge(context: WriteContext, input: CorrectEdgeInput): Promise<Typed> {
  return write(context, "correctEdge", input, async ({ tx, now, log }) => {
    checkTexts(input, { note: { kind: "note" } });
    const { type } = inputId(input.id, EDGE_KINDS as NodeType[], ["id"]);
    const kind = type as EdgeKind;
    refuseForeignFacts(kind, input);
    const before = await requireEdge(tx, kind, input.id, ["id"]);
    if (input.neverHeld === true) {
      const retracted = await retractEdge(tx, kind, before, now);
      log(edgeEvent(kind, before, null));
      return typed(kind, retracted);
    }
    const changes = await changesOf(tx, kind, input);
    await refuseNonsense(tx, kind, { ...before, ...changes }, ["partyId"]);
    const after = await correctEdge(tx, kind, before, changes, now);
    log(edgeEvent(kind, before, after));
    return typed(kind, after);
  });
}

function refuseForeignFacts(kind: EdgeKind, input: CorrectEdgeInput): void {
  const facts = ["partyId", "order", "isActing", "isMain", "note"] as const;
  const foreign = facts.find((fact) => input[fact] != null && !FACTS[kind].includes(fact));
  if (foreign !== undefined) throw invalid([foreign], "NOT_OF_THIS_KIND", `A ${kind} has no such fact.`);
}

async function changesOf(tx: Tx, kind: EdgeKind, input: CorrectEdgeInput): Promise<EdgeChanges<EdgeKind>> {
  const { validFrom, validTo, order, isActing, isMain, note } = input;
  const end = input.isOpen === true ? { validTo: null } : {};
  const party = input.partyId == null ? {} : await partyChange(tx, kind, input.partyId);
  return { ...given({ validFrom, validTo, order, isActing, isMain, note }), ...end, ...party };
}

async function partyChange(tx: Tx, kind: EdgeKind, partyId: string): Promise<object> {
  const path = ["partyId"];
  switch (kind) {
    case "UnitPlacement":
      return { parentId: (await requireNode(tx, "OrgUnit", partyId, path)).id };
    case "PostHolding":
      return { personId: (await requireNode(tx, "Person", partyId, path)).id };
    case "Delegation":
      return { toPersonId: (await requireNode(tx, "Person", partyId, path)).id };
    case "Assignment":
      return requireParty(tx, partyId, PARTY_TYPES, path);
    case "GroupMember": {
      const { partyGroupId: _, ...member } = await requireParty(tx, partyId, MEMBER_TYPES, path);
      return member;
    }
  }
}
