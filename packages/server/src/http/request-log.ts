import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { RequestNote } from "./request-note.ts";

/** Routes whose requests say nothing that anybody would look for: probes, and the files of the console. */
const QUIET = new Set(["/healthz", "/readyz", "/metrics", "/"]);

/** Writes one line for each request once it is over; what was asked with it (query, variables, body) is never told. */
export function logRequest(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  note: RequestNote,
): void {
  const began = performance.now();
  response.once("close", () => {
    const { id, address, route, viewerId, operation } = note;
    const status = response.headersSent ? response.statusCode : 0;
    const ms = Math.round(performance.now() - began);
    const line = { id, method: request.method, route, status, ms, viewerId, operation, address };
    const isCut = !response.writableFinished;
    if (isCut) log.info({ ...line, isCut }, "A request broke off.");
    else if (QUIET.has(route) && status < 500) log.debug(line, "A request was answered.");
    else log.info(line, "A request was answered.");
  });
}
