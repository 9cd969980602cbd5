import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Running } from "../contender.ts";

/**
 * Starts a contender's server file as a process of its own, with DATABASE_URL and PORT in its environment, and waits until it
 * writes "listening". What it writes to stderr is shown when it ends before that. It ends with whoever started it.
 */
export async function startProcess(
  file: URL,
  at: { databaseUrl: string; port: number },
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [fileURLToPath(file)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: at.databaseUrl,
      PORT: String(at.port),
      ...env,
    },
  });
  const leave = () => child.kill();
  process.once("exit", leave);
  child.once("exit", () => process.off("exit", leave));
  const pid = await listening(child);
  return { pid, stop: () => end(child) };
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
    });
    child.stdout?.on("data", (chunk) => {
      if (child.pid !== undefined && String(chunk).includes("listening")) resolve(child.pid);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The server ended before it listened (${code}): ${said}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
