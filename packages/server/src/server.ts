import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { toNodeHandler } from "better-auth/node";
import type { Logger } from "pino";
import sirv from "sirv";
import type { Viewer } from "./access/viewer.ts";
import { createApp } from "./app.ts";
import { type Accounts, CLIENT_ADDRESS_HEADER } from "./auth/accounts.ts";
import { viewerOf } from "./auth/viewer-of.ts";
import { createWhoAsks } from "./auth/who-asks.ts";
import { CALENDARS_PATH, serveCalendar } from "./calendars/serve-calendar.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database/open-database.ts";
import type { Sql } from "./database/sql.ts";
import { createAdmittedRoute, createFileRoutes } from "./files/file-routes.ts";
import type { FileStore } from "./files/file-store.ts";
import { FILES_PATH, MAX_FILE_BYTES, type Uploads } from "./files/uploads.ts";
import { cutWhenAnswered, hasFitBody } from "./http/body-limit.ts";
import { addressKey } from "./http/client-address.ts";
import { welcomeForeignOrigin } from "./http/foreign-origin.ts";
import { type HeaderReader, webHeaders } from "./http/header-reader.ts";
import type { HttpDoor } from "./http/open-http-door.ts";
import { retryAfter } from "./http/pace.ts";
import { answer, refuse } from "./http/refuse.ts";
import { logRequest } from "./http/request-log.ts";
import { beginNote } from "./http/request-note.ts";
import { createSecurityHeaders } from "./http/security-headers.ts";
import { limitConnections, limitTime } from "./http/time-limit.ts";
import { PLAN_FILES_PATH, servePlanFile } from "./modules/plan-export/serve-plan-file.ts";
import type { Memory } from "./snapshot/memory.ts";
import type { Vault } from "./vault/vault.ts";

const CONSOLE_DIR = join(dirname(fileURLToPath(import.meta.url)), "../../console/dist");

export interface ServerParts {
  db: Db;
  sql: Sql;
  memory: Memory | null;
  clock: Clock;
  log: Logger;
  timeZone: string;
  accounts: Accounts;
  /** How the sign-in page names the OpenID provider; null: there is none. */
  oidcName: string | null;
  store: FileStore;
  uploads: Uploads;
  vault: Vault;
  /** Hosts besides the chat programs' own at which their robots may listen. */
  robotHosts?: readonly string[];
  /** The address under which browsers reach the server. */
  baseUrl: string;
  /** What the settings say of who gets in, how often and how long. */
  door: HttpDoor;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Route {
  /** The whole path; with a slash at its end, of all paths below it. */
  prefix: string;
  handler: Handler;
  /** Whether files come or go: as long as the line needs, and of a size that the handler itself looks at. */
  isOfFiles?: boolean;
  /** Whether pages of the origins that a setting names may ask here. */
  isForOthers?: boolean;
}

/** The HTTP server: console, API, sign-in and health, on one port. It does not listen yet. */
export function createHttpServer(parts: ServerParts): Server {
  const { door, log } = parts;
  const routes = createRoutes(parts);
  const files: Route = { prefix: "/", handler: consoleFiles() };
  const protect = createSecurityHeaders(parts.baseUrl);
  const serve = (request: IncomingMessage, response: ServerResponse, isAsking = false) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const route = routes.find(({ prefix }) => isBelow(path, prefix)) ?? files;
    const note = beginNote(request, door.addressOf(request));
    note.route = route.prefix;
    protect(request, response);
    response.setHeader("x-request-id", note.id);
    request.headers[CLIENT_ADDRESS_HEADER] = note.address;
    logRequest(log, request, response, note);
    door.metrics?.count(request, response, note);
    door.tracing?.follow(request, response, note);
    if (!URL.canParse(path, `http://${request.headers.host ?? ""}`)) {
      const message = "The request's Host or path is no address.";
      return refuse(request, response, { status: 400, code: "BAD_ADDRESS", message });
    }
    if (route.isForOthers === true && welcomeForeignOrigin(door.foreignOrigins, request, response)) return;
    // Whoever sends a file that is refused hears so when it has been sent; that may take a while.
    cutWhenAnswered(request, response, route.isOfFiles === true ? door.requestSeconds : undefined);
    if (route.isOfFiles !== true && !hasFitBody(request, response)) return;
    if (route.isOfFiles !== true) limitTime(request, response, door.requestSeconds);
    // A client that asks before it sends its body is told to go on, unless the file is refused for its size anyway.
    if (isAsking && Number(request.headers["content-length"] ?? 0) <= MAX_FILE_BYTES)
      response.writeContinue();
    settle(log, response, () => route.handler(request, response));
  };
  const server = createServer({ connectionsCheckingInterval: 1_000 }, (request, response) =>
    serve(request, response),
  );
  server.on("checkContinue", (request, response) => serve(request, response, true));
  limitConnections(server, door.requestSeconds);
  return server;
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || (prefix.endsWith("/") && path.startsWith(prefix));
}

