import type { IncomingMessage, ServerResponse } from "node:http";
import { LIMITS } from "../graphql/limits.ts";
import { refuse } from "./refuse.ts";

/** How long a client may go on sending what nobody will read, until the connection is cut. */
const PATIENCE_MS = 1_000;

/** Whether a request's body may come in; else it is refused, unread, and its connection is cut. */
export function hasFitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const length = request.headers["content-length"];
  if (Number(length ?? 0) > LIMITS.bodyBytes) {
    cutWhenAnswered(request, response);
    const message = `A request's body has at most ${LIMITS.bodyBytes} bytes.`;
    refuse(request, response, { status: 413, code: "BODY_TOO_LARGE", message });
    return false;
  }
  const isOfUnknownLength = request.headers["transfer-encoding"] !== undefined;
  if (length === undefined && (request.method === "POST" || isOfUnknownLength)) {
    cutWhenAnswered(request, response);
    const message = "Say how long the request's body is (Content-Length).";
    refuse(request, response, { status: 411, code: "LENGTH_REQUIRED", message });
    return false;
  }
  return true;
}

/** At once would be too soon: a client that is still sending would lose the answer. */
function cutWhenAnswered(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  response.once("finish", () => {
    setTimeout(() => {
      if (!request.complete) socket.destroy();
    }, PATIENCE_MS).unref();
  });
}
