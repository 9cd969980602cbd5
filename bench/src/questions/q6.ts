import { q1 } from "./q1.ts";
import type { Question } from "./question.ts";

/** Between the beginning of most edges and the autumn in which some were taken over by others. */
export const IN_FORCE = "2025-07-01T00:00:00Z";
/** Before the corrections of October became known. */
export const KNOWN = "2025-08-15T00:00:00Z";

/** { dutyId, inForce, known }: the chain as it was then, as it was known then; in the form of Q1. */
export const q6: Question = {
  key: "Q6",
  title: "Chain of a duty as of a past moment",
  draw: async (sql, count) =>
    (await q1.draw(sql, count)).map((variables) => ({ ...variables, inForce: IN_FORCE, known: KNOWN })),
};
