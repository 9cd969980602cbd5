import { inputId, type NodeType } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import type { Tx } from "../../database/open-database.ts";
import type { PartyKey } from "../chain/facts.ts";

/** The columns by which a row names who reports or who is told: one of them is set. */
export interface ReportingParty {
  personId: string | null;
  postId: string | null;
  unitId: string | null;
  groupId: string | null;
}

const COLUMN = { Person: "personId", Post: "postId", OrgUnit: "unitId", Group: "groupId" } as const;

/** Whoever can report or be told. */
export const REPORTING_TYPES = ["Person", "Post", "OrgUnit", "Group"] as const;

const NOBODY: ReportingParty = { personId: null, postId: null, unitId: null, groupId: null };

/** The columns that point to one party; none: nobody. */
export function reportingColumns(party: PartyKey | null): ReportingParty {
  if (party === null || party.type === "PartyClass") return NOBODY;
  return { ...NOBODY, [COLUMN[party.type]]: party.id };
}

/** The party that these columns name; null: nobody. */
export function reportingParty({ personId, postId, unitId, groupId }: ReportingParty): PartyKey | null {
  if (personId !== null) return { type: "Person", id: personId };
  if (postId !== null) return { type: "Post", id: postId };
  if (unitId !== null) return { type: "OrgUnit", id: unitId };
  return groupId === null ? null : { type: "Group", id: groupId };
}

/** The party that an input names. @throws ValidationError, NotFoundError, RuleError RETIRED */
export async function requireReportingParty(tx: Tx, text: string, path: string[]): Promise<PartyKey> {
  const { type } = inputId(text, REPORTING_TYPES as readonly NodeType[], path);
  const kind = type as (typeof REPORTING_TYPES)[number];
  return { type: kind, id: (await requireNode(tx, kind, text, path)).id };
}
