// Writes a migration from the difference between the migrations and the schema: pnpm db:new NAME
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { diffMigrationsToSchema, MIGRATIONS_DIR } from "../packages/server/src/database/migrate.ts";
import { openPglite } from "../packages/server/src/database/pglite.ts";
import { pgliteAdapterFactory } from "../packages/server/src/database/pglite-adapter.ts";

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("usage: pnpm db:new NAME   (a verb and a noun in snake_case, such as add_task_priority)");
  process.exit(2);
}
console.log("Comparing the migrations with the schema in an empty database …");
const client = await openPglite();
const sql = await diffMigrationsToSchema(pgliteAdapterFactory(client, () => openPglite()));
await client.close();
if (sql === "") {
  console.log("The migrations and the schema agree; nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_DIR, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(
    `Wrote ${folder}/migration.sql: read it, add what the schema cannot say, then run pnpm db:migrate.`,
  );
}
