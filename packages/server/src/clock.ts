import { v7 } from "uuid";

/** The one source of "now", so that tests can set it. Milliseconds, UTC. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A fresh UUIDv7: sorts by the order in which ids were made, also within one millisecond. */
export function makeId(): string {
  return v7();
}
