import type { IncomingMessage, ServerResponse } from "node:http";

/** Why a request is turned away before anybody has looked at what it asks. */
export interface Refusal {
  status: number;
  /** Stable; the message is for people. */
  code: string;
  message: string;
  headers?: Record<string, string>;
}

/** Answers a refusal: in the form of GraphQL where that was asked, else as plain JSON. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, code, message, headers = {} } = refusal;
  const isGraphql = (request.url ?? "").startsWith("/graphql");
  const body = isGraphql ? { errors: [{ message, extensions: { code } }] } : { error: message, code };
  answer(response, status, body, { "cache-control": "no-store", ...headers });
}

/** Answers JSON. */
export function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
