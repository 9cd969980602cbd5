import type { YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import type { Viewer } from "./access/viewer.ts";
import type { Clock } from "./clock.ts";
import type { Context } from "./context.ts";
import type { Db } from "./database/open-database.ts";
import type { Uploads } from "./files/uploads.ts";
import { createDoor } from "./graphql/door.ts";
import { schema } from "./graphql/schema.ts";
import type { TrustedDocuments } from "./graphql/trusted-documents.ts";
import { requestIdOf } from "./http/request-note.ts";
import type { Vault } from "./vault/vault.ts";

/** What the API is put together from; tests give their own clock and viewer. */
export interface AppParts {
  db: Db;
  clock: Clock;
  log: Logger;
  timeZone: string;
  uploads: Uploads;
  vault: Vault;
  viewerOf(headers: Headers): Promise<Viewer | null>;
  isOwnOrigin(origin: string, request: Request): boolean;
  /** See the door; none: nobody is slowed, as in tests. */
  countRequest?: (viewer: Viewer | null, headers: Headers) => number;
  trustedDocuments?: TrustedDocuments | null;
}

/** The API as a fetch handler, without a port. */
export function createApp(parts: AppParts): YogaServerInstance<object, Context> {
  const { db, clock, log, timeZone, uploads, vault } = parts;
  return createDoor({
    schema,
    log,
    isOwnOrigin: parts.isOwnOrigin,
    countRequest: parts.countRequest ?? (() => 0),
    trustedDocuments: parts.trustedDocuments ?? null,
    partsOf: async (request) => ({
      db,
      clock,
      log,
      timeZone,
      uploads,
      vault,
      requestId: requestIdOf(request.headers.get("x-request-id")),
      viewer: await parts.viewerOf(request.headers),
    }),
  });
}
