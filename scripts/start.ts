// The main job: generates, builds and serves. What is there from an earlier start and still fits is kept.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fingerprint, isFresh, keepFingerprint } from "./fingerprint.ts";
import { runAll } from "./run.ts";
import { BUILD, GENERATE } from "./steps.ts";

const inputs = await fingerprint();
if (existsSync("packages/console/dist/index.html") && (await isFresh(inputs))) {
  console.log("▸ Generated code and console are up to date.");
} else {
  await runAll([...GENERATE, ...BUILD]);
  await keepFingerprint(inputs);
}
console.log("\n▸ Starting the server");
// The server stays a child so that it ends by the same signals as this script, which pnpm passes on.
const server = spawn(process.execPath, ["packages/server/src/main.ts"], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => server.kill(signal));
server.once("exit", (code) => process.exit(code ?? 1));
