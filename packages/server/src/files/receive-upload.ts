import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import { may } from "../access/policy.ts";
import type { Viewer } from "../access/viewer.ts";
import { cleanFileName } from "./file-name.ts";
import { FileRefusal } from "./file-refusal.ts";
import { CONTENT_HEAD, fitsMediaType } from "./media-content.ts";
import { MAX_FILE_BYTES, type TakenUpload, type Uploads } from "./uploads.ts";

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}$/;

/** The mutations that make something of an upload. */
const USES = ["addEvidence", "readPlan"];

/**
 * Takes a file in, streamed, and answers a ticket for it: its `uploadId`. The file becomes evidence by the mutation
 * `addEvidence`, or is read as a document by `readPlan`; until it is evidence it is nobody's, and after a day it goes.
 * Null where its sender went away meanwhile.
 * @throws FileRefusal
 */
export async function receiveUpload(
  { uploads, log }: { uploads: Uploads; log: Logger },
  viewer: Viewer,
  request: IncomingMessage,
  url: URL,
): Promise<Omit<TakenUpload, "storageKey"> | null> {
  if (request.method !== "POST") throw new FileRefusal(405, "METHOD", "Send a file by POST.");
  if (!USES.some((use) => may(viewer, `write:${use}`)))
    throw new FileRefusal(403, "FORBIDDEN", "You may not do this.");
  const claimed = { ...claimOf(request, url), bytes: lengthOf(request) };
  try {
    const body = await checkedBody(request, claimed.mediaType);
    const { storageKey: _own, ...taken } = await uploads.take(viewer, claimed, body);
    return taken;
  } catch (error) {
    if (!request.readableAborted) throw error;
    log.info({ err: error }, "An upload broke off; nothing of it is left.");
    return null;
  }
}

/** The body, of which the first bytes have been looked at. @throws FileRefusal CONTENT_DIFFERS */
async function checkedBody(
  request: AsyncIterable<Buffer>,
  mediaType: string,
): Promise<AsyncIterable<Buffer>> {
  const chunks = request[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < CONTENT_HEAD) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  const rest = { [Symbol.asyncIterator]: () => chunks };
  if (!fitsMediaType(head, mediaType)) {
    // To its end: who is still sending would not read the answer.
    for await (const _unread of rest);
    throw new FileRefusal(415, "CONTENT_DIFFERS", `What the file holds is no ${mediaType}.`);
  }
  return (async function* whole() {
    yield head;
    yield* rest;
  })();
}

/** @throws FileRefusal LENGTH_REQUIRED, EMPTY_FILE, FILE_TOO_LARGE */
function lengthOf(request: IncomingMessage): number {
  const given = request.headers["content-length"];
  if (given === undefined)
    throw new FileRefusal(411, "LENGTH_REQUIRED", "Say how long the file is (Content-Length).");
  const bytes = Number(given);
  if (bytes === 0) throw new FileRefusal(400, "EMPTY_FILE", "The file is empty.");
  if (bytes > MAX_FILE_BYTES)
    throw new FileRefusal(413, "FILE_TOO_LARGE", `A file has at most ${MAX_FILE_BYTES} bytes.`);
  return bytes;
}

/** @throws FileRefusal FILE_NAME, MEDIA_TYPE */
function claimOf(request: IncomingMessage, url: URL): { fileName: string; mediaType: string } {
  const fileName = cleanFileName(url.searchParams.get("name") ?? "");
  if (fileName === null)
    throw new FileRefusal(400, "FILE_NAME", "Name the file, percent-encoded: /api/files?name=…");
  const given = request.headers["content-type"] ?? "application/octet-stream";
  const mediaType = (given.split(";")[0] ?? "").trim().toLowerCase();
  if (!MEDIA_TYPE.test(mediaType)) throw new FileRefusal(400, "MEDIA_TYPE", "Content-Type is no media type.");
  return { fileName, mediaType };
}
