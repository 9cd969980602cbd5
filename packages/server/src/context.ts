import type { Logger } from "pino";
import { createSight, type Sight } from "./access/sight/sight.ts";
import type { Viewer } from "./access/viewer.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database/open-database.ts";
import type { Sql } from "./database/sql.ts";
import type { Uploads } from "./files/uploads.ts";
import { createLoaders, type Loaders } from "./graphql/loaders.ts";
import type { Memory } from "./snapshot/memory.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import { type Moment, NOW } from "./timeline/moment.ts";
import type { Vault } from "./vault/vault.ts";

/** What every resolver gets. */
export interface Context {
  db: Db;
  /** Quick reads beside `db`; they see nothing of a transaction that is open there. */
  sql: Sql;
  /** What the server holds in memory and keeps level with the change log; null: nothing, and SQL answers all. */
  memory: Memory | null;
  /** What memory holds, no older than the request; null where it cannot answer: there is none yet, or what was believed earlier is asked for. */
  snapshot: Snapshot | null;
  clock: Clock;
  log: Logger;
  viewer: Viewer | null;
  /** IANA name of the body's time zone, for days and cut-off times. */
  timeZone: string;
  requestId: string | null;
  /** Files that have come in and wait for the write that makes something of them. */
  uploads: Uploads;
  /** What personal details are sealed and opened by. */
  vault: Vault;
  /** Hosts besides the chat programs' own at which their robots may listen. */
  robotHosts: readonly string[];
  /** The moment of the whole query; the `@asOf` directive sets it. */
  moment: Moment;
  /** Batched reads at `moment`; begun anew after each write. */
  load: Loaders;
  /** What the viewer sees; found out anew after each write. */
  sight: Sight;
}

/** What the server gives to each request's context. */
export type ContextParts = Omit<Context, "moment" | "load" | "sight">;

/** The context of one request, at the moment now. */
export function createContext(parts: ContextParts): Context {
  const context = { ...parts, moment: NOW } as Context;
  lookAnew(context);
  return context;
}

/** Sets the moment of a request before it is executed. */
export function setMoment(context: Context, moment: Moment): void {
  context.moment = moment;
  // What was believed earlier is not held.
  if (moment.known !== null) context.snapshot = null;
  lookAnew(context);
}

/** Brings a request to where the log stands after a write of its own. */
export async function lookAfterWrite(context: Context): Promise<void> {
  if (context.snapshot !== null) context.snapshot = (await context.memory?.now()) ?? null;
  lookAnew(context);
}

/** Forgets what a request has read, so that it sees what was written meanwhile. */
export function lookAnew(context: Context): void {
  context.load = createLoaders(context);
  context.sight = createSight(context, (type, id) => context.load.node(type, id));
}
