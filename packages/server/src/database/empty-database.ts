import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MIGRATIONS_DIR, migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { pgliteAdapterFactory } from "./pglite-adapter.ts";
import { readMigrations } from "./schema-engine.ts";

const KEPT_IN = fileURLToPath(
  new URL("../../../../node_modules/.cache/dutygraph/empty-database/", import.meta.url),
);

/**
 * Makes an embedded database with all migrations and nothing in it, where there is none yet for these migrations and
 * this PostgreSQL. Making one takes seconds, copying it none. Those of other versions are thrown away.
 */
export async function makeEmptyDatabase(keptIn: string = KEPT_IN): Promise<void> {
  const name = await nameOfEmptyDatabase();
  if (existsSync(join(keptIn, name))) return;
  await mkdir(keptIn, { recursive: true });
  const unfinished = await mkdtemp(join(keptIn, "unfinished-"));
  const client = await openPglite(join(unfinished, "pglite"));
  await migrate(pgliteAdapterFactory(client, () => openPglite()));
  await client.close();
  for (const other of await readdir(keptIn)) {
    if (!other.startsWith("unfinished-")) await rm(join(keptIn, other), { recursive: true });
  }
  await rename(join(unfinished, "pglite"), join(keptIn, name));
  await rm(unfinished, { recursive: true });
}

/**
 * Puts a copy of the empty database into a folder that is not there yet, whole or not at all; answers false where none
 * was made for these migrations and this PostgreSQL.
 */
export async function copyEmptyDatabase(folder: string, keptIn: string = KEPT_IN): Promise<boolean> {
  const kept = join(keptIn, await nameOfEmptyDatabase());
  if (!existsSync(kept)) return false;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(kept, unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await rename(unfinished, folder);
  return true;
}

/** The same name says that the same would be made. */
async function nameOfEmptyDatabase(): Promise<string> {
  const hash = createHash("sha256");
  const postgres = join(
    dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")),
    "pglite.wasm",
  );
  hash.update(await readFile(postgres));
  const { migrationDirectories } = await readMigrations(MIGRATIONS_DIR);
  for (const { path, migrationFile } of migrationDirectories)
    hash.update(`${path}\n${migrationFile.content.value}\n`);
  return hash.digest("hex");
}
