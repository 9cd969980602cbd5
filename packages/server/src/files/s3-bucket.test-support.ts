import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

const PAGE = 2;

/** A file service in this process that understands as much of S3 as we speak, and checks every signature by itself. */
export interface BucketServer {
  url: string;
  names(): string[];
  empty(): void;
  close(): Promise<void>;
}

interface Keys {
  accessKey: string;
  secretKey: string;
}

/** Starts it; its bucket is called `evidence`, and its lists have two keys a page. */
export async function startBucket(keys: Keys): Promise<BucketServer> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    respond(objects, keys, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    names: () => [...objects.keys()],
    empty: () => objects.clear(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function respond(
  objects: Map<string, Buffer>,
  keys: Keys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://bucket");
  const body = await buffer(request);
  if (!isSigned(request, url, keys))
    return void response.writeHead(403).end("<Error>SignatureDoesNotMatch</Error>");
  if (url.pathname === "/evidence") return void response.end(listOf([...objects.keys()].sort(), url));
  const path = url.pathname.replace("/evidence/", "");
  const copied = request.headers["x-amz-copy-source"];
  if (request.method === "PUT") {
    const content = copied === undefined ? body : objects.get(String(copied).replace("/evidence/", ""));
    if (content === undefined) return void response.writeHead(404).end("<Error>NoSuchKey</Error>");
    objects.set(path, content);
    return void response.end("<CopyObjectResult/>");
  }
  if (request.method === "DELETE") {
    objects.delete(path);
    return void response.writeHead(204).end();
  }
  const content = objects.get(path);
  if (content === undefined) return void response.writeHead(404).end();
  response.end(request.method === "HEAD" ? undefined : content);
}

function listOf(keys: string[], { searchParams }: URL): string {
  const prefix = searchParams.get("prefix") ?? "";
  const after = searchParams.get("start-after") ?? "";
  const rest = keys.filter((key) => key.startsWith(prefix) && key > after);
  const page = rest.slice(0, PAGE).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  return `<ListBucketResult><IsTruncated>${rest.length > PAGE}</IsTruncated>${page.join("")}</ListBucketResult>`;
}

/** Signature version 4, worked out anew from what came in. */
function isSigned(request: IncomingMessage, url: URL, { accessKey, secretKey }: Keys): boolean {
  const said =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? "",
    );
  if (said === null) return false;
  const [, who, scope = "", names = "", signature] = said;
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  const canonical = [
    request.method,
    url.pathname,
    query.join("&"),
    headers.join(""),
    names,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const digest = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, digest].join("\n");
  const sign = (key: string | Buffer, part: string) => createHmac("sha256", key).update(part).digest();
  const key = scope.split("/").reduce<string | Buffer>((made, part) => sign(made, part), `AWS4${secretKey}`);
  return who === accessKey && createHmac("sha256", key).update(text).digest("hex") === signature;
}
