import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Meter } from "@opentelemetry/api";
import { observeProcess } from "./process-figures.ts";
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
 * The figures, where the setting is on: the libraries are loaded only then.
 * @param setting `on` for everybody who reaches the server, else the token that a reader must bring
 */
export async function createMetrics(setting: string): Promise<Metrics | null> {
  if (setting === "off") return null;
  const { meter, read } = await createMeter();
  observeProcess(meter);
  const duration = meter.createHistogram("http_request_duration_seconds", {
    description: "How long requests took, by the part of the server that answered and the status.",
    advice: { explicitBucketBoundaries: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60] },
  });
  return {
    count: (request, response, note) => {
      const began = performance.now();
      response.once("close", () => {
        const method = METHODS.has(request.method ?? "") ? (request.method ?? "") : "other";
        const labels = { method, route: note.route, status: String(response.statusCode) };
        duration.record((performance.now() - began) / 1000, labels);
      });
    },
    serve: async (request, response) => {
      if (setting !== "on" && !bringsToken(request, setting)) {
        const headers = { "www-authenticate": "Bearer" };
        const message = "Bring the token: Authorization: Bearer …";
        refuse(request, response, { status: 401, code: "UNAUTHENTICATED", message, headers });
        return;
      }
      const text = await read();
      response.writeHead(200, { "content-type": TEXT_FORMAT, "cache-control": "no-store" });
      response.end(text);
    },
  };
}

const TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

/** What measures, and how all that was measured is read, in the text format of Prometheus. */
async function createMeter(): Promise<{ meter: Meter; read: () => Promise<string> }> {
  const [{ MeterProvider }, { PrometheusExporter, PrometheusSerializer }] = await Promise.all([
    import("@opentelemetry/sdk-metrics"),
    import("@opentelemetry/exporter-prometheus"),
  ]);
  // The figures lie behind our own door: the library opens none.
  const reader = new PrometheusExporter({ preventServerStart: true });
  const [isWithoutTarget, isWithoutScope] = [true, true];
  const serializer = new PrometheusSerializer("", false, undefined, isWithoutTarget, isWithoutScope);
  return {
    meter: new MeterProvider({ readers: [reader] }).getMeter("dutygraph"),
    read: async () => {
      const { resourceMetrics, errors } = await reader.collect();
      if (errors.length > 0) throw new AggregateError(errors, "Not all figures could be read.");
      return serializer.serialize(resourceMetrics);
    },
  };
}

/** A label has few values, whatever clients make up. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);

function bringsToken({ headers }: IncomingMessage, token: string): boolean {
  const [given, expected] = [Buffer.from(headers.authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
