import { type Instant, instantOf } from "./holds.ts";
import { NOW } from "./moment.ts";

/** The clock's now, which remembers until when all that it said of edges stays true by itself. */
export interface WatchedInstant extends Instant {
  /** When the first of the edges that were asked about begins or ends, in milliseconds; Infinity: none of them does. */
  until(): number;
}

export function watchedInstant(now: Date): WatchedInstant {
  const instant = instantOf(NOW, now);
  const { at } = instant;
  let until = Number.POSITIVE_INFINITY;
  const note = (change: Date | null) => {
    const time = change?.getTime() ?? at;
    if (time > at && time < until) until = time;
  };
  return {
    ...instant,
    until: () => until,
    holds: (edge) => {
      note(edge.validFrom);
      note(edge.validTo);
      return instant.holds(edge);
    },
  };
}
