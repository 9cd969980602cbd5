// Makes all generated code: the database client, the printed API schema, the console's typed documents.
import { runAll } from "./run.ts";
import { GENERATE } from "./steps.ts";

await runAll(GENERATE);
