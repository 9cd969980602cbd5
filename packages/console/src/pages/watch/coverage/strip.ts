import { instantIn } from "../../../components/instants";
import { shiftDay } from "../../../components/time/shift-day";

/** A stretch of time between two instants; without an end it goes on. */
export interface Span {
  startsAt: string;
  endsAt?: string | null;
}

/** The part of a span that lies in one day, by per cent of that day from its midnight. */
export interface Piece<S> {
  span: S;
  left: number;
  width: number;
  /** Whether it began on a day before, and whether it goes on into the one after. */
  isBegun: boolean;
  isGoingOn: boolean;
}

/** The days from a first one on, one after the other. */
export function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_none, place) => shiftDay(first, place));
}

/** Cuts spans to one day as its clock runs in the time zone; what does not touch the day is left out. */
export function piecesOf<S extends Span>(spans: readonly S[], day: string, timeZone: string): Piece<S>[] {
  const from = Date.parse(instantIn(timeZone, day));
  // A day on which the clocks change is longer or shorter than others.
  const to = Date.parse(instantIn(timeZone, shiftDay(day, 1)));
  const placeOf = (at: number) => (100 * (at - from)) / (to - from);
  return spans
    .map((span) => {
      const starts = Date.parse(span.startsAt);
      const ends = span.endsAt ? Date.parse(span.endsAt) : Number.POSITIVE_INFINITY;
      return {
        span,
        left: placeOf(Math.max(starts, from)),
        width: placeOf(Math.min(ends, to)) - placeOf(Math.max(starts, from)),
        isBegun: starts < from,
        isGoingOn: ends > to,
      };
    })
    .filter(({ width }) => width > 0)
    .sort((one, other) => one.left - other.left);
}

/** How long spans last in all, in minutes; none of them may be open. */
export function minutesOf(spans: readonly { startsAt: string; endsAt: string }[]): number {
  return spans.reduce(
    (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    0,
  );
}
