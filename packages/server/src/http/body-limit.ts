import type { IncomingMessage, ServerResponse } from "node:http";
import { LIMITS } from "../graphql/limits.ts";
import { refuse } from "./refuse.ts";

/** How long a client may go on sending what nobody will read, in seconds. */
const PATIENCE = 1;

/** Whether a request's body may come in; else it is refused, unread. */
export function hasFitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const length = request.headers["content-length"];
  if (Number(length ?? 0) > LIMITS.bodyBytes) {
    const message = `A request's body has at most ${LIMITS.bodyBytes} bytes.`;
    refuse(request, response, { status: 413, code: "BODY_TOO_LARGE", message });
    return false;
  }
  const isOfUnknownLength = request.headers["transfer-encoding"] !== undefined;
  if (length === undefined && (request.method === "POST" || isOfUnknownLength)) {
    const message = "Say how long the request's body is (Content-Length).";
    refuse(request, response, { status: 411, code: "LENGTH_REQUIRED", message });
    return false;
  }
  return true;
}

/**
 * Cuts the connection of a request that has been answered before its body had come, lest bytes that nobody reads keep
 * it open. At once would be too soon: a client that is still sending would lose the answer.
 * @param seconds how long it may go on sending
 */
export function cutWhenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  seconds = PATIENCE,
): void {
  const { socket } = request;
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => {
      if (!request.complete) socket.destroy();
    }, seconds * 1000).unref();
  });
}
