import type { IncomingMessage, ServerResponse } from "node:http";
import { NodeHeaders } from "../../http/header-reader.ts";
import type { Door, Found } from "../door.ts";
import { LIMITS } from "../limits.ts";
import type { Arrived, Direct } from "./answer-directly.ts";
import { isUsualHead } from "./asked.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The endpoint for Node's server: answered directly where that can be, else by the door, with what was read. */
export function createHttpHandler(
  door: Door,
  answerDirectly: (arrived: Arrived) => Promise<Direct>,
): Handler {
  return async (request, response) => {
    const headers = new NodeHeaders(request);
    if (request.method !== "POST" || request.url !== "/graphql" || !isUsualHead(headers)) {
      await door.yoga(request, response);
      return;
    }
    const bytes = await bodyOf(request);
    // Whoever goes away before all was said waits for no answer.
    if (bytes === null) return;
    const url = `http://${request.headers.host ?? ""}/graphql`;
    const isGone = () => response.destroyed || response.writableEnded;
    const arrived = { headers, body: bytes.toString("utf8"), url, incoming: request, isGone };
    const direct = await answerDirectly(arrived);
    if (isGone()) return;
    if ("found" in direct)
      return await handOver(door, direct.found, { request, response, headers, bytes, url });
    const { status, headers: told, body } = direct.answered;
    // Once into bytes, which tells its length too.
    const answer = Buffer.from(body);
    response.writeHead(status, { ...told, "content-length": answer.length });
    response.end(answer);
  };
}

/** The whole body; null where its sender went away. Longer ones than allowed do not come as far as this. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > LIMITS.bodyBytes) request.destroy();
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)));
    request.once("close", () => resolve(null));
  });
}

interface Unanswered {
  request: IncomingMessage;
  response: ServerResponse;
  headers: NodeHeaders;
  bytes: Buffer;
  url: string;
}

async function handOver(door: Door, found: Found | null, unanswered: Unanswered): Promise<void> {
  const { request, response, headers, bytes, url } = unanswered;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const asked = new Request(url, {
    method: "POST",
    headers: headers.asWeb(),
    body: new Uint8Array(bytes),
    signal: gone.signal,
  });
  if (found !== null) door.remember(asked, found);
  const answer = await door.yoga.fetch(asked, { req: request });
  const body = Buffer.from(await answer.arrayBuffer());
  if (response.destroyed || response.writableEnded) return;
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), "content-length": body.length });
  response.end(body);
}
