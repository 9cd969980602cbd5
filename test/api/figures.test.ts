import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const TOKEN = "9f3c1b7e5d2a4860";
const PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

interface Span {
  name: string;
  traceId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

let collector: Server;
const collected: string[] = [];
let server: TestServer;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    collected.push(body);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  }).listen(0, "localhost");
  await once(collector, "listening");
  const { port } = collector.address() as AddressInfo;
  server = await openTestServer({ METRICS: TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT: `http://localhost:${port}` });
});
afterAll(() => collector.close());

const figures = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });
const bearer = { authorization: `Bearer ${TOKEN}` };

test("figures are given to whoever brings the token, and to nobody else", async () => {
  expect((await figures()).status).toBe(401);
  expect((await figures({ authorization: "Bearer 0000000000000000" })).status).toBe(401);
  expect((await figures({ cookie: await server.signIn() })).status).toBe(401);
  expect((await figures(bearer)).status).toBe(200);
});

test("figures count requests by route and status, without anything that a client makes up", async () => {
  await (await server.ask("{ viewer { name } }")).text();
  await (await fetch(`${server.url}/people/Person:0198?name=secret`)).text();
  const text = await (await figures(bearer)).text();
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/graphql",status="401"\} 1\n/,
  );
  expect(text).toMatch(
    /http_request_duration_seconds_bucket\{method="POST",route="\/graphql",status="401",le="60"\} 1\n/,
  );
  expect(text).not.toContain("0198");
});

test.each([
  "process_cpu_seconds_total",
  "process_start_time_seconds",
  "process_resident_memory_bytes",
  "nodejs_heap_size_used_bytes",
  "nodejs_eventloop_lag_seconds",
])("figures tell %s of the server's process", async (name) => {
  const text = await (await figures(bearer)).text();
  const [, value] = new RegExp(`^${name} (\\S+)$`, "m").exec(text) ?? [];
  expect(Number(value)).toBeGreaterThan(0);
});

test("where the setting is off there is nothing at that address but the console", async () => {
  const quiet = await openTestServer();
  expect(await (await fetch(`${quiet.url}/metrics`, { headers: bearer })).text()).not.toContain(
    "http_request",
  );
  await quiet.close();
});

test("a trace names the route, the operation and the status, as a part of the sender's own, and holds nothing asked", async () => {
  const headers = { cookie: await server.signIn(), traceparent: PARENT };
  const query = "query FindPeople($q: String) { people(filter: { q: $q }) { totalCount } }";
  expect((await server.ask(query, headers, { q: "体温三十九度" })).status).toBe(200);
  await server.close();
  const spans = collected.flatMap((body) => spansOf(body));
  const span = spans.find(({ name }) => name === "POST /graphql FindPeople");
  expect([span?.traceId, span?.parentSpanId]).toEqual(PARENT.split("-").slice(1, 3));
  const attributes = Object.fromEntries(
    (span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]),
  );
  expect(attributes).toMatchObject({
    "http.route": "/graphql",
    "http.response.status_code": 200,
    "graphql.operation.name": "FindPeople",
  });
  expect(collected.join("")).not.toMatch(/体温|admin|totalCount|session_token/);
});

function spansOf(body: string): Span[] {
  const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}
