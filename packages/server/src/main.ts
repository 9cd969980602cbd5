import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type Logger, pino } from "pino";
import { createAccounts } from "./auth/accounts.ts";
import { ensureAdmin } from "./auth/first-account.ts";
import { oidcSettings } from "./auth/oidc-provider.ts";
import { sessionSecret } from "./auth/secret.ts";
import { systemClock } from "./clock.ts";
import { DataDirectoryInUseError } from "./database/data-directory-lock.ts";
import { type Database, openDatabase } from "./database/open-database.ts";
import { type Env, readEnv, SettingsError } from "./env.ts";
import { openFileStore } from "./files/open-file-store.ts";
import { createUploads, UPLOAD_LIFETIME_MS, type Uploads } from "./files/uploads.ts";
import { schema } from "./graphql/schema.ts";
import { whenMayOpen } from "./held-door.ts";
import { type HttpDoor, openHttpDoor } from "./http/open-http-door.ts";
import { createServerLog } from "./http/server-log.ts";
import type { Jobs } from "./jobs/open-jobs.ts";
import { runJobs } from "./jobs/run-jobs.ts";
import { deliverNotices } from "./modules/notice/deliver-notices.ts";
import { createWays, ROUTES } from "./modules/notice/ways.ts";
import { fillPinyinKeys } from "./modules/search/fill-pinyin-keys.ts";
import { loadSample, wantsSample } from "./sample/load-sample.ts";
import { createHttpServer } from "./server.ts";
import { createMemory } from "./snapshot/memory.ts";
import { createVault, type Vault } from "./vault/vault.ts";

const STOP_WITHIN_MS = 9_000;

try {
  await start(readEnv(process.env));
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof DataDirectoryInUseError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** Opens the database, makes the first account and the sample, and listens; all that is said is said on the way. */
async function start(env: Env): Promise<void> {
  const log = createServerLog(env.LOG_LEVEL, pino.destination({ dest: 2, sync: true }));
  const door = await openHttpDoor(env, schema, systemClock);
  await refuseBusyPort(env);
  const database = await openDatabase(env, say);
  const filled = await fillPinyinKeys(database.prisma);
  if (filled > 0) say(`Gave ${filled} name(s) their pinyin, so that letters find them.`);
  const baseUrl = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
  const secret = await sessionSecret(env.AUTH_SECRET, env.DATA_DIR);
  const oidc = oidcSettings(env);
  const accounts = createAccounts(database.prisma, { secret, baseUrl, oidc, log });
  const store = openFileStore(env);
  const uploads = createUploads(store, secret, systemClock);
  if (env.SAMPLE === "on" && (await wantsSample(database.prisma))) {
    say("Loading the sample bureau …");
    await loadSample(database.prisma, env.TIME_ZONE, systemClock);
  }
  if (!(await whenMayOpen())) {
    await database.close();
    process.exit(1);
  }
  await refuseBusyPort(env);
  const password = await ensureAdmin({ db: database.prisma, clock: systemClock }, env.ADMIN_PASSWORD);
  if (password !== null) say(`Sign in as admin with the password ${password} — it is shown only this once.`);
  const memory = createMemory(database.sql, (error) => log.error({ err: error }, "Memory was not filled."));
  void memory.fill();
  const vault = createVault(secret);
  const server = createHttpServer({
    db: database.prisma,
    sql: database.sql,
    memory,
    clock: systemClock,
    log,
    timeZone: env.TIME_ZONE,
    accounts,
    oidcName: oidc?.name ?? null,
    baseUrl,
    store,
    uploads,
    vault,
    robotHosts: env.NOTICE_ROBOT_HOSTS,
    door,
  });
  removeStaleUploads(uploads, log);
  await listen(server, env);
  const jobs = env.JOBS === "on" ? beginJobs(env, database, { vault, baseUrl, log }) : null;
  stopOnSignal(server, database, door, jobs);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  say(`Dutygraph is ready: http://${env.HOST}:${port}/  (API: http://${env.HOST}:${port}/graphql)`);
}

/** After the server listens: nobody waits for the jobs. */
function beginJobs(
  env: Env,
  database: Database,
  { vault, baseUrl, log }: { vault: Vault; baseUrl: string; log: Logger },
): Jobs {
  const context = { db: database.prisma, clock: systemClock, timeZone: env.TIME_ZONE };
  const { SMTP_URL: url, SMTP_FROM: from } = env;
  const mail = url === undefined || from === undefined ? null : { url, from };
  const wayOf = createWays({ ...context, vault, mail, robotHosts: env.NOTICE_ROBOT_HOSTS });
  const delivery = { ...context, language: env.NOTICE_LANGUAGE, baseUrl, wayOf };
  const deliveries = ROUTES.map((channels) => () => deliverNotices({ ...delivery, channels }));
  const open = async () => {
    // The engine takes a while to load, which nobody has to wait for.
    const { openJobs } = await import("./jobs/open-jobs.ts");
    return openJobs({ database, databaseUrl: env.DATABASE_URL, context, log, deliveries });
  };
  return runJobs(open, log);
}

/** Now and once a day; a file service that does not answer keeps nobody from working. */
function removeStaleUploads(uploads: Uploads, log: Logger): void {
  const remove = () =>
    uploads.removeStale().catch((error: unknown) => log.error({ err: error }, "Stale uploads stay."));
  void remove();
  setInterval(() => void remove(), UPLOAD_LIFETIME_MS).unref();
}

function say(message: string): void {
  console.log(message);
}

function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, PORT)));
    server.listen(PORT, HOST, () => resolve());
  });
}

/** Known before the database is opened and the first password printed. */
async function refuseBusyPort(env: Env): Promise<void> {
  const probe = createServer();
  await listen(probe, env);
  await new Promise((resolve) => probe.close(resolve));
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE") return error;
  return new SettingsError(
    `Bad settings: PORT ${port} is in use by another program; set PORT to another one.`,
  );
}

/**
 * Finishes what is under way, closes the database and ends with status 0, within ten seconds. A second signal while
 * that goes on changes nothing: a terminal sends one to each process of a group.
 */
function stopOnSignal(server: Server, database: Database, { tracing }: HttpDoor, jobs: Jobs | null): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    await Promise.all([closed, jobs?.stop()]);
    await tracing?.close();
    await database.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
