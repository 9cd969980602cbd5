import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, Span } from "@opentelemetry/api";
import type { RequestNote } from "./request-note.ts";

/** Traces of requests for an OpenTelemetry collector. */
export interface Tracing {
  /** Follows a request to its end, as a part of the trace that its sender names, if any. */
  follow(request: IncomingMessage, response: ServerResponse, note: RequestNote): void;
  /** Sends what has not been sent yet. */
  close(): Promise<void>;
}

const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * Traces, where the setting names a collector: the libraries are loaded only then. A span says which part answered,
 * which operation by name, with which status: never what was asked with it, nor by whom.
 */
export async function createTracing(endpoint: string | undefined): Promise<Tracing | null> {
  if (endpoint === undefined) return null;
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import("@opentelemetry/api");
  const provider = await createProvider(endpoint);
  const tracer = provider.getTracer("dutygraph");
  const parentOf = (header: string | string[] | undefined): Context => {
    const [, traceId, spanId, flags] = TRACE_PARENT.exec(String(header ?? "")) ?? [];
    if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
    const traceFlags = Number.parseInt(flags, 16);
    return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
  };
  return {
    follow: (request, response, note) => {
      const parent = parentOf(request.headers.traceparent);
      const span = tracer.startSpan(request.method ?? "", { kind: SpanKind.SERVER }, parent);
      response.once("close", () => {
        describe(span, request, response, note);
        if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
    },
    close: () => provider.shutdown(),
  };
}

async function createProvider(endpoint: string) {
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import("@opentelemetry/sdk-trace"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, "")}/v1/traces` });
  return new TracerProvider({
    resource: resourceFromAttributes({ "service.name": "dutygraph" }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
}

function describe(
  span: Span,
  { method = "" }: IncomingMessage,
  { statusCode }: ServerResponse,
  { id, route, operation }: RequestNote,
): void {
  span.updateName(operation === null ? `${method} ${route}` : `${method} ${route} ${operation}`);
  span.setAttributes({
    "http.request.method": method,
    "http.route": route,
    "http.response.status_code": statusCode,
    "dutygraph.request_id": id,
    ...(operation !== null && { "graphql.operation.name": operation }),
  });
}
