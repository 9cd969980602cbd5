/** How long a value stays in sight. */
export const SHOWN_SECONDS = 60;

/** The whole seconds until something is over; 0 when it is. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
