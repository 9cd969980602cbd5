import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../support/http-server.ts";

const MB = 1024 * 1024;
const QUERY = "{ viewer { name } }";
/** Less than a server that kept the body would get by with, and more than a process grows by for reasons of its own. */
const ROOM = 75 * MB;

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ REQUEST_TIMEOUT: "2", RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
  // What is loaded and compiled for the first answer is not counted to the body.
  await isAnswering();
});
afterAll(() => server.close());

const isAnswering = async () => (await server.ask(QUERY, { cookie })).status === 200;

function open(): Socket {
  const { hostname, port } = new URL(server.url);
  // A connection that is cut while it is written to ends with an error; that is what is waited for.
  return connect(Number(port), hostname).on("error", () => undefined);
}

const headOf = (path: string, ...lines: string[]) =>
  [`POST ${path} HTTP/1.1`, "Host: localhost", "Content-Type: application/json", ...lines, "", ""].join(
    "\r\n",
  );

interface Flood {
  answer: string;
  /** How many bytes of it left this side. */
  sent: number;
  /** By how much this process, which is the server's too, grew meanwhile. */
  grew: number;
}

/** Sends a head and then bytes for as long as the server takes them, at most so many. */
async function flood(head: string, bytes: number, chunk: Buffer): Promise<Flood> {
  const before = process.memoryUsage.rss();
  const socket = open();
  const flood: Flood = { answer: "", sent: 0, grew: 0 };
  socket.on("data", (data) => {
    flood.answer += String(data);
  });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const send = () => {
    while (flood.sent < bytes && !socket.destroyed) {
      flood.sent += chunk.length;
      flood.grew = Math.max(flood.grew, process.memoryUsage.rss() - before);
      if (!socket.write(chunk)) return void socket.once("drain", send);
    }
    socket.end();
  };
  socket.write(head);
  send();
  await closed;
  return flood;
}

describe("100 MB that are really sent", () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  const inChunks = Buffer.concat([Buffer.from("10000\r\n"), chunk, Buffer.from("\r\n")]);
  const signedIn = () => `Cookie: ${cookie}`;

  test.each(["/graphql", "/api/auth/sign-in/username", "/api/plans/x", "/healthz", "/no/such/page"])(
    "to %s are refused by what is claimed, and not kept",
    async (path) => {
      const { answer, grew } = await flood(
        headOf(path, signedIn(), `Content-Length: ${100 * MB}`),
        100 * MB,
        chunk,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*BODY_TOO_LARGE/);
      expect(grew).toBeLessThan(ROOM);
      expect(await isAnswering()).toBe(true);
    },
  );

  test.each(["/graphql", "/api/auth/sign-in/username", "/api/files?name=a.txt"])(
    "to %s without saying how many are refused, and not kept",
    async (path) => {
      const head = headOf(path, signedIn(), "Transfer-Encoding: chunked");
      const { answer, grew } = await flood(head, 100 * MB, inChunks);
      expect(answer).toMatch(/^HTTP\/1\.1 411 [\s\S]*LENGTH_REQUIRED/);
      expect(grew).toBeLessThan(ROOM);
      expect(await isAnswering()).toBe(true);
    },
  );

  test("as a file are refused, and not kept", async () => {
    const head = headOf("/api/files?name=a.txt", signedIn(), `Content-Length: ${100 * MB}`);
    const { answer, grew } = await flood(head, 100 * MB, chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*FILE_TOO_LARGE/);
    expect(grew).toBeLessThan(ROOM);
    expect(await isAnswering()).toBe(true);
  });

  test("after a body that was said to be short are no second request", async () => {
    const body = JSON.stringify({ query: QUERY });
    const head = headOf("/graphql", signedIn(), `Content-Length: ${body.length}`);
    const { answer, grew } = await flood(head + body, 100 * MB, chunk);
    expect(answer).toMatch(/HTTP\/1\.1 400 Bad Request/);
    expect(answer.match(/HTTP\/1\.1 200 /g) ?? []).toHaveLength(answer.startsWith("HTTP/1.1 200 ") ? 1 : 0);
    expect(grew).toBeLessThan(ROOM);
  });
});

test("a body that says its length twice, or its length and that it has none, is refused", async () => {
  const body = JSON.stringify({ query: QUERY });
  for (const lines of [
    [`Content-Length: ${body.length}`, "Content-Length: 5"],
    [`Content-Length: ${body.length}`, "Transfer-Encoding: chunked"],
    [`Content-Length: +${body.length}`],
    [`Content-Length: ${body.length}`, "Transfer-Encoding : chunked"],
    [`Content-Length: -1`],
  ]) {
    const { answer } = await flood(
      headOf("/graphql", `Cookie: ${cookie}`, ...lines) + body,
      0,
      Buffer.alloc(0),
    );
    expect(answer, lines.join()).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('"data"');
  }
});

test("a packed body is not unpacked, however small it is", async () => {
  const packed = gzipSync(JSON.stringify({ query: QUERY, variables: { filled: "x".repeat(50 * MB) } }));
  expect(packed.length).toBeLessThan(MB);
  const before = process.memoryUsage.rss();
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "content-encoding": "gzip" },
    body: packed,
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await answer.text()).not.toContain('"data"');
  expect(process.memoryUsage.rss() - before).toBeLessThan(ROOM);
});

test("a head of a megabyte is refused", async () => {
  const { answer } = await flood(
    `GET /graphql HTTP/1.1\r\nHost: localhost\r\nCookie: `,
    MB,
    Buffer.alloc(64 * 1024, "x"),
  );
  expect(answer).toMatch(/^(HTTP\/1\.1 431 |$)/);
});

describe("200 connections on which a byte comes now and then", () => {
  /** Opens them all, keeps them dripping and answers when the last one has been cut. */
  async function drip(head: string): Promise<{ wereCut: boolean; answeredMeanwhile: boolean }> {
    const sockets = Array.from({ length: 200 }, open);
    const closed = sockets.map(
      (socket) => new Promise<void>((resolve) => socket.resume().once("close", () => resolve())),
    );
    for (const socket of sockets) socket.write(head);
    const dripping = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write("x");
    }, 100);
    const answeredMeanwhile = await isAnswering();
    await Promise.all(closed);
    clearInterval(dripping);
    return { wereCut: sockets.every(({ destroyed }) => destroyed), answeredMeanwhile };
  }

  test.each([
    ["of the head", () => "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
    [
      "of the body, by whoever has signed in",
      () => headOf("/graphql", `Cookie: ${cookie}`, "Content-Length: 100000"),
    ],
    ["of the body, by a stranger", () => headOf("/graphql", "Content-Length: 100000")],
    ["of a password", () => headOf("/api/auth/sign-in/username", "Content-Length: 100000")],
    ["of a body that nobody asked for", () => headOf("/no/such/page", "Content-Length: 100000")],
    ["of a file, by a stranger", () => headOf("/api/files?name=a.txt", "Content-Length: 100000")],
    [
      "of a file that is too large",
      () => headOf("/api/files?name=a.txt", `Cookie: ${cookie}`, `Content-Length: ${100 * MB}`),
    ],
    ["of a file for another place", () => headOf("/api/plans/x", "Content-Length: 100000")],
  ])(
    "%s are cut, and meanwhile others are answered",
    async (_what, head) => {
      const began = performance.now();
      expect(await drip(head())).toEqual({ wereCut: true, answeredMeanwhile: true });
      expect(performance.now() - began).toBeLessThan(8_000);
    },
    20_000,
  );
});
