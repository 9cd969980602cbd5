import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { checkedKey, type FileStore, madeAt } from "./file-store.ts";
import { createSign, type S3Keys } from "./s3-signature.ts";

/** How an S3-compatible service is reached: by path (`endpoint/bucket/key`), which all of them understand. */
export interface S3Settings extends S3Keys {
  endpoint: string;
  bucket: string;
}

/** How long the service may take, in milliseconds: to answer, and to take or give the bytes of a whole file. */
export interface S3Patience {
  answer: number;
  transfer: number;
}

const PATIENCE: S3Patience = { answer: 30_000, transfer: 600_000 };

interface S3Request {
  method: "GET" | "PUT" | "DELETE" | "HEAD";
  headers?: Record<string, string>;
  body?: Readable;
  /** Whether the bytes of a file go over the line, at its pace. */
  isTransfer?: boolean;
}

type Send = (path: string, request: S3Request) => Promise<Response>;

/** A store in a bucket: uploads under `uploads/`, what is kept under `kept/`; nothing else of the bucket is touched. */
export function createS3Store(settings: S3Settings, patience: S3Patience = PATIENCE): FileStore {
  const send = sender(settings, patience);
  return {
    put: async (key, bytes, length) => {
      const headers = { "content-length": String(length), "content-type": "application/octet-stream" };
      const request = { method: "PUT", headers, body: bytes, isTransfer: true } as const;
      await succeed(await send(`uploads/${checkedKey(key)}`, request));
    },
    keep: async (key) => {
      const source = `/${settings.bucket}/uploads/${checkedKey(key)}`;
      const copied = await send(`kept/${key}`, { method: "PUT", headers: { "x-amz-copy-source": source } });
      if (copied.status === 404) {
        await copied.body?.cancel();
        return (await send(`kept/${key}`, { method: "HEAD" })).ok;
      }
      // A copy that fails on the way is answered 200 with an error in its body.
      const answer = await (await succeed(copied)).text();
      if (answer.includes("<Error"))
        throw new Error(`The file service did not copy: ${answer.slice(0, 300)}`);
      await succeed(await send(`uploads/${key}`, { method: "DELETE" }));
      return true;
    },
    getUpload: async (key) => readFile(send, `uploads/${checkedKey(key)}`),
    get: async (key) => readFile(send, `kept/${checkedKey(key)}`),
    removeUploads: async (before) => {
      let removed = 0;
      for await (const key of uploadKeys(send)) {
        const at = madeAt(key);
        if (at === null || at >= before) continue;
        await succeed(await send(`uploads/${key}`, { method: "DELETE" }));
        removed += 1;
      }
      return removed;
    },
  };
}

async function readFile(send: Send, path: string): Promise<Readable | null> {
  const response = await send(path, { method: "GET", isTransfer: true });
  if (response.status === 404) {
    await response.body?.cancel();
    return null;
  }
  const { body } = await succeed(response);
  return body === null ? Readable.from([]) : Readable.fromWeb(body as unknown as WebStream);
}

/** The keys of all uploads, a page of the service's list at a time. */
async function* uploadKeys(send: Send): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = new URLSearchParams({ "list-type": "2", prefix: "uploads/" });
    if (after !== undefined) page.set("start-after", after);
    const xml = await (await succeed(await send(`?${page.toString()}`, { method: "GET" }))).text();
    const paths = [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, path = ""]) => path);
    for (const path of paths) yield path.slice("uploads/".length);
    after = xml.includes("<IsTruncated>true<") ? paths.at(-1) : undefined;
  } while (after !== undefined);
}

function sender({ endpoint, bucket, ...keys }: S3Settings, { answer, transfer }: S3Patience): Send {
  const base = `${endpoint.replace(/\/+$/, "")}/${bucket}/`;
  const sign = createSign(keys);
  return async (path, { method, headers = {}, body, isTransfer = false }) => {
    // Without a slash before the query: the list is one of the bucket, not of a file without a name.
    const url = new URL(path.startsWith("?") ? `${base.slice(0, -1)}${path}` : `${base}${path}`);
    return fetch(url, {
      method,
      headers: await sign({ url, method, headers }),
      signal: AbortSignal.timeout(isTransfer ? transfer : answer),
      ...(body && { body: Readable.toWeb(body) as unknown as BodyInit, duplex: "half" as const }),
    });
  };
}

/** @throws Error where the service refuses; what it says goes to the log. */
async function succeed(response: Response): Promise<Response> {
  if (response.ok) return response;
  const said = await response.text();
  throw new Error(`The file service answered ${response.status}: ${said.slice(0, 300)}`);
}
