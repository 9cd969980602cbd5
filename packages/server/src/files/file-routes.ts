import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../database/open-database.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { FileStore } from "./file-store.ts";
import { receiveUpload } from "./receive-upload.ts";
import { serveEvidence } from "./serve-evidence.ts";
import { FILES_PATH, type Uploads } from "./uploads.ts";

export interface FileRoutesParts {
  db: Db;
  log: Logger;
  store: FileStore;
  uploads: Uploads;
  viewerOf(headers: Headers): Promise<Viewer | null>;
  /** Whether a page of this origin may send the viewer's cookie along to this address of ours. */
  isOwnOrigin(origin: string, url: string): boolean;
}

/**
 * `POST /api/files` takes a file in, `GET /api/files/<evidence id>` gives it out: the only bytes beside `/graphql`, and
 * under the same conditions: own origin, and nobody who is not signed in.
 */
export function createFileRoutes(parts: FileRoutesParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
      const viewer = await admitted(parts, request, url);
      if (url.pathname !== FILES_PATH) return await serveEvidence(parts, request, response, url);
      const taken = await receiveUpload(parts, viewer, request, url);
      if (taken !== null) answerJson(response, 201, taken);
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      const { status, code, message } = error;
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

/** @throws FileRefusal FORBIDDEN_ORIGIN, UNAUTHENTICATED */
async function admitted(parts: FileRoutesParts, request: IncomingMessage, url: URL): Promise<Viewer> {
  const { origin } = request.headers;
  if (origin !== undefined && !parts.isOwnOrigin(origin, url.href)) {
    throw new FileRefusal(403, "FORBIDDEN_ORIGIN", "Requests from this origin are refused.");
  }
  const viewer = await parts.viewerOf(headersOf(request));
  if (viewer === null || !may(viewer, "read"))
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
