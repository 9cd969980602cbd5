import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import type { Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeyScope } from "../../packages/server/src/access/viewer.ts";
import { type Accounts, createAccounts } from "../../packages/server/src/auth/accounts.ts";
import { ensureAdmin } from "../../packages/server/src/auth/first-account.ts";
import { oidcSettings } from "../../packages/server/src/auth/oidc-provider.ts";
import type { Clock } from "../../packages/server/src/clock.ts";
import type { Database } from "../../packages/server/src/database/open-database.ts";
import { readEnv } from "../../packages/server/src/env.ts";
import { createDiskStore } from "../../packages/server/src/files/disk-store.ts";
import { createUploads } from "../../packages/server/src/files/uploads.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { openHttpDoor } from "../../packages/server/src/http/open-http-door.ts";
import { createServerLog } from "../../packages/server/src/http/server-log.ts";
import { createHttpServer } from "../../packages/server/src/server.ts";
import { createMemory } from "../../packages/server/src/snapshot/memory.ts";
import { createVault } from "../../packages/server/src/vault/vault.ts";
import { openTestDatabase } from "./database.ts";
import { type AccountWish, makeAccountRow, makeKeyRow } from "./make-account.ts";
import { freePort } from "./postgres-cluster.ts";

export const PASSWORD = "correct-horse-battery";

/** The server as it listens, over a database of its own, in the process of the test. */
export interface TestServer {
  url: string;
  database: Database;
  accounts: Accounts;
  /** What passes for the pace of tries and requests; sessions keep to the real time. */
  clock: Clock & { pass(seconds: number): void; set(at: Date): void };
  /** The lines of the log so far. */
  lines(): Record<string, unknown>[];
  /** Signs in and answers the cookies of the session; those given go along, as of a browser that has some. */
  signIn(cookie?: string): Promise<string>;
  /** Signs in under a name and answers the cookies of the session. */
  signInAs(username: string, password?: string): Promise<string>;
  /** Makes an account with these roles and signs in to it; answers its cookies. */
  makeAccount(wish: AccountWish): Promise<string>;
  /** Tries a password, from an address that a trusted proxy names. */
  tryPassword(password: string, headers?: Record<string, string>, username?: string): Promise<Response>;
  /** Makes a key with these scopes, or with all, for the account `admin` or the one named. */
  makeKey(scopes?: readonly KeyScope[], username?: string): Promise<string>;
  /** Asks the API. */
  ask(query: string, headers?: Record<string, string>, variables?: object): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a server with these settings; what is not set is as a user finds it. */
export async function openTestServer(
  settings: Record<string, string> = {},
  { asOwner = false, from = new Date("2026-03-01T00:00:00Z") } = {},
): Promise<TestServer> {
  const database = await openTestDatabase({ asOwner });
  const port = await freePort();
  const env = readEnv({ PORT: String(port), LOG_LEVEL: "trace", ...settings });
  const baseUrl = env.PUBLIC_URL ?? `http://localhost:${port}`;
  const clock = createPassingClock(from);
  const text: string[] = [];
  const log = createServerLog(env.LOG_LEVEL, { write: (line) => void text.push(line) });
  const secret = "s".repeat(32);
  const oidc = oidcSettings(env);
  const accounts = createAccounts(database.prisma, { secret, baseUrl, clock, oidc, log });
  await ensureAdmin({ db: database.prisma, clock }, PASSWORD);
  const store = createDiskStore(await mkdtemp(join(tmpdir(), "dutygraph-files-")));
  const door = await openHttpDoor(env, schema, clock);
  const memory = createMemory(database.sql, (error) => {
    throw error;
  });
  await memory.fill();
  const server = createHttpServer({
    db: database.prisma,
    sql: database.sql,
    memory,
    clock,
    log,
    timeZone: "Asia/Shanghai",
    accounts,
    oidcName: oidc?.name ?? null,
    store,
    uploads: createUploads(store, secret, clock),
    vault: createVault(secret),
    baseUrl,
    door,
  });
  server.listen(port, "localhost");
  await once(server, "listening");
  const url = `http://localhost:${port}`;
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const tryPassword: TestServer["tryPassword"] = (password, headers, username = "admin") =>
    post("/api/auth/sign-in/username", { username, password }, headers);
  const signInAs: TestServer["signInAs"] = async (name, password = PASSWORD) =>
    cookiesOf(await tryPassword(password, {}, name));
  return {
    url,
    database,
    accounts,
    clock,
    lines: () => text.map((line) => JSON.parse(line) as Record<string, unknown>),
    signIn: async (cookie) => cookiesOf(await tryPassword(PASSWORD, cookie === undefined ? {} : { cookie })),
    signInAs,
    makeAccount: async (wish) => {
      await makeAccountRow({ db: database.prisma, accounts }, wish, PASSWORD);
      return signInAs(wish.username);
    },
    tryPassword,
    makeKey: async (scopes, username = "admin") => {
      const { id } = await database.prisma.user.findUniqueOrThrow({ where: { username } });
      return makeKeyRow(accounts, id, scopes);
    },
    ask: (query, headers, variables = {}) => post("/graphql", { query, variables }, headers),
    close: async () => {
      await end(server);
      await door.tracing?.close();
      await database.close();
    },
  };
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(response: Response): string {
  if (!response.ok) throw new Error(`Signing in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Sends bytes as they are and answers all that comes back until the server closes the connection. */
export function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    // A connection that is cut while it is written to ends with an error; what came before it counts.
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(answer));
  });
}

async function end(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

function createPassingClock(from: Date): TestServer["clock"] {
  let now = from.getTime();
  return {
    now: () => new Date(now),
    pass: (seconds) => {
      now += seconds * 1000;
    },
    set: (at) => {
      now = at.getTime();
    },
  };
}
