import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { delimiter, dirname, resolve } from "node:path";

export interface Step {
  /** What is said before it runs. */
  says: string;
  command: string[];
  env?: Record<string, string>;
  /** The package in which it runs, with the commands of its own dependencies; else the project's root. */
  cwd?: string;
}

/** Runs a command to its end with our output; answers its exit code. The pinned Node is first on its path. */
export function run(step: Step): Promise<number> {
  console.log(`\n▸ ${step.says}`);
  const child = start(step, { stdio: "inherit" });
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

/** A step that failed while others ran beside it. */
export class StepError extends Error {}

/**
 * Runs a command beside others: says when it begins and how long it took, and keeps its output to itself unless it
 * fails. It is ended by the signal.
 * @throws StepError with the output
 */
export async function runQuietly(step: Step, signal: AbortSignal): Promise<void> {
  console.log(`▸ ${step.says}`);
  const began = performance.now();
  const child = start(step, { stdio: ["ignore", "pipe", "pipe"], signal });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (output += String(part)));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new StepError(`${output}\n✗ ${step.says} failed with status ${code}.`);
  console.log(`✓ ${step.says} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

function start(
  { command, env = {}, cwd = "." }: Step,
  options: Pick<SpawnOptions, "stdio" | "signal">,
): ChildProcess {
  const [program = "", ...args] = command;
  const commands = resolve(cwd, "node_modules/.bin");
  const path = [dirname(process.execPath), commands, process.env.PATH].join(delimiter);
  return spawn(program, args, {
    ...options,
    cwd,
    shell: process.platform === "win32",
    env: { ...process.env, PATH: path, ...env },
  });
}
