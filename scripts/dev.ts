// Server and console with reload. The console is at the address that Vite prints; it passes API calls on.
import { spawn } from "node:child_process";
import { runAll } from "./run.ts";
import { GENERATE } from "./steps.ts";

await runAll(GENERATE);
const children = [
  spawn(process.execPath, ["--watch-path=packages/server/src", "packages/server/src/main.ts"], {
    stdio: "inherit",
  }),
  spawn("pnpm", ["--filter", "@dutygraph/console", "run", "dev"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  }),
];
const stop = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
for (const child of children) child.once("exit", stop);
