/**
 * What stands now: believed and not ended. Said as one expression, the exclusion constraints' GiST indexes do not offer
 * themselves; they are slower than the B-trees beside them.
 */
export function current(edge: string): string {
  return `COALESCE(${edge}."retractedAt", ${edge}."validTo") IS NULL`;
}

/** What was in force at a moment, as it was known at another. */
export function heldAt(inForce: string, known: string): (edge: string) => string {
  const [at, then] = [`${inForce}::timestamptz`, `${known}::timestamptz`];
  return (edge) => `${edge}."validFrom" <= ${at} AND COALESCE(${edge}."validTo", 'infinity') > ${at}
    AND ${edge}."recordedAt" <= ${then} AND COALESCE(${edge}."retractedAt", 'infinity') > ${then}`;
}

/** The same as `current` for lists, which partial indexes on just this condition serve. */
export function open(edge: string): string {
  return `${edge}."retractedAt" IS NULL AND ${edge}."validTo" IS NULL`;
}
