import { type ConstructorOptions, fromPglite, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../database/open-database.ts";

/** The schema in which the engine keeps its own tables, beside ours. */
export const ENGINE_SCHEMA = "pgboss";

/** The queue of the sweeps; whoever puts a job into it has them run at once. */
export const SWEEP_QUEUE = "sweep";

/** Where the jobs' engine keeps what it has to remember. */
export interface EnginePlace {
  database: Pick<Database, "embedded">;
  /** Undefined where the database is the embedded one. */
  databaseUrl: string | undefined;
}

/** A job whose server gives no sign of life for so long is another server's. */
const HEARTBEAT_SECONDS = 10;

/** Its own few connections, so that a sweep never waits for a request, nor a request for a sweep. */
const CONNECTIONS = 2;

/**
 * The engine of the jobs (pg-boss) over the database that the server has anyway: the same PostgreSQL, or the embedded one.
 * It does not run yet.
 */
export function createEngine(place: EnginePlace, log: Logger, options: ConstructorOptions = {}): PgBoss {
  // Only where there may be other servers is it worth looking often for one that has died.
  const seconds = place.database.embedded === null ? 5 : 20;
  const engine = new PgBoss({
    ...connectionOf(place),
    schema: ENGINE_SCHEMA,
    superviseIntervalSeconds: seconds,
    monitorIntervalSeconds: seconds,
    registerInstance: false,
    // The server's own traces follow requests; a sweep each minute would drown them.
    openTelemetry: { enabled: false },
    ...options,
  });
  // Without a listener, what goes wrong within the engine would end the server.
  engine.on("error", (error) => log.error({ err: error }, "The engine of the jobs met an error."));
  engine.on("warning", (warning) => log.warn({ warning }, "The engine of the jobs warns."));
  return engine;
}

/** Makes the engine's tables and queues, or brings them up to date. It takes the rights of the tables' owner. */
export async function installEngine(place: EnginePlace, log: Logger): Promise<void> {
  const engine = createEngine(place, log, { supervise: false, schedule: false });
  await engine.start();
  await prepareQueues(engine);
  await engine.stop({ timeout: 1_000 });
}

/** One job of a sweep at a time, wherever it runs; its server dead, another takes it over. */
export async function prepareQueues(engine: PgBoss): Promise<void> {
  const options = {
    retryLimit: 3,
    retryDelay: 1,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 300,
    deleteAfterSeconds: 3_600,
  };
  await engine.createQueue(SWEEP_QUEUE, { policy: "exclusive", ...options });
  // What is there already keeps its options unless it is told.
  await engine.updateQueue(SWEEP_QUEUE, options);
}

function connectionOf({ database, databaseUrl }: EnginePlace): ConstructorOptions {
  if (database.embedded !== null) return { backend: "pglite", db: fromPglite(database.embedded) };
  if (databaseUrl === undefined) throw new Error("A PostgreSQL needs its address.");
  return { connectionString: databaseUrl, options: "-c TimeZone=UTC", max: CONNECTIONS };
}
