import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";

/**
 * Opens an embedded database with the extension that the no-overlap rules need. `dataDir` undefined: in memory.
 * The session's time zone is UTC because the adapter sends and reads timestamps without their offset.
 */
export async function openPglite(dataDir?: string, loadDataDir?: Blob): Promise<PGlite> {
  const client = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
    extensions: { btree_gist },
  });
  await client.exec("SET TIME ZONE 'UTC'");
  return client;
}
