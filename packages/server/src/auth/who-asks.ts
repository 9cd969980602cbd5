import { hash } from "node:crypto";
import { forEverything, type Viewer } from "../access/viewer.ts";
import type { Db } from "../database/open-database.ts";
import type { Sql } from "../database/sql.ts";
import { type HeaderReader, webHeaders } from "../http/header-reader.ts";
import { type Accounts, PROLONG_SECONDS, SESSION_SECONDS } from "./accounts.ts";
import { type AskerRef, createAskerReader, type KeyRow, NOBODY, type SessionRow } from "./asker-rows.ts";
import { SEEN_MS, scopesOf, viewerOf } from "./viewer-of.ts";

/** Who asks, and how far the change log went when that was looked up. */
export interface Asker {
  viewer: Viewer | null;
  number: number;
}

interface AskerParts {
  accounts: Accounts;
  db: Db;
  sql: Sql;
}

/** A key tells when it was used last, to some seconds: a write for each request would be too many. */
const USED_MS = 30_000;

/** So many cookies and keys are known again without asking the library. */
const MOST_KNOWN = 10_000;

/**
 * Finds out who sends requests. A cookie or key is first judged by the library that keeps them; when it comes again, the
 * row that it stood for is read with the log's number, in a statement that requests share, and is enough as long as it
 * is there, in time, and not due for what the library or we note in it. Roles, closed accounts and ended sessions count
 * from the next request on, on every server.
 */
export function createWhoAsks({ accounts, db, sql }: AskerParts): (headers: HeaderReader) => Promise<Asker> {
  const read = createAskerReader(sql);
  const known = new Map<string, AskerRef>();
  const judge = async (headers: HeaderReader, mark: string): Promise<Asker> => {
    known.delete(mark);
    const viewer = await viewerOf(accounts, db, webHeaders(headers));
    const ref = viewer === null ? null : refOf(viewer);
    if (ref !== null) keep(known, mark, ref);
    const { number } = await read(NOBODY);
    return { viewer, number };
  };
  return async (headers) => {
    const mark = markOf(headers);
    if (mark === null) return { viewer: null, number: 0 };
    const ref = known.get(mark);
    if (ref === undefined) return judge(headers, mark);
    const { number, row } = await read(ref);
    const viewer = row === null ? null : viewerOfRow(row, Date.now());
    return viewer === null ? judge(headers, mark) : { viewer, number };
  };
}

/** A print of what a request shows to be let in, so that no key or cookie is kept; null: it shows nothing. */
function markOf(headers: HeaderReader): string | null {
  const key = headers.get("x-api-key");
  if (key !== null) return hash("sha256", `key ${key}`, "base64");
  const cookie = headers.get("cookie");
  return cookie === null ? null : hash("sha256", `cookie ${cookie}`, "base64");
}

function refOf({ kind, id, sessionId }: Viewer): AskerRef | null {
  if (kind === "KEY") return { kind, id };
  return sessionId == null ? null : { kind: "SESSION", id: sessionId };
}

function keep(known: Map<string, AskerRef>, mark: string, ref: AskerRef): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(mark, ref);
}

/** The viewer behind a row; null: the library has to judge again. */
function viewerOfRow(row: SessionRow | KeyRow, now: number): Viewer | null {
  if (row.isClosed) return null;
  return row.kind === "KEY" ? viewerOfKey(row, now) : viewerOfSession(row, now);
}

function viewerOfSession(row: SessionRow, now: number): Viewer | null {
  const prolongedAt = row.expiresAt - (SESSION_SECONDS - PROLONG_SECONDS) * 1000;
  const isDue = now - row.updatedAt >= SEEN_MS || prolongedAt <= now;
  if (row.expiresAt <= now || isDue) return null;
  const { accountId, name, personId, grants, id } = row;
  return {
    kind: "USER",
    id: accountId,
    name,
    accountId,
    personId,
    grants: grants ?? [],
    scopes: null,
    sessionId: id,
  };
}

function viewerOfKey(row: KeyRow, now: number): Viewer | null {
  const isDue = row.lastRequest === null || now - row.lastRequest >= USED_MS;
  const isOver = row.expiresAt !== null && row.expiresAt <= now;
  if (!row.isEnabled || row.isCounted || isOver || isDue) return null;
  return {
    kind: "KEY",
    id: row.id,
    name: `${row.name}/${row.keyName ?? row.id}`,
    accountId: row.accountId,
    grants: [forEverything("INTEGRATOR")],
    scopes: scopesOf(row.permissions === null ? null : JSON.parse(row.permissions)),
    personId: row.personId,
  };
}
