import { existsSync } from "node:fs";
import type { Step } from "./run.ts";

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
];

/** The test projects that can run here; what cannot is named with its reason. */
export function testSteps(): Step[] {
  const projects = ["unit", "console", "api-pglite", "api-postgres", "flows"];
  if (CHROMIUM.some((path) => path !== undefined && existsSync(path))) {
    projects.push("browser");
  } else {
    console.log(
      "SKIPPED: the browser tests, because no Chromium was found (install it, or set CHROMIUM_PATH).",
    );
  }
  const flags = projects.flatMap((project) => ["--project", project]);
  return [{ says: `Running the tests: ${projects.join(", ")}`, command: ["vitest", "run", ...flags] }];
}
