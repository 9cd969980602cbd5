import { standingFrom } from "./filter.ts";
import type { Moment } from "./moment.ts";

/** The same conditions as `filter.ts` writes for the database, on rows in memory that are all believed now. */
export interface Instant {
  /** Whether a believed edge is in force. */
  holds(edge: { validFrom: Date; validTo: Date | null }): boolean;
  /** Whether a node is not retired yet. */
  stands(node: { retiredAt: Date | null }): boolean;
  /** Whether something has begun. */
  hasBegun(at: Date): boolean;
  /** The instant in force, in milliseconds. */
  at: number;
}

/** A moment in force, as it is known now. */
export function instantOf(moment: Moment, now: Date): Instant {
  const at = (moment.inForce ?? now).getTime();
  const standing = standingFrom(moment, now).getTime();
  return {
    at,
    holds: ({ validFrom, validTo }) =>
      validFrom.getTime() <= at && (validTo === null || validTo.getTime() > at),
    stands: ({ retiredAt }) => retiredAt === null || retiredAt.getTime() > standing,
    hasBegun: (begin) => begin.getTime() <= at,
  };
}
