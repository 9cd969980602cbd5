import type { CorrectEdgeInput } from "../../generated/graphql";

/** The dated relations that can be ended and corrected. */
export type EdgeKind = "PostHolding" | "GroupMember" | "Assignment" | "UnitPlacement" | "Delegation";

/** What of an edge a correction starts from. */
export interface Edge {
  id: string;
  validFrom: string;
  validTo?: string | null;
  isMain?: boolean;
  isActing?: boolean;
}

interface Period {
  validFrom: string | null;
  validTo: string | null;
}

/** Only what differs is corrected: a day that was left alone must not lose its time of day. */
export function corrections(
  edge: Edge,
  before: Period,
  values: Record<string, unknown>,
  instantOf: (day: unknown) => string | undefined,
): CorrectEdgeInput {
  if (values.neverHeld === true) return { id: edge.id, neverHeld: true };
  const { partyId, validFrom, validTo, isMain, isActing } = values;
  return {
    id: edge.id,
    ...(typeof partyId === "string" && { partyId }),
    ...(validFrom && validFrom !== before.validFrom ? { validFrom: instantOf(validFrom) } : {}),
    ...(validTo !== before.validTo && (validTo ? { validTo: instantOf(validTo) } : { isOpen: true })),
    ...(typeof isMain === "boolean" && isMain !== edge.isMain && { isMain }),
    ...(typeof isActing === "boolean" && isActing !== edge.isActing && { isActing }),
  };
}
