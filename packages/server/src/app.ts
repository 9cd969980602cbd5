import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Viewer } from "./access/viewer.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./database/open-database.ts";
import type { Sql } from "./database/sql.ts";
import type { Uploads } from "./files/uploads.ts";
import { type Arrived, createDirectPath, type Direct } from "./graphql/direct/answer-directly.ts";
import { createFetch } from "./graphql/direct/over-fetch.ts";
import { createHttpHandler } from "./graphql/direct/over-http.ts";
import { createDoor, type DoorParts } from "./graphql/door.ts";
import { createGate } from "./graphql/gate.ts";
import { LIMITS } from "./graphql/limits.ts";
import { schema } from "./graphql/schema.ts";
import type { TrustedDocuments } from "./graphql/trusted-documents.ts";
import type { HeaderReader } from "./http/header-reader.ts";
import { requestIdOf } from "./http/request-note.ts";
import type { Memory } from "./snapshot/memory.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";
import type { Vault } from "./vault/vault.ts";

/** What is found out once for each request, no older than the request itself. */
export interface Look {
  viewer: Viewer | null;
  snapshot: Snapshot | null;
}

/** What the API is put together from; tests give their own clock and viewer. */
export interface AppParts {
  db: Db;
  sql: Sql;
  memory: Memory | null;
  clock: Clock;
  log: Logger;
  timeZone: string;
  uploads: Uploads;
  vault: Vault;
  /** Left out: there are none. */
  robotHosts?: readonly string[];
  /** Who asks, and what memory holds by then. */
  look(headers: HeaderReader): Look | Promise<Look>;
  isOwnOrigin(origin: string, url: string): boolean;
  /** See the door; none: nobody is slowed, as in tests. */
  countRequest?: (viewer: Viewer | null, headers: HeaderReader) => number;
  trustedDocuments?: TrustedDocuments | null;
}

/** The API: for Node's server, and as a fetch handler without a port. */
export interface App {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers a request whose body has come, where it is of the usual kind; both others try this first. */
  answerDirectly(arrived: Arrived): Promise<Direct>;
  fetch(input: string | Request, init?: RequestInit): Promise<Response>;
}

/** Puts the API together: the direct path, and behind it the door. */
export function createApp(parts: AppParts): App {
  const { db, sql, memory, clock, log, timeZone, uploads, vault, robotHosts = [] } = parts;
  const doorParts: DoorParts = {
    schema,
    log,
    isOwnOrigin: parts.isOwnOrigin,
    countRequest: parts.countRequest ?? (() => 0),
    trustedDocuments: parts.trustedDocuments ?? null,
    gate: createGate({
      atOnce: LIMITS.heavyAtOnce,
      waiting: LIMITS.heavyWaiting,
      longest: LIMITS.heavyLongest,
    }),
    partsOf: (headers) => {
      const requestId = requestIdOf(headers.get("x-request-id"));
      const all = { db, sql, memory, clock, log, timeZone, uploads, vault, robotHosts, requestId };
      const look = parts.look(headers);
      return look instanceof Promise ? look.then((come) => ({ ...all, ...come })) : { ...all, ...look };
    },
  };
  const door = createDoor(doorParts);
  const answerDirectly = createDirectPath(doorParts);
  return {
    handle: createHttpHandler(door, answerDirectly),
    answerDirectly,
    fetch: createFetch(door, answerDirectly),
  };
}
