import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { toNodeHandler } from "better-auth/node";
import type { Logger } from "pino";
import sirv from "sirv";
import { createApp } from "./app.ts";
import { type Accounts, CLIENT_ADDRESS_HEADER, viewerOf } from "./auth/accounts.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database/open-database.ts";
import { createFileRoutes } from "./files/file-routes.ts";
import type { FileStore } from "./files/file-store.ts";
import { FILES_PATH, type Uploads } from "./files/uploads.ts";
import { LIMITS } from "./graphql/limits.ts";

const CONSOLE_DIR = join(dirname(fileURLToPath(import.meta.url)), "../../console/dist");

export interface ServerParts {
  db: Db;
  clock: Clock;
  log: Logger;
  timeZone: string;
  accounts: Accounts;
  store: FileStore;
  uploads: Uploads;
  /** The address under which browsers reach the server. */
  baseUrl: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Route {
  /** The whole path; with a slash at its end, of all paths below it. */
  prefix: string;
  handler: Handler;
  /** Whether the handler itself refuses bodies that are too long or do not say how long they are. */
  checksBody?: boolean;
}

/** The HTTP server: console, API, sign-in and health, on one port. It does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const routes = createRoutes(parts);
  const files = consoleFiles();
  return createServer((request, response) => {
    setHeaders(response);
    request.headers[CLIENT_ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (!URL.canParse(path, `http://${request.headers.host ?? ""}`)) {
      answer(response, 400, { error: "The request's Host or path is no address." });
      return;
    }
    const route = routes.find(
      ({ prefix }) => path === prefix || (prefix.endsWith("/") && path.startsWith(prefix)),
    );
    if (route?.checksBody !== true && !hasFitBody(request, response)) return;
    settle(parts.log, response, () => (route?.handler ?? files)(request, response));
  });
}

/** Whether a request's body may come in; else the refusal is answered. */
function hasFitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const length = request.headers["content-length"];
  if (Number(length ?? 0) > LIMITS.bodyBytes) {
    answer(response, 413, { error: `A request's body has at most ${LIMITS.bodyBytes} bytes.` });
    return false;
  }
  if (request.method === "POST" && length === undefined) {
    answer(response, 411, { error: "Say how long the request's body is (Content-Length)." });
    return false;
  }
  return true;
}

function createRoutes(parts: ServerParts): Route[] {
  const isOwnOrigin = (origin: string, url: string) =>
    origin === new URL(parts.baseUrl).origin || origin === new URL(url).origin;
  const who = (headers: Headers) => viewerOf(parts.accounts, headers);
  const graphql = createApp({
    ...parts,
    viewerOf: who,
    isOwnOrigin: (origin, request) => isOwnOrigin(origin, request.url),
  });
  const files = createFileRoutes({ ...parts, viewerOf: who, isOwnOrigin });
  return [
    { prefix: "/healthz", handler: (_request, response) => answer(response, 200, { status: "ok" }) },
    { prefix: "/readyz", handler: (_request, response) => readiness(parts, response) },
    { prefix: "/api/auth/", handler: toNodeHandler(parts.accounts) },
    { prefix: "/graphql", handler: (request, response) => graphql(request, response) },
    { prefix: FILES_PATH, handler: files, checksBody: true },
    { prefix: `${FILES_PATH}/`, handler: files },
  ];
}

/** Whatever a handler throws, now or later, is logged and answered, and never ends the server. */
function settle(log: Logger, response: ServerResponse, handle: () => unknown): void {
  const run = async () => handle();
  run().catch((error: unknown) => {
    log.error({ err: error }, "A request failed.");
    if (!response.headersSent) answer(response, 500, { error: "Something went wrong here." });
    else response.destroy();
  });
}

/** The built console; every path that is no file is a page of it. */
function consoleFiles(): Handler {
  if (!existsSync(CONSOLE_DIR)) {
    return (_request, response) =>
      answer(response, 503, { error: "The console is not built: run `npx -y pnpm@12 start`." });
  }
  const serve = sirv(CONSOLE_DIR, { single: true, etag: true, gzip: true, setHeaders: keepFor });
  return (request, response) =>
    serve(request, response, () => answer(response, 404, { error: "Not found." }));
}

/** The names of parts change with what is in them; the page that names them is asked for anew each time. */
function keepFor(response: ServerResponse, path: string): void {
  const isPart = path.startsWith("/assets/");
  response.setHeader("Cache-Control", isPart ? "public, max-age=31536000, immutable" : "no-cache");
}

async function readiness({ db, log }: ServerParts, response: ServerResponse): Promise<void> {
  try {
    const pending = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL`;
    answer(response, pending.length === 0 ? 200 : 503, {
      status: pending.length === 0 ? "ready" : "migrating",
    });
  } catch (error) {
    log.error({ error }, "The database does not answer.");
    answer(response, 503, { status: "database unreachable" });
  }
}

function setHeaders(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
