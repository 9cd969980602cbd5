import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import { refuse } from "../http/refuse.ts";
import { readCalendar } from "../modules/calendar-feed/reads.ts";
import { writeCalendar } from "./write-calendar.ts";

/** Below this path lie the calendars, each under its secret. */
export const CALENDARS_PATH = "/calendars";

const SECRET = /^\/calendars\/([A-Za-z0-9_-]{32})\.ics$/;

/**
 * `GET /calendars/<secret>.ics` gives out the shifts of a calendar to whoever knows its secret, as long as it is not
 * revoked: calendar programs sign in nowhere. Of a secret that opens nothing it is not told why.
 */
export async function serveCalendar(
  { db, clock }: { db: Db; clock: Clock },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(request, response, {
      status: 405,
      code: "METHOD_NOT_ALLOWED",
      message: "A calendar is only read.",
      headers: { allow: "GET, HEAD" },
    });
  const url = new URL(request.url ?? "/", "http://localhost");
  const secret = SECRET.exec(url.pathname)?.[1];
  const calendar = secret === undefined ? null : await readCalendar(db, secret, clock.now());
  if (calendar === null)
    return refuse(request, response, {
      status: 404,
      code: "NOT_FOUND",
      message: "There is no such calendar.",
    });
  const text = writeCalendar(calendar, url.searchParams.get("lang"));
  response.writeHead(200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="watch.ics"',
    "content-length": Buffer.byteLength(text),
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
