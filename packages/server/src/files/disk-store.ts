import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkedKey, type FileStore, madeAt } from "./file-store.ts";

const PART = ".part";

/** A store in a folder: uploads beside what is kept, the latter spread over 256 folders. */
export function createDiskStore(folder: string): FileStore {
  const uploads = join(folder, "uploads");
  const uploadPath = (key: string) => join(uploads, checkedKey(key));
  const keptFolder = (key: string) => join(folder, "kept", checkedKey(key).slice(-2));
  const keptPath = (key: string) => join(keptFolder(key), key);
  return {
    put: async (key, bytes, length) => {
      const path = uploadPath(key);
      await mkdir(uploads, { recursive: true });
      await writeWhole(path, bytes, length);
    },
    keep: async (key) => {
      await mkdir(keptFolder(key), { recursive: true });
      try {
        await rename(uploadPath(key), keptPath(key));
      } catch (error) {
        if (!isMissing(error)) throw error;
        return exists(keptPath(key));
      }
      await settleFolder(keptFolder(key));
      return true;
    },
    getUpload: async (key) => openFile(uploadPath(key)),
    get: async (key) => openFile(keptPath(key)),
    removeUploads: async (before) => {
      const names = await readdir(uploads).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
        return [];
      });
      const stale = names.filter((name) => {
        const at = madeAt(name.replace(PART, ""));
        return at !== null && at < before;
      });
      for (const name of stale) await rm(join(uploads, name), { force: true });
      return stale.length;
    },
  };
}

async function openFile(path: string): Promise<Readable | null> {
  return (await exists(path)) ? createReadStream(path) : null;
}

/** Under a name of its own first: a file under its final name is whole and on the disk. */
async function writeWhole(path: string, bytes: Readable, length: number): Promise<void> {
  const part = `${path}${PART}`;
  try {
    const file = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(bytes, file);
    if (file.bytesWritten !== length) throw new Error(`${file.bytesWritten} bytes came, not ${length}.`);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A renamed file outlives a loss of power only when its folder has been written too. */
async function settleFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
