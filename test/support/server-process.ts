import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COMPILE_CACHE } from "../../scripts/compile-cache.ts";
import { freePort } from "./postgres-cluster.ts";

export const PASSWORD = "correct-horse-battery";
const MAIN = new URL("../../packages/server/src/main.ts", import.meta.url).pathname;

/** A server in a process of its own, as a user runs it. */
export interface ServerProcess {
  url: string;
  dataDir: string;
  child: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Sends a signal and answers the exit status (null: killed) when it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** A data directory that nobody has used. */
export function emptyDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), "dutygraph-data-"));
}

/** Starts the server and waits until it answers; rejects with its output where it ends instead. */
export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const dataDir = env.DATA_DIR ?? (await emptyDataDir());
  const settings = {
    ...COMPILE_CACHE,
    PORT: String(port),
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: PASSWORD,
    SAMPLE: "off",
    JOBS: "off",
    LOG_LEVEL: "error",
  };
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...settings, ...env } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => (printed += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = `http://localhost:${env.PORT ?? port}`;
  const server: ServerProcess = {
    url,
    dataDir,
    child,
    output: () => printed,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
  await waitUntilReady(server, ended);
  return server;
}

/** Runs the server to its end and answers what it printed and its status; for starts that must be refused. */
export async function runServer(
  env: Record<string, string>,
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, LOG_LEVEL: "error", ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  const status = await new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { status, output };
}

/** A client that is signed in as admin. */
export async function signIn({
  url,
}: ServerProcess): Promise<(query: string, variables?: object) => Promise<GraphQLAnswer>> {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return async (query, variables = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as GraphQLAnswer;
  };
}

export interface GraphQLAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and each test says what it expects of it
  data: any;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function waitUntilReady(server: ServerProcess, ended: Promise<number | null>): Promise<void> {
  let status: number | null | undefined;
  void ended.then((code) => {
    status = code ?? -1;
  });
  for (;;) {
    const ready = await fetch(`${server.url}/readyz`).catch(() => null);
    if (ready?.ok) return;
    if (status !== undefined) throw new Error(`The server ended with status ${status}:\n${server.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
