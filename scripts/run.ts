import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

export interface Step {
  /** What is said before it runs. */
  says: string;
  command: string[];
  env?: Record<string, string>;
}

/** Runs a command to its end with our output; answers its exit code. The pinned Node is first on its path. */
export function run({ says, command, env = {} }: Step): Promise<number> {
  console.log(`\n▸ ${says}`);
  const [program = "", ...args] = command;
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PATH: path, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

/** Runs steps one after the other and stops at the first that fails. */
export async function runAll(steps: Step[]): Promise<void> {
  for (const step of steps) {
    const code = await run(step);
    if (code !== 0) {
      console.error(`✗ ${step.says} failed with status ${code}.`);
      process.exit(code);
    }
  }
}
