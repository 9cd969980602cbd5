import { inputId } from "../../access/global-id.ts";
import type { KeyScope, Viewer } from "../../access/viewer.ts";
import { type KeyRow, type KeyWish, makeKey } from "../../auth/make-key.ts";
import { scopesOf } from "../../auth/viewer-of.ts";
import type { Tx } from "../../database/open-database.ts";
import { invalid, NotFoundError } from "../../errors.ts";
import type { Apikey } from "../../generated/prisma/client.ts";
import type { ApiKeyRow } from "../../graphql/refs.ts";
import { type Typed, typed } from "../../typed.ts";
import { isOwnOrAny } from "../account/reads.ts";

/** A key as it is answered once. */
export interface ApiKeySuccess extends Typed {
  apiKey: ApiKeyRow & Typed;
  secretId: string;
  secret: string;
}

export function apiKeyRow(key: Apikey): ApiKeyRow {
  const { id, name, start, referenceId, enabled, createdAt, expiresAt, lastRequest, permissions } = key;
  return { id, name, start, referenceId, enabled, createdAt, expiresAt, lastRequest, permissions };
}

/** The viewer's own key, or anybody's for who may do this for all. @throws NotFoundError, also for another's */
export async function requireKey(
  tx: Tx,
  text: string,
  viewer: Viewer | null,
  action: string,
): Promise<Apikey> {
  const { id } = inputId(text, ["ApiKey"], ["id"]);
  const key = await tx.apikey.findUnique({ where: { id } });
  if (key === null || !isOwnOrAny(viewer, action, key.referenceId)) throw new NotFoundError(["id"], text);
  return key;
}

/** Writes a key and answers it with what its holder is told once. */
export async function insertKey(tx: Tx, wish: KeyWish) {
  const { row, key } = await makeKey(wish);
  const written = await tx.apikey.create({ data: row satisfies KeyRow });
  const apiKey = typed("ApiKey", apiKeyRow(written));
  return { written, result: typed("ApiKeySuccess", { apiKey, secretId: row.id }), secret: key };
}

/** What the change log keeps of a key: nothing by which it could be guessed. */
export function keyState({ id, name, referenceId, enabled, expiresAt, permissions }: ApiKeyRow) {
  return {
    id,
    name,
    accountId: referenceId,
    scopes: keyScopes({ permissions }),
    isRevoked: enabled === false,
    expiresAt,
  };
}

/** The scopes that a key was given. */
export function keyScopes({ permissions }: Pick<Apikey, "permissions">): KeyScope[] {
  return permissions === null ? [] : scopesOf(JSON.parse(permissions) as Record<string, string[]>);
}

/** @throws ValidationError where none is given; each is kept once */
export function requireScopes(scopes: readonly KeyScope[]): KeyScope[] {
  if (scopes.length === 0) throw invalid(["scopes"], "REQUIRED", "A key without a scope opens nothing.");
  return [...new Set(scopes)];
}
