import type { Grant } from "../access/viewer.ts";
import { gather } from "../database/gather.ts";
import type { Sql } from "../database/sql.ts";

/** Whose request it is, by what the sign-in library has accepted once: a session or a key, by its id. */
export interface AskerRef {
  kind: "SESSION" | "KEY";
  id: string;
}

/** For whoever only wants to know how far the change log goes. */
export const NOBODY: AskerRef = { kind: "SESSION", id: "" };

interface AccountRow {
  accountId: string;
  name: string;
  personId: string | null;
  isClosed: boolean;
  grants: Grant[] | null;
}

/** A session as it is kept now, with its account. Instants in milliseconds. */
export interface SessionRow extends AccountRow {
  kind: "SESSION";
  id: string;
  expiresAt: number;
  updatedAt: number;
}

/** A key as it is kept now, with the account to which it belongs. Instants in milliseconds; null: never. */
export interface KeyRow extends AccountRow {
  kind: "KEY";
  id: string;
  keyName: string | null;
  isEnabled: boolean;
  isCounted: boolean;
  expiresAt: number | null;
  lastRequest: number | null;
  permissions: string | null;
}

/** The change log's number, and who is behind a session or key; null: nobody any more. */
export interface AskerReading {
  number: number;
  row: SessionRow | KeyRow | null;
}

const ACCOUNT = `u."id" AS "accountId", COALESCE(u."username", u."name") AS "name", u."personId", u."closedAt" IS NOT NULL AS "isClosed",
  (SELECT json_agg(json_build_object('role', g."role", 'unitId', g."unitId", 'planId', g."planId"))
    FROM "RoleGrant" g WHERE g."userId" = u."id" AND g."revokedAt" IS NULL) AS "grants"`;

const millis = (column: string) => `floor(extract(epoch FROM ${column}) * 1000)::float8`;

const LOOK = `SELECT h."number",
  (SELECT json_agg(row_to_json(s)) FROM (
    SELECT 'SESSION' AS "kind", s."id", ${millis('s."expiresAt"')} AS "expiresAt", ${millis('s."updatedAt"')} AS "updatedAt", ${ACCOUNT}
    FROM "session" s JOIN "user" u ON u."id" = s."userId" WHERE s."id" = ANY($1::text[])) s) AS "sessions",
  (SELECT json_agg(row_to_json(k)) FROM (
    SELECT 'KEY' AS "kind", k."id", k."name" AS "keyName", k."enabled" IS NOT FALSE AS "isEnabled",
      k."remaining" IS NOT NULL AS "isCounted", ${millis('k."expiresAt"')} AS "expiresAt",
      ${millis('k."lastRequest"')} AS "lastRequest", k."permissions", ${ACCOUNT}
    FROM "apikey" k JOIN "user" u ON u."id" = k."referenceId" WHERE k."id" = ANY($2::text[])) k) AS "keys"
  FROM "ChangeLogHead" h WHERE h."id" = 1`;

interface LookRow {
  number: number;
  sessions: SessionRow[] | null;
  keys: KeyRow[] | null;
}

/**
 * Reads who asks and how far the change log goes: one statement for all requests that came in while the last one was
 * under way, so that nobody is let in by what was true before the request.
 */
export function createAskerReader(sql: Sql): (ref: AskerRef) => Promise<AskerReading> {
  return gather<AskerRef, AskerReading>(async (refs) => {
    const idsOf = (kind: string) => [
      ...new Set(refs.flatMap((ref) => (ref.kind === kind && ref !== NOBODY ? ref.id : []))),
    ];
    const [row] = await sql.ask<LookRow>(LOOK, [idsOf("SESSION"), idsOf("KEY")]);
    if (row === undefined) throw new Error("The change log has lost its counter.");
    const { number, sessions, keys } = row;
    const found = new Map(
      [...(sessions ?? []), ...(keys ?? [])].map((each) => [`${each.kind}:${each.id}`, each]),
    );
    return refs.map((ref) => ({ number, row: found.get(`${ref.kind}:${ref.id}`) ?? null }));
  });
}
