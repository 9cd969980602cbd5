// The main job: generates, builds and serves. What is there from an earlier start and still fits is kept.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { COMPILE_CACHE } from "./compile-cache.ts";
import { makeWhatIsStale } from "./make.ts";
import { runQuietly, StepError } from "./run.ts";

const stop = new AbortController();
let server: ChildProcess | undefined;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (server === undefined) stop.abort();
    else server.kill(signal);
  });
}

try {
  let made = 0;
  await makeWhatIsStale({
    root: ".",
    withDatabase: !process.env.DATABASE_URL && !existsSync(join(process.env.DATA_DIR || "./.data", "pglite")),
    run: (step) => {
      made += 1;
      return runQuietly(step, stop.signal);
    },
  });
  if (made === 0) console.log("▸ Generated code and console are up to date.");
} catch (error) {
  if (!(error instanceof StepError || stop.signal.aborted)) throw error;
  if (error instanceof StepError) console.error(error.message);
  stop.abort();
  process.exit(1);
}

console.log("\n▸ Starting the server");
// The server stays a child so that it ends by the same signals as this script, which pnpm passes on.
server = spawn(process.execPath, ["packages/server/src/main.ts"], {
  stdio: "inherit",
  env: { ...process.env, ...COMPILE_CACHE },
});
server.once("exit", (code) => process.exit(code ?? 1));
