// Gives a role of PostgreSQL what a server needs, and no right to change the log: pnpm db:grant ROLE
import { openSql } from "../packages/server/src/database/open-sql.ts";
import { grantServerRole } from "../packages/server/src/database/server-role.ts";
import { readEnv, SettingsError } from "../packages/server/src/env.ts";
import { tell } from "./tell.ts";

const [, , role] = process.argv;
if (role === undefined) {
  console.error("usage: pnpm db:grant ROLE   (with DATABASE_URL of the owner of the tables)");
  process.exit(2);
}

await tell(async () => {
  const env = readEnv(process.env);
  if (env.DATABASE_URL === undefined)
    throw new SettingsError("Set DATABASE_URL: an embedded database has no roles.");
  const connection = await openSql(env);
  try {
    await grantServerRole(connection, role);
    console.log(
      `✓ ${role} may do what a server does; it cannot change or delete an event of the change log.`,
    );
  } finally {
    await connection.close();
  }
});
