import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { Readable } from "node:stream";
import type { Viewer } from "../access/viewer.ts";
import { type Clock, makeId } from "../clock.ts";
import type { FileStore } from "./file-store.ts";

/** Where files come in; each is read below it by the id of its evidence. */
export const FILES_PATH = "/api/files";

/** The most bytes that a file may have. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** How long an upload waits for the write that makes something of it. */
export const UPLOAD_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** What is known of a file that has come in. */
export interface Upload {
  storageKey: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** A file that came in and the ticket for it. */
export interface TakenUpload extends Upload {
  uploadId: string;
  expiresAt: Date;
}

/** Files on their way in: first the bytes, then, by a ticket, the write that says what they are for. */
export interface Uploads {
  /** Takes the bytes in; where they break off or are not as many as claimed, nothing is left. */
  take(
    viewer: Viewer,
    claimed: Pick<Upload, "fileName" | "mediaType" | "bytes">,
    body: AsyncIterable<Buffer>,
  ): Promise<TakenUpload>;
  /** What a ticket stands for; null where it is forged, somebody else's or too old. */
  find(viewer: Viewer, uploadId: string): Upload | null;
  /** The bytes of an upload, for a write that reads it and keeps no file; null where they are gone. */
  open(upload: Upload): Promise<Readable | null>;
  /** Keeps the bytes for good; false where they are gone. */
  keep(upload: Upload): Promise<boolean>;
  /** Removes what waited too long; answers how many files. */
  removeStale(): Promise<number>;
}

/** Tickets are signed, so that any server with the same secret and store takes them, and no table is needed. */
export function createUploads(store: FileStore, secret: string, clock: Clock): Uploads {
  const sign = (text: string) => createHmac("sha256", secret).update(`upload ticket ${text}`).digest();
  return {
    take: async (viewer, claimed, body) => {
      const storageKey = makeId();
      const hash = createHash("sha256");
      const bytes = Readable.from(measured(body, claimed.bytes, hash), { objectMode: false });
      await store.put(storageKey, bytes, claimed.bytes);
      const upload: Upload = { storageKey, ...claimed, sha256: hash.digest("hex") };
      const expiresAt = new Date(clock.now().getTime() + UPLOAD_LIFETIME_MS);
      const ticket = { ...upload, viewerId: viewer.id, expiresAt: expiresAt.toISOString() };
      const text = Buffer.from(JSON.stringify(ticket)).toString("base64url");
      return { ...upload, uploadId: `${text}.${sign(text).toString("base64url")}`, expiresAt };
    },
    find: (viewer, uploadId) => {
      const [text = "", signature = ""] = uploadId.split(".");
      if (!isSame(Buffer.from(signature, "base64url"), sign(text))) return null;
      const ticket = JSON.parse(Buffer.from(text, "base64url").toString()) as Upload & {
        viewerId: string;
        expiresAt: string;
      };
      const { viewerId, expiresAt, ...upload } = ticket;
      return viewerId === viewer.id && new Date(expiresAt) > clock.now() ? upload : null;
    },
    open: ({ storageKey }) => store.getUpload(storageKey),
    keep: ({ storageKey }) => store.keep(storageKey),
    // Later than the ticket ends, so that no write is under way for what is removed.
    removeStale: () => store.removeUploads(new Date(clock.now().getTime() - 2 * UPLOAD_LIFETIME_MS)),
  };
}

async function* measured(
  body: AsyncIterable<Buffer>,
  claimed: number,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  let counted = 0;
  for await (const chunk of body) {
    counted += chunk.length;
    if (counted > claimed) break;
    hash.update(chunk);
    yield chunk;
  }
  if (counted !== claimed) throw new Error("The file is not as long as was said.");
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
