import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openPgliteClient } from "../../packages/server/src/database/open-database.ts";
import { openPglite } from "../../packages/server/src/database/pglite.ts";

/** Migrates one embedded database and keeps its dump, which each test file loads in a second. */
export default async function setup(project: TestProject): Promise<void> {
  const client = await openPglite();
  const database = await openPgliteClient(client);
  const dump = await client.dumpDataDir("none");
  await database.close();
  const path = join(await mkdtemp(join(tmpdir(), "dutygraph-dump-")), "dump.tar");
  await writeFile(path, Buffer.from(await dump.arrayBuffer()));
  project.provide("pgliteDump", path);
  project.provide("postgres", null);
}
