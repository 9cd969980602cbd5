/**
 * One moment of both clocks: what was in force at `inForce`, as it was known at `known`.
 * A null means now; "known now" is what is believed, whatever the clocks of other servers say.
 */
export interface Moment {
  inForce: Date | null;
  known: Date | null;
}

export const NOW: Moment = { inForce: null, known: null };

/** A period of an edge: begins at `validFrom`, ends just before `validTo`; null: open. */
export interface Period {
  validFrom: Date;
  validTo: Date | null;
}

/** Whether two periods share an instant; a period that ends when the other begins does not. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.validTo === null || b.validFrom < a.validTo) && (b.validTo === null || a.validFrom < b.validTo);
}
