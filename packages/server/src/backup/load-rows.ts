import type { SqlConnection } from "../database/open-sql.ts";
import { type BackupEnd, BackupError } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

/** At most so much is sent at once. */
const BATCH = { rows: 500, characters: 4_000_000 };

/**
 * Puts a backup's rows into empty tables. Tables point to one another in circles, so that no order of them would do: the
 * constraints are taken off first and, when all rows are there, put on again, which checks them.
 * @throws BackupError where there are more or fewer rows than the backup says
 */
export async function loadRows(connection: SqlConnection, path: string, { rows }: BackupEnd): Promise<void> {
  const keys = await takeForeignKeysOff(connection);
  const loaded: Record<string, number> = {};
  let table = "";
  let batch: string[] = [];
  const flush = async () => {
    await insert(connection, table, batch);
    loaded[table] = (loaded[table] ?? 0) + batch.length;
    batch = [];
  };
  let characters = 0;
  for await (const record of readBackup(path)) {
    if (record.record === "row") {
      const json = JSON.stringify(record.row);
      characters += json.length;
      batch.push(json);
      if (batch.length < BATCH.rows && characters < BATCH.characters) continue;
    }
    if (batch.length > 0) await flush();
    characters = 0;
    if (record.record === "table") {
      table = record.name;
      loaded[table] = 0;
      // What the migrations put in is in the backup too.
      await connection.run(`DELETE FROM "${table}"`);
    }
  }
  for (const [name, count] of Object.entries(rows))
    if (loaded[name] !== count)
      throw new BackupError(`The backup has ${loaded[name] ?? 0} rows of ${name}, not ${count} as it says.`);
  await connection.run(keys);
}

/** Answers the statements that put them on again. */
async function takeForeignKeysOff({ ask, run }: SqlConnection): Promise<string> {
  const keys = await ask<{ off: string; on: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I;', conrelid::regclass, conname) AS "off",
       format('ALTER TABLE %s ADD CONSTRAINT %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "on"
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  await run(keys.map(({ off }) => off).join("\n"));
  return keys.map(({ on }) => on).join("\n");
}

async function insert({ ask }: SqlConnection, table: string, rows: readonly string[]): Promise<void> {
  await ask(
    `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    `[${rows.join(",")}]`,
  );
}
