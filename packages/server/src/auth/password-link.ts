import { createHash, randomBytes } from "node:crypto";
import { makeId } from "../clock.ts";
import type { PasswordLink } from "../generated/prisma/client.ts";

const LINK_LIFETIME_MS = 72 * 60 * 60 * 1000;

/** A link by which an account's password is set, once and within three days. The token is in no table. */
export function makePasswordLink(userId: string, now: Date): { row: PasswordLink; token: string } {
  const token = randomBytes(32).toString("base64url");
  const row = {
    id: makeId(),
    userId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_LIFETIME_MS),
    usedAt: null,
  };
  return { row, token };
}

/** A token is as random as a key, so that its plain hash tells nobody anything. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
