import { globalId, inputId } from "../../access/global-id.ts";
import { nodeTable } from "../../access/load-node.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError, RuleError } from "../../errors.ts";
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
): Promise<PartyKey[]> {
  const named = texts.map((text, place) => inputId(text, REPORTING_TYPES, pathOf(place)) as ReportingKey);
  const known = new Map<string, Date | null>();
  for (const [type, some] of Map.groupBy(named, (party) => party.type)) {
    const rows = await nodeTable(tx, type).findMany({ where: { id: { in: some.map(({ id }) => id) } } });
    const seen = await Promise.all(rows.map((row) => isSeenInWrite(tx, type, row)));
    for (const [place, row] of rows.entries()) if (seen[place] === true) known.set(row.id, row.retiredAt);
  }
  for (const [place, { type, id }] of named.entries()) {
    const retiredAt = known.get(id);
    if (retiredAt === undefined) throw new NotFoundError(pathOf(place), globalId(type, id));
    if (retiredAt !== null)
      throw new RuleError("RETIRED", `${globalId(type, id)} has been retired.`, pathOf(place));
  }
  return named;
}
