import { createHash } from "node:crypto";
import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { CalendarFeed } from "../../generated/prisma/client.ts";

/** Whose shifts a calendar shows. */
export type FeedScope = "PERSON" | "UNIT" | "PLAN";

export function scopeOf({ unitId, planId }: Pick<CalendarFeed, "unitId" | "planId">): FeedScope {
  if (planId !== null) return "PLAN";
  return unitId === null ? "PERSON" : "UNIT";
}

/** What is kept of a calendar's secret. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A calendar is of one thing. */
export function faultsOfFeed(unitId: unknown, planId: unknown): FieldFault[] {
  return unitId != null && planId != null
    ? [{ path: ["planId"], code: "NOT_TOGETHER", message: "a calendar is of a unit or for a plan." }]
    : [];
}

/** Who asks for the own shifts is somebody of the directory. */
export function decideOwnFeed(personId: string | null): Decision {
  return personId === null ? refuse("NO_PERSON", "The account stands for nobody of the directory.") : ALLOW;
}

/** More than anybody has programs to read them in; each is a secret that somebody may lose. */
const MOST_FEEDS = 20;

/** An account has so many calendars that are not revoked. */
export function decideMoreFeeds(standing: number): Decision {
  return standing < MOST_FEEDS
    ? ALLOW
    : refuse("TOO_MANY_CALENDARS", `The account has ${standing} calendars already; revoke one first.`);
}
