import type { PGlite } from "@electric-sql/pglite";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/**
 * The adapter between Prisma and an embedded PGlite database. It differs from the library's in one point:
 * a script that fails rejects (the library starts it and looks away), so that a broken migration is an error.
 */
export function pgliteAdapterFactory(
  client: PGlite,
  openShadow: () => Promise<PGlite>,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(client);
  return {
    provider: "postgres",
    adapterName: factory.adapterName,
    connect: async () => withAwaitedScripts(await factory.connect(), client),
    connectToShadowDb: async () => {
      const shadow = await openShadow();
      return withAwaitedScripts(await new PrismaPGlite(shadow).connect(), shadow);
    },
  };
}

function withAwaitedScripts(adapter: SqlDriverAdapter, client: PGlite): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await client.exec(script);
  };
  return adapter;
}
