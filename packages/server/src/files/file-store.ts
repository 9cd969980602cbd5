import type { Readable } from "node:stream";
import { UUID } from "../access/global-id.ts";

/**
 * Where the bytes of files lie, beside the database. A file comes in as an upload and is kept for good by a second
 * step; uploads that nobody kept are removed in time, and what was kept is never removed.
 */
export interface FileStore {
  /** Takes an upload in, under a UUIDv7; where the stream breaks or has another length, nothing is left. */
  put(key: string, bytes: Readable, length: number): Promise<void>;
  /** Keeps an upload for good; false: there is no such upload. To keep it again changes nothing. */
  keep(key: string): Promise<boolean>;
  /** The bytes of an upload that waits; null: there is none under this key. */
  getUpload(key: string): Promise<Readable | null>;
  /** The bytes of what was kept; null: nothing was kept under this key. */
  get(key: string): Promise<Readable | null>;
  /** Removes uploads that came in before an instant and were not kept; answers how many. */
  removeUploads(before: Date): Promise<number>;
}

/** Keys become paths and addresses: nothing but a UUID is one. @throws Error where somebody lets another one through. */
export function checkedKey(key: string): string {
  if (!UUID.test(key)) throw new Error("This is no key of a file.");
  return key;
}

/** When the UUIDv7 of an upload was made; null for what is no key of ours. */
export function madeAt(key: string): Date | null {
  return UUID.test(key) ? new Date(Number.parseInt(key.replace("-", "").slice(0, 12), 16)) : null;
}
