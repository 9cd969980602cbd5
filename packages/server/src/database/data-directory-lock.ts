import { createHash } from "node:crypto";
import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The data directory is in use by another server. */
export class DataDirectoryInUseError extends Error {}

/** What holds a data directory; `release` gives it back. */
export interface DataDirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes a data directory for this process alone, because the embedded database has no lock of its own and two
 * processes on one directory would see different rows. The lock is a local socket: the kernel drops it when the
 * process dies, however it dies, so a start after `kill -9` is never refused.
 * @throws DataDirectoryInUseError where another process holds it; the directory is untouched then.
 */
export async function lockDataDirectory(dataDir: string): Promise<DataDirectoryLock> {
  await mkdir(dataDir, { recursive: true });
  const path = await realpath(dataDir);
  const held: Server[] = [];
  const release = async () => {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  };
  for (const take of [() => takeAbstract(path), () => takeFile(path)]) {
    const server = await take();
    if (server === null) {
      await release();
      throw new DataDirectoryInUseError(
        `The data directory ${dataDir} is in use by another Dutygraph server. Stop that one, or set DATA_DIR to another directory.`,
      );
    }
    if (server === NOT_NEEDED) continue;
    server.unref();
    held.push(server);
  }
  return { release };
}

const NOT_NEEDED = createServer();

/**
 * On Linux a socket of the abstract kind comes first: it leaves no file, so that of several processes that start at
 * once after a crash one gets it and no leftover has to be judged. It is seen within one network namespace only,
 * which is why the file follows: containers that share a volume see that.
 */
async function takeAbstract(path: string): Promise<Server | null> {
  return process.platform === "linux" ? tryListen(`\0dutygraph-${digestOf(path)}`) : NOT_NEEDED;
}

async function takeFile(path: string): Promise<Server | null> {
  const address = socketAddress(path);
  return (await tryListen(address)) ?? (await replaceStaleSocket(address));
}

function digestOf(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 24);
}

/** Socket paths are limited to about 100 bytes, so a long directory gets a short name made from its path. */
function socketAddress(dataDir: string): string {
  const digest = digestOf(dataDir);
  if (process.platform === "win32") return `\\\\.\\pipe\\dutygraph-${digest}`;
  const inside = join(dataDir, "lock.sock");
  return Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), `dutygraph-${digest}.sock`);
}

function tryListen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/** A socket file that nobody answers on was left by a killed process. */
async function replaceStaleSocket(address: string): Promise<Server | null> {
  if (await isAnswered(address)) return null;
  await rm(address, { force: true });
  return tryListen(address);
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    // Only these two say that nobody is there; anything else may be a server that cannot answer just now.
    socket.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== "ECONNREFUSED" && code !== "ENOENT"),
    );
  });
}
