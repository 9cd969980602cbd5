import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeId } from "../clock.ts";
import { createDiskStore } from "./disk-store.ts";
import type { FileStore } from "./file-store.ts";
import { type BucketServer, startBucket } from "./s3-bucket.test-support.ts";
import { createS3Store } from "./s3-store.ts";

interface Opened {
  store: FileStore;
  /** The names of everything that lies there, whole or not. */
  names(): Promise<string[]>;
}

let bucket: BucketServer;
beforeAll(async () => {
  bucket = await startBucket({ accessKey: "LANZHU", secretKey: "a-secret-of-the-tests" });
});
afterAll(() => bucket.close());

const STORES: [string, () => Promise<Opened>][] = [
  [
    "a folder",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "dutygraph-store-"));
      const entries = () => readdir(folder, { recursive: true, withFileTypes: true });
      const names = async () => (await entries()).filter((each) => each.isFile()).map(({ name }) => name);
      return { store: createDiskStore(folder), names };
    },
  ],
  [
    "a bucket",
    async () => {
      const keys = { accessKey: "LANZHU", secretKey: "a-secret-of-the-tests" };
      bucket.empty();
      const store = createS3Store({ endpoint: bucket.url, region: "cn-north", bucket: "evidence", ...keys });
      return { store, names: async () => bucket.names() };
    },
  ],
];

const stream = (content: string) => Readable.from([Buffer.from(content)]);
const LATER = () => new Date(Date.now() + 60_000);

describe.each(STORES)("%s", (_name, open) => {
  test("gives out what was kept, byte for byte, and nothing of what only came in", async () => {
    const { store } = await open();
    const key = makeId();
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_each, index) => (index * 31) % 256));
    await store.put(key, Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]), bytes.length);
    expect(await store.get(key)).toBeNull();
    expect(await store.keep(key)).toBe(true);
    const kept = await store.get(key);
    expect(kept !== null && bytes.equals(await buffer(kept))).toBe(true);
  });

  test("gives out an upload as long as it waits, to whoever reads it on the way in", async () => {
    const { store } = await open();
    const key = makeId();
    await store.put(key, stream("方案"), 6);
    for (const _time of ["once", "again"]) {
      const waiting = await store.getUpload(key);
      expect(waiting && (await text(waiting))).toBe("方案");
    }
    await store.keep(key);
    expect(await store.getUpload(key)).toBeNull();
    expect(await store.getUpload(makeId())).toBeNull();
  });

  test("keeps once more without harm, and cannot keep what never came in", async () => {
    const { store } = await open();
    const key = makeId();
    await store.put(key, stream("清点表"), 9);
    await store.keep(key);
    expect(await store.keep(key)).toBe(true);
    expect(await store.keep(makeId())).toBe(false);
    const kept = await store.get(key);
    expect(kept && (await text(kept))).toBe("清点表");
  });

  test("leaves nothing of a stream that breaks or is shorter or longer than was said", async () => {
    const { store, names } = await open();
    async function* breaking() {
      yield Buffer.from("half");
      throw new Error("the line broke");
    }
    await expect(store.put(makeId(), Readable.from(breaking()), 8)).rejects.toThrow();
    await expect(store.put(makeId(), stream("short"), 9)).rejects.toThrow();
    await expect(store.put(makeId(), stream("too long"), 3)).rejects.toThrow();
    expect(await names()).toEqual([]);
  });

  test("removes uploads that waited too long, and never what was kept", async () => {
    const { store, names } = await open();
    const [kept, waiting] = [makeId(), makeId()];
    await store.put(kept, stream("kept"), 4);
    await store.put(waiting, stream("waits"), 5);
    await store.keep(kept);
    expect(await store.removeUploads(new Date(Date.now() - 60_000))).toBe(0);
    expect(await store.removeUploads(LATER())).toBe(1);
    expect(await store.keep(waiting)).toBe(false);
    expect(await store.get(kept)).not.toBeNull();
    expect(await names()).toEqual([expect.stringContaining(kept)]);
  });

  test("lets no key through that is no UUID", async () => {
    const { store, names } = await open();
    for (const key of ["../escape", "", `${makeId()}/../x`, "uploads"]) {
      await expect(store.put(key, stream("x"), 1)).rejects.toThrow("no key");
      await expect(store.keep(key)).rejects.toThrow("no key");
      await expect(store.get(key)).rejects.toThrow("no key");
      await expect(store.getUpload(key)).rejects.toThrow("no key");
    }
    expect(await names()).toEqual([]);
  });
});

test("a folder that is not there yet has no uploads, and one that cannot be read is an error", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dutygraph-store-"));
  const store = createDiskStore(folder);
  expect(await store.removeUploads(LATER())).toBe(0);
  await writeFile(join(folder, "uploads"), "no folder");
  await expect(store.removeUploads(LATER())).rejects.toThrow("ENOTDIR");
});

test("a bucket whose service takes a request and says nothing is given up", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const settings = { endpoint: `http://127.0.0.1:${port}`, region: "cn-north", bucket: "evidence" };
  const keys = { accessKey: "LANZHU", secretKey: "a-secret-of-the-tests" };
  const store = createS3Store({ ...settings, ...keys }, { answer: 50, transfer: 50 });
  await expect(store.keep(makeId())).rejects.toThrow("timeout");
  await expect(store.get(makeId())).rejects.toThrow("timeout");
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

test("a bucket is read to the end of its list, a page at a time", async () => {
  bucket.empty();
  const keys = { accessKey: "LANZHU", secretKey: "a-secret-of-the-tests" };
  const store = createS3Store({
    endpoint: `${bucket.url}/`,
    region: "cn-north",
    bucket: "evidence",
    ...keys,
  });
  for (let index = 0; index < 5; index += 1) await store.put(makeId(), stream("x"), 1);
  expect(await store.removeUploads(LATER())).toBe(5);
});

test("a bucket whose service refuses is an error that says so, not an empty file", async () => {
  const keys = { accessKey: "LANZHU", secretKey: "another-secret" };
  const store = createS3Store({ endpoint: bucket.url, region: "cn-north", bucket: "evidence", ...keys });
  await expect(store.put(makeId(), stream("x"), 1)).rejects.toThrow("403");
  await expect(store.get(makeId())).rejects.toThrow("403");
});