function createRoutes(parts: ServerParts): Route[] {
  const { door } = parts;
  const isOwnOrigin = (origin: string, url: string) =>
    isOfOwnPage(parts.baseUrl, origin, url) || door.foreignOrigins.includes(origin);
  const who = (headers: HeaderReader) => viewerOf(parts.accounts, parts.db, webHeaders(headers));
  const countRequest = (viewer: Viewer | null, headers: HeaderReader) =>
    door.pace.take(viewer?.accountId ?? addressKey(headers.get(CLIENT_ADDRESS_HEADER) ?? ""));
  const admission = { viewerOf: who, isOwnOrigin, countRequest };
  const whoAsks = createWhoAsks(parts);
  const graphql = createApp({
    ...parts,
    ...admission,
    look: async (headers) => {
      const { viewer, number } = await whoAsks(headers);
      return { viewer, snapshot: viewer === null ? null : ((await parts.memory?.at(number)) ?? null) };
    },
    trustedDocuments: door.trustedDocuments,
  });
  const files = createFileRoutes({ ...parts, ...admission });
  const plans = createAdmittedRoute(admission, (request, response, url, viewer) =>
    servePlanFile(parts, viewer, request, response, url),
  );
  const auth = toNodeHandler(parts.accounts);
  return [
    { prefix: "/healthz", handler: (_request, response) => answer(response, 200, { status: "ok" }) },
    { prefix: "/readyz", handler: (_request, response) => readiness(parts, response) },
    { prefix: "/api/sign-in-ways", handler: (_request, response) => signInWays(parts, response) },
    { prefix: "/api/auth/", handler: atPace(door, fromOwnPages(parts.baseUrl, auth)) },
    { prefix: "/graphql", handler: graphql.handle, isForOthers: true },
    { prefix: FILES_PATH, handler: files, isOfFiles: true, isForOthers: true },
    { prefix: `${FILES_PATH}/`, handler: files, isOfFiles: true, isForOthers: true },
    { prefix: `${PLAN_FILES_PATH}/`, handler: plans, isForOthers: true },
    // Calendar programs sign in nowhere: the secret in the address is all they bring.
    {
      prefix: `${CALENDARS_PATH}/`,
      handler: atPace(door, (request, response) => serveCalendar(parts, request, response)),
    },
    ...metricsRoute(door),
  ];
}

/** The figures, where a setting says so; else their path is no other than that of any page. */
function metricsRoute({ metrics }: HttpDoor): Route[] {
  if (metrics === null) return [];
  return [{ prefix: "/metrics", handler: (request, response) => metrics.serve(request, response) }];
}

function isOfOwnPage(baseUrl: string, origin: string, url: string): boolean {
  return origin === new URL(baseUrl).origin || origin === new URL(url).origin;
}

/** The library looks at origins too, but not everywhere and not under tests. */
function fromOwnPages(baseUrl: string, handler: Handler): Handler {
  return (request, response) => {
    const { origin, host } = request.headers;
    if (origin === undefined || isOfOwnPage(baseUrl, origin, `http://${host ?? ""}`))
      return handler(request, response);
    const message = "Requests from this origin are refused.";
    return refuse(request, response, { status: 403, code: "FORBIDDEN_ORIGIN", message });
  };
}

/** For what knows no viewer before it runs: counted by the address. */
function atPace({ pace }: HttpDoor, handler: Handler): Handler {
  return (request, response) => {
    const address = addressKey(String(request.headers[CLIENT_ADDRESS_HEADER] ?? ""));
    const wait = pace.take(`sign-in ${address}`);
    if (wait === 0) return handler(request, response);
    const seconds = retryAfter(wait);
    const message = `Too many requests. Wait ${seconds} seconds.`;
    const headers = { "retry-after": seconds };
    return refuse(request, response, { status: 429, code: "RATE_LIMITED", message, headers });
  };
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

/** What the sign-in page offers, for everybody who opens it. */
function signInWays({ oidcName }: ServerParts, response: ServerResponse): void {
  const oidc = oidcName === null ? null : { name: oidcName };
  answer(response, 200, { password: true, oidc }, { "cache-control": "no-store" });
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
