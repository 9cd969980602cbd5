// Makes the database client where a fresh clone has none yet, before scripts that need it.
import { existsSync } from "node:fs";
import { runAll } from "./run.ts";
import { GENERATE } from "./steps.ts";

if (!existsSync("packages/server/src/generated/prisma/client.ts")) await runAll(GENERATE.slice(0, 1));
