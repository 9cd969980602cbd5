import { cp } from "node:fs/promises";
import { inject } from "vitest";
import { emptyDataDir, type ServerProcess, startServer } from "./server-process.ts";

/** Starts a server over a copy of what a first start has left: with the sample bureau, or with an administrator alone. */
export async function startCopy(from: "sample" | "empty"): Promise<ServerProcess> {
  const dataDir = await emptyDataDir();
  await cp(inject("startedDirs")[from], dataDir, { recursive: true });
  return startServer({ DATA_DIR: dataDir });
}
