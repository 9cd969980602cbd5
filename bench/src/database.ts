import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeDataSet } from "./data/make-data-set.ts";
import { SIZES, type SizeKey } from "./data/size.ts";
import { query, withClient } from "./query.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What a data set follows from: when any of it changes, the set is made anew. */
const SOURCES = ["bench/src/data", "prisma/migrations"];

/**
 * The name of the database that keeps the data set of a size; made where it is not there yet. It is a template: nobody
 * writes into it, and each run works on a copy.
 */
export async function keepDataSet(url: string, size: SizeKey, progress = console.log): Promise<string> {
  // Two runs that begin at once must not both make it: the second one waits and finds it there.
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(4310)");
    return keepAlone(url, size, progress);
  });
}

async function keepAlone(url: string, size: SizeKey, progress: (message: string) => void): Promise<string> {
  const name = `set_${size.toLowerCase()}_${await fingerprint()}`;
  const [known] = await query(url, "SELECT datistemplate FROM pg_database WHERE datname = $1", [name]);
  if (known?.datistemplate === true) return name;
  await dropFormer(url, size);
  progress(`Making the data set of ${size} duties …`);
  const started = performance.now();
  await query(url, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  const at = databaseUrl(url, name);
  await promisify(execFile)(process.execPath, [join(ROOT, "scripts/migrate.ts")], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: at },
  });
  await withClient(at, (client) => makeDataSet(client, SIZES[size]));
  await query(at, "VACUUM ANALYZE");
  await query(url, `ALTER DATABASE ${name} IS_TEMPLATE true`);
  progress(`Made it in ${Math.round((performance.now() - started) / 1000)} s.`);
  return name;
}

/** A copy of a data set to work on; answers its address. One that was left behind under the name goes first. */
export async function copyDataSet(url: string, template: string, name: string): Promise<string> {
  await query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await query(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return databaseUrl(url, name);
}

/** The sets of a size that were made of other sources, and what was cut short. */
async function dropFormer(url: string, size: SizeKey): Promise<void> {
  const rows = await query(url, "SELECT datname FROM pg_database WHERE datname LIKE $1", [
    `set\\_${size.toLowerCase()}\\_%`,
  ]);
  for (const { datname } of rows) {
    await query(url, `ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await query(url, `DROP DATABASE ${datname} WITH (FORCE)`);
  }
}

function databaseUrl(url: string, name: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  return at.href;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const entries = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 10);
}
