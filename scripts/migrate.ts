// Applies the migrations that the database named by the settings has not seen: pnpm db:migrate
import { openDatabase } from "../packages/server/src/database/open-database.ts";
import { readEnv } from "../packages/server/src/env.ts";

const database = await openDatabase(readEnv(process.env), (message) => console.log(message));
if (database.appliedMigrations.length === 0) console.log("Nothing to apply: the database is up to date.");
await database.close();
