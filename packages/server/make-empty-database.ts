// Makes the empty database that a server copies into a data directory where there is none: part of pnpm start
import { makeEmptyDatabase } from "./src/database/empty-database.ts";

await makeEmptyDatabase();
// The schema engine's timer for a lock that it has long released would keep the process for ten seconds more.
process.exit();
