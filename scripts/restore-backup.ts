// Makes the database what it was when a backup was written: pnpm restore FILE [--force]
import { parseArgs } from "node:util";
import { verifyChain } from "../packages/server/src/audit/verify-chain.ts";
import { BackupError } from "../packages/server/src/backup/backup-format.ts";
import { restoreBackup } from "../packages/server/src/backup/restore-backup.ts";
import { systemClock } from "../packages/server/src/clock.ts";
import { openDatabase } from "../packages/server/src/database/open-database.ts";
import { openSql } from "../packages/server/src/database/open-sql.ts";
import { type Env, readEnv } from "../packages/server/src/env.ts";
import { openFileStore } from "../packages/server/src/files/open-file-store.ts";
import { pathFrom, tell } from "./tell.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { force: { type: "boolean", default: false } },
});
const [file, ...rest] = positionals;
if (file === undefined || rest.length > 0) {
  console.error("usage: pnpm restore FILE [--force]   (--force replaces all that the database holds)");
  process.exit(2);
}

await tell(async () => {
  const env = readEnv(process.env);
  await restore(env, pathFrom(file));
  await bringUpToDate(env);
});

async function restore(env: Env, path: string): Promise<void> {
  const connection = await openSql(env, { mayCreate: true });
  try {
    const options = { path, force: values.force, now: systemClock.now() };
    const { begin, end } = await restoreBackup(connection, openFileStore(env), options);
    console.log(`✓ ${file}, written at ${begin.madeAt} from ${begin.engine}, is restored:`);
    for (const [table, count] of Object.entries(end.rows))
      if (count > 0) console.log(`  ${count} × ${table}`);
    console.log(`  ${end.files} file(s)`);
    for (const key of end.missing) console.error(`  ! the backup was written without the file ${key}`);
  } finally {
    await connection.close();
  }
}

/** As the next start would; then the log is read once more, as it stands there for everybody. */
async function bringUpToDate(env: Env): Promise<void> {
  const { prisma, close } = await openDatabase(env, (message) => console.log(`  ${message}`));
  try {
    const { events, head, fault } = await verifyChain((sql, ...given) =>
      prisma.$queryRawUnsafe(sql, ...given),
    );
    if (fault !== null) throw new BackupError(`Event ${fault.number}: ${fault.message} (${fault.code})`);
    console.log(`✓ The change log is whole: ${events} event(s), the last one ${head.number} ${head.hash}`);
  } finally {
    await close();
  }
}
