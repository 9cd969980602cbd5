import { inputId } from "../../access/global-id.ts";
import { requireNodes } from "../../access/require-nodes.ts";
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
const REPORTING_TYPES = ["Person", "Post", "OrgUnit", "Group"] as const;

interface ReportingKey {
  type: (typeof REPORTING_TYPES)[number];
  id: string;
}

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
  const [party] = await requireReportingParties(tx, [text], () => path);
  if (party === undefined) throw new Error("One party is named.");
  return party;
}

/**
 * The parties that an input names, in one statement for each kind of them; `pathOf` names each in the input.
 * @throws ValidationError, NotFoundError, RuleError RETIRED
 */
export async function requireReportingParties(
  tx: Tx,
  texts: readonly string[],
  pathOf: (place: number) => string[],
): Promise<ReportingKey[]> {
  const named = texts.map((text, place) => inputId(text, REPORTING_TYPES, pathOf(place)) as ReportingKey);
  await requireNodes(tx, named, pathOf);
  return named;
}
