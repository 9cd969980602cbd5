import type { ResultItemFragment } from "../../generated/graphql";

type Figure = Pick<ResultItemFragment, "label" | "unit" | "value" | "onDay">;

/** A figure's place in its chart: 0 to 1 from the left and from the bottom. */
export interface Point {
  day: string;
  value: number;
  x: number;
  y: number;
}

/** What was counted more than once, as a line. */
export interface ResultLine {
  label: string;
  unit: string | null;
  points: Point[];
}

/**
 * The lines that figures make: one for each label in one unit that was counted on several days. Days lie as far apart as
 * they are; the scale begins at nothing, so that no small change looks large.
 */
export function resultLines(figures: readonly Figure[]): ResultLine[] {
  const kinds = new Map<string, Figure[]>();
  for (const each of figures) {
    const key = JSON.stringify([each.label, each.unit ?? null]);
    kinds.set(key, [...(kinds.get(key) ?? []), each]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const [first] = kind;
    if (!first || new Set(kind.map(({ onDay }) => onDay)).size < 2) return [];
    return [{ label: first.label, unit: first.unit ?? null, points: pointsOf(kind) }];
  });
}

function pointsOf(kind: readonly Figure[]): Point[] {
  // The latest come first; of one day the earlier entered is the earlier one.
  const sorted = kind.toReversed().toSorted((one, other) => one.onDay.localeCompare(other.onDay));
  const days = sorted.map(({ onDay }) => Date.parse(onDay));
  const values = sorted.map(({ value }) => value);
  const from = Math.min(...days);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  return sorted.map(({ onDay, value }) => ({
    day: onDay,
    value,
    x: (Date.parse(onDay) - from) / (Math.max(...days) - from),
    y: (value - low) / span,
  }));
}
