import { type ChainProof, verifyChain } from "../audit/verify-chain.ts";
import type { SqlConnection } from "../database/open-sql.ts";
import { grantServerRole, serverRoles } from "../database/server-role.ts";
import type { FileStore } from "../files/file-store.ts";
import { type BackupBegin, type BackupEnd, BackupError } from "./backup-format.ts";
import { keepFiles } from "./keep-files.ts";
import { loadRows } from "./load-rows.ts";
import { buildSchema, migrationsOf } from "./old-schema.ts";
import { checkBackup } from "./read-backup.ts";

export interface RestoreOptions {
  path: string;
  /** Whether what the database holds may be replaced. */
  force: boolean;
  now: Date;
}

/** What was restored, and whether its change log is the one that was backed up. */
export interface Restored {
  begin: BackupBegin;
  end: BackupEnd;
  /** Null: the backup is of a log from before the chain. */
  proof: ChainProof | null;
}

const LOG = "ChangeLogHead";

/**
 * Makes the database what it was when the backup was written, on either engine: with the tables of that time, which the
 * next start brings up to date. All of it is one transaction, in which the change log is proven before it is committed,
 * so whatever fails leaves the old data as they were. What waited to be sent when it was written is sent by nobody.
 * @throws BackupError where the file is damaged or of a newer version, or the database is in use, not empty or not ours
 */
export async function restoreBackup(
  connection: SqlConnection,
  store: FileStore,
  { path, force, now }: RestoreOptions,
): Promise<Restored> {
  const { begin, end } = await checkBackup(path);
  const migrations = await migrationsOf(begin);
  await requireReplaceable(connection, force);
  await requireAlone(connection);
  const roles = await serverRoles(connection);
  await connection.run("BEGIN");
  try {
    await buildSchema(connection, migrations, now);
    await loadRows(connection, path, end);
    await sendNothingAgain(connection);
    await forgetJobs(connection);
    const proof = begin.head.hash === "" ? null : await proveHead(connection, begin);
    await keepFiles(store, path);
    for (const role of roles) await grantServerRole(connection, role);
    await connection.run("COMMIT");
    return { begin, end, proof };
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}

/** What anybody has written is replaced by --force alone, and what is not ours by nothing. */
async function requireReplaceable({ ask }: SqlConnection, force: boolean): Promise<void> {
  const tables = await ask<{ name: string }>(
    `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  if (tables.length > 0 && !tables.some(({ name }) => name === LOG))
    throw new BackupError("The database holds tables of another program; choose an empty one.");
  if (force) return;
  for (const { name } of tables) {
    const [row] = await ask<{ isUsed: boolean }>(`SELECT EXISTS (SELECT 1 FROM "${name}") AS "isUsed"`);
    // What the migrations themselves put in does not count.
    if (row?.isUsed && name !== LOG)
      throw new BackupError("The database is not empty; to replace all that it holds, say --force.");
  }
}

/** A server that goes on working would write into what is being replaced. */
async function requireAlone({ ask, kind }: SqlConnection): Promise<void> {
  if (kind === "pglite") return;
  const [row] = await ask<{ others: number }>(
    `SELECT count(*)::int AS "others" FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (row !== undefined && row.others > 0)
    throw new BackupError(`The database has ${row.others} other connection(s): stop all servers first.`);
}

/** What the backup was still to send has been sent since, or nobody knows: it stands in the console in any case. */
async function sendNothingAgain(connection: SqlConnection): Promise<void> {
  if (!(await hasTable(connection, 'public."Notice"'))) return;
  await connection.run(
    `UPDATE "Notice" SET "state" = 'UNCERTAIN', "lastError" = 'A backup from before it was sent has been restored.'
     WHERE "state" IN ('PENDING', 'SENDING')`,
  );
}

/** The engine of the jobs keeps its tables in a schema of its own, and remembers there what is no more. */
async function forgetJobs(connection: SqlConnection): Promise<void> {
  if (await hasTable(connection, "pgboss.job")) await connection.run("DELETE FROM pgboss.job");
}

async function hasTable({ ask }: SqlConnection, name: string): Promise<boolean> {
  const [row] = await ask<{ isThere: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS "isThere"`, name);
  return row?.isThere === true;
}

async function proveHead({ ask }: SqlConnection, { head }: BackupBegin): Promise<ChainProof> {
  const proof = await verifyChain(ask);
  if (proof.fault !== null)
    throw new BackupError(`The backup's change log is broken: ${proof.fault.message}`);
  if (proof.head.number !== head.number || proof.head.hash !== head.hash)
    throw new BackupError("The backup's change log does not end where the backup says that it does.");
  return proof;
}
