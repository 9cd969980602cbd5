import { ALLOW, type Decision, refuse } from "../../decision.ts";

const MOST_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A key ends: after now, and within a year, so that a forgotten one stops by itself. */
export function decideExpiry(expiresAt: Date, now: Date): Decision {
  const lasts = expiresAt.getTime() - now.getTime();
  return lasts > 0 && lasts <= MOST_DAYS * DAY_MS
    ? ALLOW
    : refuse("KEY_LIFETIME", `A key ends later than now and within ${MOST_DAYS} days.`, ["expiresAt"]);
}

/** Only a key that is good is replaced or revoked. */
export function decideUsable(key: { enabled: boolean | null; expiresAt: Date | null }, now: Date): Decision {
  return isUsable(key, now) ? ALLOW : refuse("KEY_REVOKED", "The key was revoked or has expired.", ["id"]);
}

export function isUsable(key: { enabled: boolean | null; expiresAt: Date | null }, now: Date): boolean {
  return key.enabled !== false && (key.expiresAt === null || key.expiresAt > now);
}

/** When the key that replaces another one ends: it lasts as long as that one was made to last. */
export function expiryAfterRotation(key: { createdAt: Date; expiresAt: Date | null }, now: Date): Date {
  const most = MOST_DAYS * DAY_MS;
  const lasted = key.expiresAt === null ? most : key.expiresAt.getTime() - key.createdAt.getTime();
  return new Date(now.getTime() + Math.min(lasted, most));
}

/** When a replaced key ends: after the overlap, but never later than it would have. */
export function endOfOverlap(expiresAt: Date | null, overlapHours: number, now: Date): Date {
  const end = new Date(now.getTime() + overlapHours * 60 * 60 * 1000);
  return expiresAt !== null && expiresAt < end ? expiresAt : end;
}
