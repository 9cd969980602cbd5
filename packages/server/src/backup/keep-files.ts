import { Readable } from "node:stream";
import type { FileStore } from "../files/file-store.ts";
import { BackupError } from "./backup-format.ts";
import { readBackup } from "./read-backup.ts";

/** Puts a backup's files into the store, save those that it has: what is kept under a key is never another file. */
export async function keepFiles(store: FileStore, path: string): Promise<void> {
  let file: { key: string; length: number } | null = null;
  let parts: Buffer[] = [];
  for await (const record of readBackup(path)) {
    if (record.record === "bytes") parts.push(Buffer.from(record.base64, "base64"));
    else {
      if (file !== null) await keepFile(store, file, Buffer.concat(parts));
      file = record.record === "file" ? record : null;
      parts = [];
    }
  }
}

async function keepFile(
  store: FileStore,
  { key, length }: { key: string; length: number },
  bytes: Buffer,
): Promise<void> {
  if (bytes.length !== length)
    throw new BackupError(`The backup has ${bytes.length} bytes of a file of ${length}.`);
  if (await store.keep(key)) return;
  await store.put(key, Readable.from([bytes]), length);
  await store.keep(key);
}
