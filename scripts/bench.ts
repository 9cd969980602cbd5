// Measures the server beside other ways to serve the same graph: pnpm bench. The libraries of the others are installed into
// bench/ the first time; whoever only runs Dutygraph never has them.

import { existsSync } from "node:fs";
import { run, runAll } from "./run.ts";

const INSTALL = {
  says: "Installing what is measured beside the server",
  command: ["npx", "-y", "pnpm@12", "--dir", "bench", "install", "--frozen-lockfile"],
};

await runAll([
  {
    says: "Making sure that generated code is there",
    command: [process.execPath, "scripts/ensure-generated.ts"],
  },
  ...(existsSync("bench/node_modules") ? [] : [INSTALL]),
]);
process.exitCode = await run({
  says: "Measuring",
  command: [process.execPath, "bench/src/main.ts", ...process.argv.slice(2)],
});
