import { instantOfText } from "../database/instants.ts";
import type { Assignment } from "../generated/prisma/client.ts";

/** A part in a duty as it is believed now: one of those that a chain is made of, whenever it holds. */
export type DutyPart = Pick<
  Assignment,
  | "role"
  | "personId"
  | "postId"
  | "unitId"
  | "partyGroupId"
  | "partyClassId"
  | "validFrom"
  | "validTo"
  | "sourceId"
>;

const COLUMNS = [
  ...["role", "personId", "postId", "unitId", "partyGroupId", "partyClassId"],
  ...["validFrom", "validTo", "sourceId"],
];

/**
 * The parts of `"Assignment" a` in their order as one text, as PostgreSQL writes rows: `(RESPONSIBLE,,,<unit>,…);(…)`.
 * It costs a fraction of the same as JSON on both sides. No column holds a text of somebody's, so that nothing is escaped.
 */
export const PARTS_SQL = `string_agg(ROW(${COLUMNS.map((column) => `a."${column}"`).join(", ")})::text, ';' ORDER BY a."order", a."id")`;

/** Reads such a text; null: there are none. */
export function partsOf(text: string | null): DutyPart[] {
  return text === null ? [] : text.split(";").map(partOf);
}

function partOf(text: string): DutyPart {
  const [role, personId, postId, unitId, partyGroupId, partyClassId, validFrom, validTo, sourceId] = text
    .slice(1, -1)
    .split(",");
  return {
    role: role as DutyPart["role"],
    personId: idOf(personId),
    postId: idOf(postId),
    unitId: idOf(unitId),
    partyGroupId: idOf(partyGroupId),
    partyClassId: idOf(partyClassId),
    validFrom: instantOf(String(validFrom)),
    validTo: validTo === undefined || validTo === "" ? null : instantOf(validTo),
    sourceId: idOf(sourceId),
  };
}

function idOf(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

/** Instants have a space within, and so stand in quotes. */
function instantOf(text: string): Date {
  return instantOfText(text.slice(1, -1));
}
