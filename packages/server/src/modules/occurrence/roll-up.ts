import type { FormRecord, OccurrenceState } from "../../generated/prisma/client.ts";

/** How many of the reports summed up stand where. */
export interface StateCount {
  state: OccurrenceState;
  count: number;
}

/** What a number adds up to over all reports that name it. */
export interface FieldSum {
  field: string;
  /** Null: it is more than a number holds. */
  sum: number | null;
  /** How many reports name it. */
  count: number;
}

/** The states that occur, each with how often (D7). */
export function countStates(states: readonly OccurrenceState[]): StateCount[] {
  return [...Map.groupBy(states, (state) => state)].map(([state, found]) => ({ state, count: found.length }));
}

/**
 * The numbers of reports, added up field by field (D7); a zero report adds nothing. Decimal places are kept as far as a
 * person writes them: 0.1 and 0.2 are 0.3.
 */
export function sumFields(records: readonly Pick<FormRecord, "values">[]): FieldSum[] {
  const sums = new Map<string, FieldSum>();
  for (const { values } of records) {
    for (const [field, value] of Object.entries((values ?? {}) as object)) {
      if (typeof value !== "number") continue;
      const before = sums.get(field) ?? { field, sum: 0, count: 0 };
      const sum = before.sum === null ? null : rounded(before.sum + value);
      sums.set(field, { field, sum, count: before.count + 1 });
    }
  }
  return [...sums.values()];
}

function rounded(sum: number): number | null {
  return Number.isFinite(sum) ? Number(sum.toPrecision(12)) : null;
}
