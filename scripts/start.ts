// The main job: generates, builds and serves. What is there from an earlier start and still fits is kept.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { HELD } from "../packages/server/src/held-door.ts";
import { COMPILE_CACHE } from "./compile-cache.ts";
import { makeWhatIsStale } from "./make.ts";
import { runQuietly, StepError } from "./run.ts";

const stop = new AbortController();
let server: ChildProcess | undefined;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    stop.abort();
    server?.kill(signal);
  });
}

/**
 * Begins the server, which opens its database and holds its door shut until it is told. It stays a child so that it ends
 * by the same signals as this script, which pnpm passes on.
 */
function beginServer(): void {
  console.log("▸ Starting the server");
  server = spawn(process.execPath, ["packages/server/src/main.ts", HELD], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...COMPILE_CACHE },
  });
  server.once("exit", (code) => {
    stop.abort();
    process.exit(code ?? 1);
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
    onServable: () => {
      if (!stop.signal.aborted) beginServer();
    },
  });
  if (made === 0) console.log("▸ Generated code and console are up to date.");
  // Where it has ended meanwhile, its status is ours.
  server?.send("open", () => {});
} catch (error) {
  const isKnown = error instanceof StepError || stop.signal.aborted;
  stop.abort();
  server?.kill();
  if (!isKnown) throw error;
  if (error instanceof StepError) console.error(error.message);
  if (server === undefined) process.exit(1);
}
