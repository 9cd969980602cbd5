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
import { LIMITS } from "./graphql/limits.ts";

const CONSOLE_DIR = join(dirname(fileURLToPath(import.meta.url)), "../../console/dist");

export interface ServerParts {
  db: Db;
  clock: Clock;
  log: Logger;
  timeZone: string;
  accounts: Accounts;
  /** The address under which browsers reach the server. */
  baseUrl: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** The HTTP server: console, API, sign-in and health, on one port. It does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const graphql = createApp({
    ...parts,
    viewerOf: (headers) => viewerOf(parts.accounts, headers),
    isOwnOrigin: (origin, request) =>
      origin === new URL(parts.baseUrl).origin || origin === new URL(request.url).origin,
  });
  const routes: [prefix: string, handler: Handler][] = [
    ["/healthz", (_request, response) => answer(response, 200, { status: "ok" })],
    ["/readyz", (_request, response) => readiness(parts, response)],
    ["/api/auth/", toNodeHandler(parts.accounts)],
    ["/graphql", (request, response) => graphql(request, response)],
  ];
  const files = consoleFiles();
  return createServer((request, response) => {
    setHeaders(response);
    request.headers[CLIENT_ADDRESS_HEADER] = request.socket.remoteAddress ?? "";
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (!URL.canParse(path, `http://${request.headers.host ?? ""}`)) {
      answer(response, 400, { error: "The request's Host or path is no address." });
      return;
    }
    if (Number(request.headers["content-length"] ?? 0) > LIMITS.bodyBytes) {
      answer(response, 413, { error: `A request's body has at most ${LIMITS.bodyBytes} bytes.` });
      return;
    }
    if (request.method === "POST" && request.headers["content-length"] === undefined) {
      answer(response, 411, { error: "Say how long the request's body is (Content-Length)." });
      return;
    }
    const route = routes.find(
      ([prefix]) => path === prefix || (prefix.endsWith("/") && path.startsWith(prefix)),
    );
    settle(parts.log, response, () => (route?.[1] ?? files)(request, response));
  });
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
  const serve = sirv(CONSOLE_DIR, { single: true, etag: true, gzip: true });
  return (request, response) =>
    serve(request, response, () => answer(response, 404, { error: "Not found." }));
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
