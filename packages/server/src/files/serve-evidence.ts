import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Logger } from "pino";
import { parseGlobalId } from "../access/global-id.ts";
import { findIn } from "../access/load-node.ts";
import { createSight } from "../access/sight/sight.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { contentDisposition } from "./file-name.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { FileStore } from "./file-store.ts";
import { FILES_PATH } from "./uploads.ts";

/** What a browser may show by itself: nothing that can hold a script of its own for our origin. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf"]);

const SANDBOX = "default-src 'none'; sandbox";

/** A browser's own reader of PDF does not open in a sandbox; it runs no script of the document for our origin. */
const FOR_READERS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

/**
 * Gives out the bytes of evidence, also of what was taken off: the record stays. Saved under its name, or shown where
 * `?inline` asks for it and the type is harmless. Whatever it holds, no script of it runs here.
 * @throws FileRefusal METHOD, NOT_FOUND
 */
export async function serveEvidence(
  { db, store, log, clock }: { db: Db; store: FileStore; log: Logger; clock: Clock },
  viewer: Viewer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    throw new FileRefusal(405, "METHOD", "Read a file by GET.");
  const parsed = parseGlobalId(decoded(url.pathname.slice(FILES_PATH.length + 1)));
  const row = parsed?.type === "Evidence" ? await db.evidence.findUnique({ where: { id: parsed.id } }) : null;
  const sight = createSight({ db, clock, viewer }, findIn(db));
  if (row === null || !(await sight.sees("Evidence", row)))
    throw new FileRefusal(404, "NOT_FOUND", "There is no such file.");
  const etag = `"${row.sha256}"`;
  const isKnown = request.headers["if-none-match"] === etag;
  const bytes = isKnown || request.method === "HEAD" ? null : await keptBytes(store, row.storageKey);
  setHeaders(response, row, url.searchParams.has("inline"));
  response.setHeader("etag", etag);
  if (!isKnown) response.setHeader("content-length", row.bytes);
  response.writeHead(isKnown ? 304 : 200);
  if (bytes === null) response.end();
  else await give(bytes, response, log);
}

/** @throws Error where the store has lost what it kept: nothing is made up for it. */
async function keptBytes(store: FileStore, storageKey: string): Promise<Readable> {
  const bytes = await store.get(storageKey);
  if (bytes === null) throw new Error(`The file store has lost ${storageKey}.`);
  return bytes;
}

/** Whoever asked may go away in the middle; that is no fault of ours. */
async function give(bytes: Readable, response: ServerResponse, log: Logger): Promise<void> {
  await pipeline(bytes, response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    log.info({ err: error }, "A reader of a file went away.");
  });
}

function setHeaders(
  response: ServerResponse,
  { fileName, mediaType }: { fileName: string; mediaType: string },
  wantsInline: boolean,
): void {
  const isShown = wantsInline && SHOWN.has(mediaType);
  const isReader = isShown && mediaType === "application/pdf";
  response.setHeader("content-type", mediaType);
  response.setHeader("content-disposition", contentDisposition(isShown ? "inline" : "attachment", fileName));
  response.setHeader("content-security-policy", isReader ? FOR_READERS : SANDBOX);
  response.setHeader("cross-origin-resource-policy", "same-origin");
  // Kept by the browser, but never shown again without asking whether one is still signed in.
  response.setHeader("cache-control", "private, no-cache");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
