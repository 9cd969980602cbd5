import { spawn } from "node:child_process";
import { COMPILE_CACHE } from "../../scripts/compile-cache.ts";

const SCRIPTS = new URL("../../scripts/", import.meta.url).pathname;

/** Runs one of the scripts behind the commands to its end, and answers all that it printed and its status. */
export async function runCommand(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [`${SCRIPTS}${script}.ts`, ...args], {
    env: { ...process.env, ...COMPILE_CACHE, LOG_LEVEL: "error", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { status, output };
}
