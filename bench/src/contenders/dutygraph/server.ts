import { spawn } from "node:child_process";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PASSWORD } from "./accounts.ts";

/** What the next start runs: the flags of node, such as those that write a profile, and the folder of our repository. */
export const launch = {
  flags: [] as string[],
  folder: fileURLToPath(new URL("../../../../", import.meta.url)),
};

/**
 * Starts our server in a process of its own and waits until it answers. It writes a line into its log for each request,
 * as delivered; only how many requests a caller may make in a minute is raised.
 */
export async function startServer({ databaseUrl, port }: { databaseUrl: string; port: number }) {
  const dataDir = await mkdtemp(join(tmpdir(), "dutygraph-bench-"));
  const log = await open(join(dataDir, "server.log"), "w");
  const child = spawn(
    process.execPath,
    [...launch.flags, join(launch.folder, "packages/server/src/main.ts")],
    {
      stdio: ["ignore", log.fd, log.fd],
      env: {
        PATH: process.env.PATH ?? "",
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        PORT: String(port),
        HOST: "localhost",
        ADMIN_PASSWORD: PASSWORD,
        SAMPLE: "off",
        RATE_LIMIT: "1000000000",
        LOG_LEVEL: "info",
      },
    },
  );
  await log.close();
  // A run that fails leaves nothing behind on the port.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    process.off("exit", kill);
    child.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null)
      throw new Error(`Our server ended with status ${child.exitCode}; see ${dataDir}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => null);
  return response?.ok === true;
}
