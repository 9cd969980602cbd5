import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { globalId } from "../access/global-id.ts";
import { forEverything, SYSTEM } from "../access/viewer.ts";
import { type Write, write } from "../audit/write.ts";
import { type Clock, makeId, systemClock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { SettingsError } from "../env.ts";
import { findPasswordFault } from "./password-rules.ts";

const USERNAME = "admin";

/**
 * Makes the account `admin`, who administers, where there is no account yet; of servers that start at once, one does.
 * Answers the password to show once, or null where it was given or an account was there.
 * @throws SettingsError where the password that was given is weak
 */
export async function ensureAdmin(
  { db, clock = systemClock }: { db: Db; clock?: Clock },
  password: string | undefined,
): Promise<string | null> {
  if ((await db.user.count()) > 0) return null;
  const fault = password === undefined ? null : await findPasswordFault(password, USERNAME);
  if (fault !== null) throw new SettingsError(`Bad settings: ADMIN_PASSWORD ${fault.message}`);
  const secret = password ?? randomBytes(12).toString("base64url");
  const hash = await hashPassword(secret);
  const context = { db, clock, viewer: SYSTEM, requestId: null };
  const { isMade } = await write(context, "createAccount", {}, async (made) => {
    if ((await made.tx.user.count()) > 0) return { isMade: false };
    await makeAdmin(made, hash);
    return { isMade: true };
  });
  return isMade && password === undefined ? secret : null;
}

async function makeAdmin({ tx, now, log }: Write, password: string): Promise<void> {
  const id = makeId();
  await tx.user.create({
    data: {
      id,
      name: USERNAME,
      email: "admin@dutygraph.invalid",
      emailVerified: true,
      username: USERNAME,
      displayUsername: USERNAME,
      createdAt: now,
      accounts: { create: { id: makeId(), accountId: id, providerId: "credential", password } },
    },
  });
  const grant = { ...forEverything("ADMIN"), id: makeId() };
  await tx.roleGrant.create({ data: { ...grant, userId: id, grantedAt: now } });
  log({
    subject: globalId("Account", id),
    nodeIds: [],
    before: null,
    after: {
      id,
      username: USERNAME,
      name: USERNAME,
      personId: null,
      closedAt: null,
      hasPassword: true,
      roles: [grant],
    },
  });
}
