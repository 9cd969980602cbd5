import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ChainHead } from "../audit/chain.ts";
import type { SqlConnection } from "../database/open-sql.ts";
import type { FileStore } from "../files/file-store.ts";
import {
  type BackupBegin,
  type BackupEnd,
  BackupError,
  type BackupRecord,
  lineOf,
  lineOfRow,
} from "./backup-format.ts";

/** Kept by Prisma itself, or of no use to another installation: whoever was signed in signs in again. */
const LEFT_OUT = ["_prisma_migrations", "session", "verification"];
const PAGE = 200;

/**
 * Writes all that the database holds, and the files that its rows name, into one file that both engines can restore. It is
 * one snapshot, whatever is written meanwhile, and the file has its name only when it is whole.
 * @throws BackupError where there is such a file, or nothing to back up
 */
export async function writeBackup(
  connection: SqlConnection,
  store: FileStore,
  path: string,
  now: Date,
): Promise<{ begin: BackupBegin; end: BackupEnd }> {
  if (existsSync(path)) throw new BackupError(`There is a file ${path} already; choose another name.`);
  const part = `${path}.part`;
  await connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const begin = await beginOf(connection, now);
    const kept: { end: BackupEnd | null } = { end: null };
    const lines = closed(linesOf(connection, store, begin), kept);
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
    if (kept.end === null) throw new Error("The backup was not ended.");
    await rename(part, path);
    return { begin, end: kept.end };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await connection.run("ROLLBACK");
  }
}

async function beginOf({ ask, kind }: SqlConnection, now: Date): Promise<BackupBegin> {
  const [known] = await ask<{ history: string | null }>(
    `SELECT to_regclass('public._prisma_migrations')::text AS "history"`,
  );
  if (known?.history == null) throw new BackupError("There is nothing to back up: the database is empty.");
  const migrations = await ask<{ name: string; checksum: string }>(
    `SELECT migration_name AS "name", checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  const [row] = await ask<{ head: string }>(
    `SELECT row_to_json(h)::text AS "head" FROM "ChangeLogHead" h WHERE "id" = 1`,
  );
  if (row === undefined) throw new BackupError("The change log has lost its counter.");
  const { number, hash = "" } = JSON.parse(row.head) as Partial<ChainHead> & { number: number };
  const head = { number, hash };
  return {
    record: "begin",
    format: "dutygraph-backup",
    formatVersion: 1,
    madeAt: now.toISOString(),
    engine: kind,
    migrations,
    head,
  };
}

/** All lines but the last one, and then what the last one counts. */
async function* linesOf(
  connection: SqlConnection,
  store: FileStore,
  begin: BackupBegin,
): AsyncGenerator<string, Omit<BackupEnd, "sha256">> {
  yield lineOf(begin);
  const rows: Record<string, number> = {};
  for (const name of await tablesOf(connection)) {
    yield lineOf({ record: "table", name });
    rows[name] = 0;
    for await (const json of rowsOf(connection, name)) {
      yield lineOfRow(json);
      rows[name] += 1;
    }
  }
  const missing: string[] = [];
  let files = 0;
  const keys = "Evidence" in rows ? await fileKeys(connection) : [];
  for (const key of keys) {
    const bytes = await store.get(key);
    if (bytes === null) missing.push(key);
    else {
      files += 1;
      for await (const record of recordsOfFile(key, bytes)) yield lineOf(record);
    }
  }
  return { record: "end", rows, files, missing };
}

/** Passes lines on and adds the last one, with the hash of all before it. */
async function* closed(
  lines: AsyncGenerator<string, Omit<BackupEnd, "sha256">>,
  kept: { end: BackupEnd | null },
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) {
      kept.end = { ...value, sha256: hash.digest("hex") };
      yield lineOf(kept.end);
      return;
    }
    hash.update(value);
    yield value;
  }
}

async function tablesOf({ ask }: SqlConnection): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return tables.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name));
}

async function* rowsOf({ ask, run }: SqlConnection, table: string): AsyncGenerator<string> {
  await run(
    `DECLARE rows_of_table NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS "row" FROM "${table}" t`,
  );
  for (;;) {
    const page = await ask<{ row: string }>(`FETCH ${PAGE} FROM rows_of_table`);
    yield* page.map(({ row }) => row);
    if (page.length < PAGE) break;
  }
  await run("CLOSE rows_of_table");
}

async function fileKeys({ ask }: SqlConnection): Promise<string[]> {
  const rows = await ask<{ key: string }>(`SELECT "storageKey" AS "key" FROM "Evidence" ORDER BY 1`);
  return rows.map(({ key }) => key);
}

async function* recordsOfFile(key: string, bytes: Readable): AsyncGenerator<BackupRecord> {
  // Files have 20 MB at most.
  const whole = Buffer.concat(await bytes.toArray());
  yield { record: "file", key, length: whole.length };
  for (let from = 0; from < whole.length; from += 1_000_000)
    yield { record: "bytes", base64: whole.subarray(from, from + 1_000_000).toString("base64") };
}
