import { filterId, inputId, type NodeType } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import type { Tx } from "../../database/open-database.ts";

/** The columns by which an assignment points to its party: exactly one is set. */
export interface AssignmentParty {
  personId: string | null;
  postId: string | null;
  unitId: string | null;
  partyGroupId: string | null;
  partyClassId: string | null;
}

export type PartyNodeType = "Person" | "Post" | "OrgUnit" | "Group" | "PartyClass";

const COLUMN: Record<PartyNodeType, keyof AssignmentParty> = {
  Person: "personId",
  Post: "postId",
  OrgUnit: "unitId",
  Group: "partyGroupId",
  PartyClass: "partyClassId",
};

/** Whoever can be given a part in a duty. */
export const PARTY_TYPES: PartyNodeType[] = ["Person", "Post", "OrgUnit", "Group", "PartyClass"];

/** Whoever can sit in a group. */
export const MEMBER_TYPES: PartyNodeType[] = ["Person", "Post", "OrgUnit", "PartyClass"];

/** The columns that point to one party. */
export function partyColumns(type: PartyNodeType, id: string): AssignmentParty {
  const none = { personId: null, postId: null, unitId: null, partyGroupId: null, partyClassId: null };
  return { ...none, [COLUMN[type]]: id };
}

/**
 * The columns for the party that an input names.
 * @throws ValidationError, NotFoundError, RuleError RETIRED
 */
export async function requireParty(
  tx: Tx,
  text: string,
  types: readonly PartyNodeType[],
  path: string[],
): Promise<AssignmentParty> {
  const { type } = inputId(text, types as readonly NodeType[], path);
  const row = await requireNode(tx, type as PartyNodeType, text, path);
  return partyColumns(type as PartyNodeType, row.id);
}

/** The condition on those columns for the party that a filter names. @throws GraphQLError BAD_USER_INPUT */
export function partyCondition(text: string): Record<string, string> {
  const { type, id } = filterId(text, PARTY_TYPES, ["filter", "partyId"]);
  return { [COLUMN[type as PartyNodeType]]: id };
}
