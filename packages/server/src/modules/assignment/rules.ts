import type { Period } from "../../timeline/moment.ts";

/** An assignment that is believed, and whose it is. */
export interface HeldPart extends Period {
  id: string;
  party: string;
}

/** What becomes of those who had the part so far. */
export interface Replacement {
  /** The party has it already for all of the period: nothing begins. */
  kept: string | null;
  /** They end when the period begins, and may go on after it. */
  ended: string[];
  /** They began at that very instant, so that they never held. */
  retracted: string[];
  /** Of both, those who had it beyond the end of the period: from there on they have it again. */
  resumed: string[];
}

/**
 * Who gives way to a party that takes over one part in one target from `validFrom` on: whoever else holds it then. What
 * begins later was planned to follow and stays. Where the period ends, whoever gave way has the part again, as was
 * planned: to stand in for a month leaves nobody out for good.
 */
export function decideReplacement(part: Period & { party: string }, held: readonly HeldPart[]): Replacement {
  const standing = held.filter(
    ({ validFrom, validTo }) => validFrom <= part.validFrom && (validTo === null || validTo > part.validFrom),
  );
  const others = standing.filter(({ party }) => party !== part.party);
  const isSame = ({ validFrom }: HeldPart) => validFrom.getTime() === part.validFrom.getTime();
  return {
    kept: standing.find((own) => own.party === part.party && outlasts(own, part))?.id ?? null,
    ended: others.filter((other) => !isSame(other)).map(({ id }) => id),
    retracted: others.filter(isSame).map(({ id }) => id),
    resumed: others.filter((other) => !outlasts(part, other)).map(({ id }) => id),
  };
}

function outlasts(a: Period, b: Period): boolean {
  return a.validTo === null || (b.validTo !== null && a.validTo >= b.validTo);
}
