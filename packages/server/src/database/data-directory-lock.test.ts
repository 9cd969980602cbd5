import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DataDirectoryInUseError, lockDataDirectory } from "./data-directory-lock.ts";

const emptyDir = () => mkdtemp(join(tmpdir(), "dutygraph-lock-"));

test("a data directory that is held is refused, one that was given back is not", async () => {
  const dataDir = await emptyDir();
  const first = await lockDataDirectory(dataDir);
  await expect(lockDataDirectory(dataDir)).rejects.toThrow(DataDirectoryInUseError);
  await first.release();
  await (await lockDataDirectory(dataDir)).release();
});

test("a refused attempt takes nothing away from the one who holds the directory", async () => {
  const dataDir = await emptyDir();
  const holder = await lockDataDirectory(dataDir);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(lockDataDirectory(dataDir)).rejects.toThrow(DataDirectoryInUseError);
  }
  await holder.release();
});

test("what a killed process left behind is no lock, and of those who come after it one gets the directory", async () => {
  const dataDir = await emptyDir();
  await leaveSocket(join(dataDir, "lock.sock"));
  const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => lockDataDirectory(dataDir)));
  const got = attempts.filter(({ status }) => status === "fulfilled");
  expect(got).toHaveLength(1);
  for (const attempt of attempts) if (attempt.status === "fulfilled") await attempt.value.release();
});

/** A socket file whose owner was killed before it could take it away. */
async function leaveSocket(path: string): Promise<void> {
  const script = `require("node:net").createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, "SIGKILL"))`;
  await new Promise((resolve) => spawn(process.execPath, ["-e", script]).once("exit", resolve));
  // It is there, and nobody listens on it.
  const probe = createServer();
  const taken = await new Promise((resolve) =>
    probe.once("error", () => resolve(true)).listen(path, () => resolve(false)),
  );
  expect(taken).toBe(true);
}
