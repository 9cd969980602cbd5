import { existsSync } from "node:fs";
import type { Step } from "./run.ts";

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
];

/** The test projects that can run here; what cannot is named with its reason. */
export async function testSteps(): Promise<Step[]> {
  const projects = ["unit", "console", "api-pglite", "flows"];
  const missing = await whyNoPostgres();
  if (missing === null) projects.push("api-postgres");
  else console.log(`SKIPPED: the API tests on PostgreSQL, because no server can be had here: ${missing}`);
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

/** Null where the tests can have a PostgreSQL server, given or of their own; else why not. */
async function whyNoPostgres(): Promise<string | null> {
  if (process.env.TEST_DATABASE_URL !== undefined) return null;
  try {
    const { startCluster } = await import("../test/support/postgres-cluster.ts");
    await (await startCluster()).stop();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
