// Applies the migrations that the database named by the settings has not seen, and the engine's of the jobs: pnpm db:migrate
import { pino } from "pino";
import { openDatabase } from "../packages/server/src/database/open-database.ts";
import { readEnv } from "../packages/server/src/env.ts";
import { createServerLog } from "../packages/server/src/http/server-log.ts";
import { installEngine } from "../packages/server/src/jobs/engine.ts";

const env = readEnv(process.env);
const database = await openDatabase(env, (message) => console.log(message));
if (database.appliedMigrations.length === 0) console.log("Nothing to apply: the database is up to date.");
const log = createServerLog(env.LOG_LEVEL, pino.destination({ dest: 2, sync: true }));
await installEngine({ database, databaseUrl: env.DATABASE_URL }, log);
await database.close();
