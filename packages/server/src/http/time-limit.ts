import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { refuse } from "./refuse.ts";

/** Longer than this nobody needs for the head of a request. */
const HEAD_SECONDS = 20;

/** How long a file of the size allowed may take to come in over a slow line. */
const FILE_SECONDS = 600;

/** Cuts off connections on which the head of a request, or nothing at all, comes for too long. */
export function limitConnections(server: Server, seconds: number): void {
  server.headersTimeout = Math.min(HEAD_SECONDS, seconds) * 1000;
  server.requestTimeout = FILE_SECONDS * 1000;
  server.setTimeout((seconds + HEAD_SECONDS) * 1000);
}

/**
 * Answers a request that takes too long in the place of whoever is still at it, and closes its connection: 408 where
 * its body has not come yet, else 503. What is half written by then is undone or finished as a whole, as ever.
 */
export function limitTime(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const timer = setTimeout(() => {
    if (response.writableEnded) return;
    if (response.headersSent) response.destroy();
    else refuse(request, response, request.complete ? tooLong(seconds) : tooSlow(seconds));
  }, seconds * 1000);
  response.once("close", () => clearTimeout(timer));
}

function tooLong(seconds: number) {
  const message = `This took longer than ${seconds} seconds and was given up.`;
  return { status: 503, code: "TIMEOUT", message, headers: { connection: "close", "retry-after": "10" } };
}

function tooSlow(seconds: number) {
  const message = `The request did not come in within ${seconds} seconds.`;
  return { status: 408, code: "SLOW_REQUEST", message, headers: { connection: "close" } };
}
