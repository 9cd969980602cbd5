import type { TestProject } from "vitest/node";
import { startServer } from "./server-process.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The data directories that a server with the sample bureau and one with nothing have left. */
    startedDirs: { sample: string; empty: string };
  }
}

/** Starts a server with the sample bureau and one with nothing for the first time, which takes longer than any later start. */
export default async function setup(project: TestProject): Promise<void> {
  const [sample, empty] = await Promise.all([leave("on"), leave("off")]);
  project.provide("startedDirs", { sample, empty });
}

async function leave(SAMPLE: "on" | "off"): Promise<string> {
  const server = await startServer({ SAMPLE });
  await server.end("SIGTERM");
  return server.dataDir;
}
