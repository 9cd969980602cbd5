/** How often something may be done under one key: so many at once, then at a steady pace (GCRA). */
export interface Pace {
  /** Milliseconds until it may be done again; 0: now. */
  wait(key: string): number;
  /** Counts one; answers what `wait` would have, and counts nothing where that is more than 0. */
  take(key: string): number;
  /** Takes back what was counted. */
  giveBack(key: string): void;
}

export interface PaceRule {
  /** How many at once. */
  burst: number;
  perMinute: number;
}

/** More keys than this are never remembered: the oldest are forgotten first, which only lets somebody go on sooner. */
const MOST_KEYS = 100_000;

/** A pace kept in this process's memory: one number a key, forgotten as soon as it holds nobody up. */
export function createPace({ burst, perMinute }: PaceRule, now: () => number): Pace {
  const interval = 60_000 / perMinute;
  const slack = interval * (burst - 1);
  // When a key that goes on steadily would be due; later than now by the slack at most.
  const due = new Map<string, number>();
  let sweepAt = 1_000;
  const wait = (key: string) => Math.max(0, (due.get(key) ?? 0) - slack - now());
  return {
    wait,
    take: (key) => {
      const milliseconds = wait(key);
      if (milliseconds > 0) return milliseconds;
      due.set(key, Math.max(now(), due.get(key) ?? 0) + interval);
      if (due.size > sweepAt) sweepAt = sweep(due, now());
      return 0;
    },
    giveBack: (key) => {
      const at = due.get(key);
      if (at !== undefined) due.set(key, at - interval);
    },
  };
}

/** Forgets who is held up no longer; answers at what size to look again. */
function sweep(due: Map<string, number>, now: number): number {
  for (const [key, at] of due) if (at <= now) due.delete(key);
  for (const key of due.keys()) {
    if (due.size <= MOST_KEYS) break;
    due.delete(key);
  }
  return Math.max(1_000, due.size * 2);
}

/** What the header `Retry-After` says: whole seconds, never 0. */
export function retryAfter(milliseconds: number): string {
  return String(Math.max(1, Math.ceil(milliseconds / 1000)));
}
