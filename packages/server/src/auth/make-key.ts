import { randomInt } from "node:crypto";
import { defaultKeyHasher } from "@better-auth/api-key";
import type { KeyScope } from "../access/viewer.ts";
import { makeId } from "../clock.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { SCOPES_OF_KEY } from "./viewer-of.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LENGTH = 64;
/** How much of a key is kept to tell it by. */
const SHOWN = 6;

export interface KeyWish {
  accountId: string;
  name: string;
  scopes: readonly KeyScope[];
  createdAt: Date;
  expiresAt: Date;
}

/** What is kept of a key: its row has the hash by which the sign-in library knows it again. */
export type KeyRow = Prisma.ApikeyUncheckedCreateInput & { id: string };

/**
 * A key in the library's own form, as a row that a write puts into its transaction: the library would write on its own,
 * and leave a key without an event where the write fails after it.
 */
export async function makeKey(wish: KeyWish): Promise<{ row: KeyRow; key: string }> {
  const key = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const { accountId, name, scopes, createdAt, expiresAt } = wish;
  const row = {
    id: makeId(),
    name,
    start: key.slice(0, SHOWN),
    key: await defaultKeyHasher(key),
    referenceId: accountId,
    enabled: true,
    rateLimitEnabled: false,
    createdAt,
    expiresAt,
    permissions: JSON.stringify({ [SCOPES_OF_KEY]: [...scopes] }),
  };
  return { row, key };
}
