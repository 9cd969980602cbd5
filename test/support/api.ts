import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { forEverything, type Viewer } from "../../packages/server/src/access/viewer.ts";
import { type App, createApp } from "../../packages/server/src/app.ts";
import type { Clock } from "../../packages/server/src/clock.ts";
import type { Database } from "../../packages/server/src/database/open-database.ts";
import { createDiskStore } from "../../packages/server/src/files/disk-store.ts";
import type { FileStore } from "../../packages/server/src/files/file-store.ts";
import { createUploads, type Uploads } from "../../packages/server/src/files/uploads.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { createMemory, type Memory } from "../../packages/server/src/snapshot/memory.ts";
import { createVault } from "../../packages/server/src/vault/vault.ts";
import { openTestDatabase } from "./database.ts";

/** A clock that a test sets. */
export interface TestClock extends Clock {
  set(instant: string): void;
}

export interface Answer {
  status: number;
  data: Record<string, never> | null;
  errors: { message: string; extensions?: { code?: string; path?: string[] } }[] | undefined;
  /** The SQL statements that the request issued, transaction control left out. */
  statements: string[];
}

/** The API over a database of its own, asked as a signed-in administrator through HTTP semantics. */
export interface TestApi {
  app: App;
  database: Database;
  clock: TestClock;
  /** The files of this API, in a folder of its own. */
  files: { store: FileStore; uploads: Uploads };
  /** What the server holds; to be filled again after rows were written past the change log, which no server does. */
  memory: Memory;
  /** Asks and expects no GraphQL error; on failure prints query and answer. */
  ask<T = Any>(query: string, variables?: object): Promise<T>;
  /** Asks and answers everything, errors and statements included. */
  request(
    query: string,
    variables?: object,
    options?: { viewer?: Viewer | null; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Sends a body as it is. */
  post(body: string, headers?: Record<string, string>): Promise<Response>;
  /** Calls a mutation by its name and answers its success; on a refusal prints it. */
  run<T = Any>(mutation: string, input: object, selection?: string): Promise<T>;
  /** Calls a mutation by its name and answers its refusal; fails where it succeeded. */
  refuse(mutation: string, input: object): Promise<Refusal>;
  close(): Promise<void>;
}

/** A refusal with all that any of its types says. */
export interface Refusal {
  __typename: string;
  message: string;
  code?: string;
  path?: string[];
  faults?: { path: string[]; code: string }[];
  currentVersion?: number | null;
}

// What GraphQL answers is as deep as the query; tests say in their expectations what they want of it.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Any = any;

export const ADMIN: Viewer = {
  kind: "USER",
  id: "test-admin",
  name: "admin",
  accountId: "test-admin",
  grants: [forEverything("ADMIN")],
  scopes: null,
  personId: null,
};

const REFUSAL = `... on Refusal { message }
  ... on ValidationError { faults { path code } }
  ... on NotFoundError { path }
  ... on ConflictError { currentVersion }
  ... on RuleError { code path }`;

/** Opens the API for a test file, over a database opened as a server should be, or by the owner of its tables. */
export async function openTestApi(options: { asOwner?: boolean } = {}): Promise<TestApi> {
  const database = await openTestDatabase(options);
  const clock = createTestClock("2026-03-01T00:00:00Z");
  const store = createDiskStore(await mkdtemp(join(tmpdir(), "dutygraph-files-")));
  const uploads = createUploads(store, "a secret of the tests", clock);
  let statements: string[] = [];
  let viewer: Viewer | null = ADMIN;
  const events = database.prisma as unknown as {
    $on(event: "query", listen: (event: { query: string }) => void): void;
  };
  events.$on("query", ({ query }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE)/i.test(query)) statements.push(query);
  });
  database.sql.onStatement((text) => {
    // How far the log goes is found out with who asks, which is given here.
    if (!text.startsWith('SELECT "number" FROM "ChangeLogHead"')) statements.push(text);
  });
  const memory = createMemory(database.sql, (error) => {
    throw error;
  });
  await memory.fill();
  const app = createApp({
    db: database.prisma,
    sql: database.sql,
    memory,
    clock,
    log: pino({ level: "silent" }),
    timeZone: "Asia/Shanghai",
    uploads,
    vault: createVault("a secret of the tests"),
    look: async () => ({ viewer, snapshot: viewer === null ? null : await memory.now() }),
    isOwnOrigin: (origin) => origin === "http://localhost:4000",
  });
  const post = async (body: string, headers: Record<string, string> = {}) =>
    app.fetch("http://localhost:4000/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
  const request: TestApi["request"] = async (query, variables = {}, options = {}) => {
    statements = [];
    viewer = options.viewer === undefined ? ADMIN : options.viewer;
    const response = await post(JSON.stringify({ query, variables }), options.headers);
    const body = (await response.json()) as Pick<Answer, "data" | "errors">;
    return { status: response.status, data: body.data, errors: body.errors, statements: [...statements] };
  };
  const ask: TestApi["ask"] = async (query, variables) => {
    const answer = await request(query, variables);
    if (answer.errors !== undefined) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
    return answer.data as Any;
  };
  const call = async (mutation: string, input: object, selection: string): Promise<Any> => {
    const inputType = inputTypeOf(mutation);
    const query = `mutation ($input: ${inputType}!) { result: ${mutation}(input: $input) { __typename ${selection} ${REFUSAL} } }`;
    return ((await ask(query, { input })) as Any).result;
  };
  return {
    app,
    database,
    clock,
    files: { store, uploads },
    memory,
    post,
    request,
    ask,
    run: async (mutation, input, selection = "... on Node { id }") => {
      const result = await call(mutation, input, selection);
      if (result.message !== undefined)
        throw new Error(`${mutation} was refused: ${JSON.stringify(result, null, 2)}`);
      return result;
    },
    refuse: async (mutation, input) => {
      const result = await call(mutation, input, "");
      if (result.message === undefined)
        throw new Error(`${mutation} was not refused: ${JSON.stringify(result)}`);
      return result;
    },
    close: () => database.close(),
  };
}

/** The type of the input that a mutation takes. */
export function inputTypeOf(mutation: string): string {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  if (type === undefined) throw new Error(`There is no mutation ${mutation}.`);
  return String(type).replace(/!$/, "");
}

function createTestClock(start: string): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (instant) => {
      now = new Date(instant);
    },
  };
}
