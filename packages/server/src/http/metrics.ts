import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refuse.ts";
import type { RequestNote } from "./request-note.ts";

/** Figures about the server for Prometheus. */
export interface Metrics {
  /** Counts a request when it is over. */
  count(request: IncomingMessage, response: ServerResponse, note: RequestNote): void;
  /** Answers all figures to whoever may see them. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * The figures, where the setting is on: the library is loaded only then.
 * @param setting `on` for everybody who reaches the server, else the token that a reader must bring
 */
export async function createMetrics(setting: string): Promise<Metrics | null> {
  if (setting === "off") return null;
  const { collectDefaultMetrics, Histogram, Registry } = await import("prom-client");
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by the part of the server that answered and the status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [register],
  });
  return {
    count: (request, response, note) => {
      const stop = duration.startTimer();
      response.once("close", () => {
        const method = METHODS.has(request.method ?? "") ? (request.method ?? "") : "other";
        stop({ method, route: note.route, status: String(response.statusCode) });
      });
    },
    serve: async (request, response) => {
      if (setting !== "on" && !bringsToken(request, setting)) {
        const headers = { "www-authenticate": "Bearer" };
        const message = "Bring the token: Authorization: Bearer …";
        refuse(request, response, { status: 401, code: "UNAUTHENTICATED", message, headers });
        return;
      }
      const text = await register.metrics();
      response.writeHead(200, { "content-type": register.contentType, "cache-control": "no-store" });
      response.end(text);
    },
  };
}

/** A label has few values, whatever clients make up. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);

function bringsToken({ headers }: IncomingMessage, token: string): boolean {
  const [given, expected] = [Buffer.from(headers.authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
