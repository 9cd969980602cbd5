// Writes all that the database and the file store hold into one file: pnpm backup FILE
import { parseArgs } from "node:util";
import { writeBackup } from "../packages/server/src/backup/write-backup.ts";
import { systemClock } from "../packages/server/src/clock.ts";
import { openSql } from "../packages/server/src/database/open-sql.ts";
import { readEnv } from "../packages/server/src/env.ts";
import { openFileStore } from "../packages/server/src/files/open-file-store.ts";
import { pathFrom, tell } from "./tell.ts";

const [file, ...rest] = parseArgs({ allowPositionals: true }).positionals;
if (file === undefined || rest.length > 0) {
  console.error("usage: pnpm backup FILE   (such as bureau.backup.gz; the file must not be there yet)");
  process.exit(2);
}

await tell(async () => {
  const env = readEnv(process.env);
  const connection = await openSql(env);
  try {
    const path = pathFrom(file);
    const { begin, end } = await writeBackup(connection, openFileStore(env), path, systemClock.now());
    const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
    console.log(`✓ ${file}: ${rows} rows of ${Object.keys(end.rows).length} tables, ${end.files} file(s)`);
    console.log(`  change log: ${begin.head.number} ${begin.head.hash}`);
    for (const key of end.missing)
      console.error(`  ! the file ${key} is not in the store, and not in the backup`);
  } finally {
    await connection.close();
  }
});
