import { type WriteContext, write } from "../../audit/write.ts";
import { invalid } from "../../errors.ts";
import type { Typed } from "../../typed.ts";
import { type GivenParts, giveParts, type PartInput } from "./give-parts.ts";

export interface AssignManyInput extends PartInput {
  targetIds: string[];
  clientMutationId?: string | null | undefined;
}

/** What assigning many at once did. */
export interface AssignManyOutcome extends Typed, GivenParts {}

const MOST = 200;
const pathOf = (place: number) => ["targetIds", String(place)];

/**
 * Gives a party the same part in many duties, tasks or groups: all of them, or none. A target named twice counts once.
 * @throws DomainError naming `targetIds.N`: OVERLAPPING_ASSIGNMENT, RETIRED, NotFound, bad id
 */
export function assignMany(context: WriteContext, input: AssignManyInput): Promise<AssignManyOutcome> {
  return write(context, "assignMany", input, async (current) => {
    const { targetIds } = input;
    if (targetIds.length === 0) throw invalid(["targetIds"], "REQUIRED", "must not be empty.");
    if (targetIds.length > MOST)
      throw invalid(["targetIds"], "TOO_MANY", `must name at most ${MOST} at once.`);
    const distinct = [...new Set(targetIds)];
    const named = (place: number) => pathOf(targetIds.indexOf(distinct[place] ?? ""));
    const given = await giveParts(current, distinct, input, { target: named, overlap: named });
    return { __typename: "AssignManySuccess", ...given };
  });
}
