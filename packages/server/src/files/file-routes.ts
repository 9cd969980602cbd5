import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { retryAfter } from "../http/pace.ts";
import { addToNote } from "../http/request-note.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { FileStore } from "./file-store.ts";
import { receiveUpload } from "./receive-upload.ts";
import { serveEvidence } from "./serve-evidence.ts";
import { FILES_PATH, type Uploads } from "./uploads.ts";

/** What decides whether a request about files is let in. */
export interface AdmissionParts {
  viewerOf(headers: Headers): Promise<Viewer | null>;
  /** Whether a page of this origin may send the viewer's cookie along to this address of ours. */
  isOwnOrigin(origin: string, url: string): boolean;
  /** Counts a request; milliseconds until the next one may come, 0: this one may. None: nobody is slowed, as in tests. */
  countRequest?: (viewer: Viewer | null, headers: Headers) => number;
}

export interface FileRoutesParts extends AdmissionParts {
  db: Db;
  clock: Clock;
  log: Logger;
  store: FileStore;
  uploads: Uploads;
}

type Serve = (request: IncomingMessage, response: ServerResponse, url: URL, viewer: Viewer) => Promise<void>;

/**
 * `POST /api/files` takes a file in, `GET /api/files/<evidence id>` gives it out: bytes beside `/graphql`, under the
 * same conditions: own origin, and nobody who is not signed in.
 */
export function createFileRoutes(parts: FileRoutesParts) {
  return createAdmittedRoute(parts, async (request, response, url, viewer) => {
    if (url.pathname !== FILES_PATH) return await serveEvidence(parts, viewer, request, response, url);
    const taken = await receiveUpload(parts, viewer, request, url);
    if (taken !== null) answerJson(response, 201, taken);
  });
}

/** A route that serves files to whoever is let in, and answers refusals as JSON. */
export function createAdmittedRoute(parts: AdmissionParts, serve: Serve) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
      const viewer = await admitted(parts, request, url);
      await serve(request, response, url, viewer);
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      const { status, code, message, waitMs } = error;
      if (waitMs > 0) response.setHeader("retry-after", retryAfter(waitMs));
      answerJson(response, status, { error: message, code });
    }
  };
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}

/** @throws FileRefusal FORBIDDEN_ORIGIN, RATE_LIMITED, UNAUTHENTICATED */
async function admitted(parts: AdmissionParts, request: IncomingMessage, url: URL): Promise<Viewer> {
  const { origin } = request.headers;
  if (origin !== undefined && !parts.isOwnOrigin(origin, url.href)) {
    throw new FileRefusal(403, "FORBIDDEN_ORIGIN", "Requests from this origin are refused.");
  }
  const headers = headersOf(request);
  const viewer = await parts.viewerOf(headers);
  addToNote(request, { viewerId: viewer?.id ?? null });
  const wait = parts.countRequest?.(viewer, headers) ?? 0;
  if (wait > 0)
    throw new FileRefusal(429, "RATE_LIMITED", `Too many requests. Wait ${retryAfter(wait)} seconds.`, wait);
  if (viewer === null || !may(viewer, "read:viewer"))
    throw new FileRefusal(401, "UNAUTHENTICATED", "Sign in first.");
  return viewer;
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}
