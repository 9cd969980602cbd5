import type { IncomingMessage, ServerResponse } from "node:http";

const ALLOWED = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, x-api-key, x-request-id",
  "access-control-max-age": "600",
};

/**
 * Lets the pages of named origins ask with a key. Their requests never count as a viewer's: what cookies a browser
 * sends along is taken off before anybody reads it. True where the request was a browser's question beforehand and has
 * been answered.
 */
export function welcomeForeignOrigin(
  origins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return false;
  delete request.headers.cookie;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "retry-after, x-request-id");
  response.setHeader("cross-origin-resource-policy", "cross-origin");
  response.appendHeader("vary", "origin");
  if (request.method !== "OPTIONS") return false;
  response.writeHead(204, ALLOWED).end();
  return true;
}
