import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "../../packages/server/src/graphql/limits.ts";
import { openTestServer, PASSWORD, sendRaw, type TestServer } from "../support/http-server.ts";

const QUERY = "{ viewer { name } }";
const PORTAL = "https://portal.example";

let server: TestServer;
let cookie: string;
let key: string;

beforeAll(async () => {
  server = await openTestServer({ CORS_ORIGINS: PORTAL, REQUEST_TIMEOUT: "2" });
  cookie = await server.signIn();
  key = await server.makeKey();
});
afterAll(() => server.close());

const codeOf = async (response: Response) => {
  const body = (await response.json()) as { code?: string; errors?: { extensions: { code: string } }[] };
  return [response.status, body.code ?? body.errors?.[0]?.extensions.code];
};
const head = (path: string, ...lines: string[]) =>
  [`POST ${path} HTTP/1.1`, "Host: localhost", "Content-Type: application/json", ...lines, "", ""].join(
    "\r\n",
  );

describe("the headers of every answer", () => {
  test.each(["/", "/graphql", "/healthz", "/api/auth/get-session", "/api/files/x", "/no/such/page"])(
    "keep browsers on the safe side and tell nothing of what serves: %s",
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(/script-src [^;]*/.exec(policy)?.[0]).toBe("script-src 'self'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      for (const name of [
        "x-powered-by",
        "server",
        "strict-transport-security",
        "access-control-allow-origin",
      ])
        expect(headers.get(name), name).toBeNull();
    },
  );

  test("let GraphiQL run its own scripts by their hash and no others; strangers are sent to sign in", async () => {
    // On a busy machine the first page takes longer than the other tests give a request.
    const patient = await openTestServer();
    const page = (headers: Record<string, string>) =>
      fetch(`${patient.url}/graphql`, {
        headers: { accept: "text/html,*/*;q=0.8", ...headers },
        redirect: "manual",
      });
    const stranger = await page({});
    expect([stranger.status, stranger.headers.get("location")]).toEqual([302, "/"]);
    const { headers } = await page({ cookie: await patient.signIn() });
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self' 'sha256-[^']{44}'(;| ')/);
    expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    await patient.close();
  });

  test("bind a browser to HTTPS only where the server is reached by it, and make its cookies secure", async () => {
    const secure = await openTestServer({ PUBLIC_URL: "https://duty.example" });
    const answer = await secure.tryPassword(PASSWORD);
    expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=\d{7,}$/);
    for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/Secure/i);
    await secure.close();
  });
});

describe("a page of another origin", () => {
  const from = (origin: string, headers: Record<string, string>) => server.ask(QUERY, { origin, ...headers });

  test("that no setting names is refused, and is told nothing that its browser would let it read", async () => {
    for (const origin of ["https://evil.example", `${PORTAL}.evil.example`, "null"]) {
      const refused = await from(origin, { cookie });
      expect(refused.headers.get("access-control-allow-origin")).toBeNull();
      expect(await codeOf(refused)).toEqual([403, "FORBIDDEN_ORIGIN"]);
    }
  });

  test("that a setting names asks with a key, after a question beforehand", async () => {
    const asked = await fetch(`${server.url}/graphql`, { method: "OPTIONS", headers: { origin: PORTAL } });
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, PORTAL]);
    expect(asked.headers.get("access-control-allow-headers")).toContain("x-api-key");
    const answer = await from(PORTAL, { "x-api-key": key });
    expect(answer.headers.get("access-control-allow-origin")).toBe(PORTAL);
    expect(await answer.json()).toEqual({ data: { viewer: { name: "admin/reports" } } });
  });

  test("never acts by a viewer's cookie, named or not: only a page of our own does", async () => {
    const named = await from(PORTAL, { cookie });
    expect(named.headers.get("access-control-allow-credentials")).toBeNull();
    expect(await codeOf(named)).toEqual([401, "UNAUTHENTICATED"]);
    expect((await from(server.url, { cookie })).status).toBe(200);
  });

  test("does not sign anybody in or out", async () => {
    for (const origin of [PORTAL, "https://evil.example"]) {
      const answer = await fetch(`${server.url}/api/auth/sign-out`, {
        method: "POST",
        headers: { origin, cookie, "content-type": "application/json" },
        body: "{}",
      });
      expect(answer.status).toBe(403);
    }
    expect((await server.ask(QUERY, { cookie })).status).toBe(200);
  });

  test("sends no form: the bodies that a form can have are not read", async () => {
    for (const type of [
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "text/plain",
    ]) {
      const body = `query=${encodeURIComponent(QUERY)}`;
      const headers = { cookie, "content-type": type };
      const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
      expect(answer.status, type).toBe(415);
    }
  });
});

describe("a body", () => {
  test("of 100 MB is refused by what it claims, before any of it has come, and its connection is cut", async () => {
    const answer = await sendRaw(
      server.url,
      head("/graphql", `Content-Length: ${100 * 1024 * 1024}`) + "x".repeat(9_000),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("BODY_TOO_LARGE");
  });

  test("of 100 MB whose sender asks beforehand is refused without being asked for", async () => {
    const lines = [`Content-Length: ${100 * 1024 * 1024}`, "Expect: 100-continue", "Connection: close"];
    for (const path of ["/graphql", "/api/auth/sign-in/username", "/no/such/page"]) {
      const answer = await sendRaw(server.url, head(path, ...lines));
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  test("of a fitting size whose sender asks beforehand is asked for and answered", async () => {
    const body = JSON.stringify({ query: QUERY });
    const lines = [
      `Content-Length: ${body.length}`,
      "Expect: 100-continue",
      "Connection: close",
      `Cookie: ${cookie}`,
    ];
    const answer = await sendRaw(server.url, head("/graphql", ...lines) + body);
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });

  test("that does not say how long it is is refused, whatever the method", async () => {
    for (const method of ["POST", "PUT", "GET", "DELETE"]) {
      const chunked = head("/graphql", "Transfer-Encoding: chunked", "Connection: close").replace(
        "POST",
        method,
      );
      expect(await sendRaw(server.url, `${chunked}5\r\n{"que\r\n`), method).toMatch(/^HTTP\/1\.1 411 /);
    }
  });

  test("that comes too slowly is given up, and one that has come is answered", async () => {
    const body = JSON.stringify({ query: QUERY });
    const whole = head(
      "/graphql",
      `Content-Length: ${body.length}`,
      `Cookie: ${cookie}`,
      "Connection: close",
    );
    expect(await sendRaw(server.url, whole + body.slice(0, 5))).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*SLOW_REQUEST/,
    );
    expect(await sendRaw(server.url, whole + body)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("is not even begun by a head that comes too slowly: the connection is cut", async () => {
    expect(await sendRaw(server.url, "POST /graphql HTTP/1.1\r\nHost: local")).toMatch(
      /^(HTTP\/1\.1 408 |$)/,
    );
  });
});

test(`a body of ${LIMITS.bodyBytes} bytes comes in; with one byte more it does not`, async () => {
  const rest = JSON.stringify({ query: QUERY, variables: { filled: "" } }).length;
  const filled = (bytes: number) => server.ask(QUERY, { cookie }, { filled: "x".repeat(bytes - rest) });
  expect((await filled(LIMITS.bodyBytes)).status).toBe(200);
  expect(await codeOf(await filled(LIMITS.bodyBytes + 1))).toEqual([413, "BODY_TOO_LARGE"]);
});

test("a request that takes too long is answered in its place, and the next ones are answered as ever", async () => {
  const { prisma } = server.database;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Person" IN ACCESS EXCLUSIVE MODE`;
      await held;
    },
    { timeout: 30_000 },
  );
  const slow = await server.ask("{ people { totalCount } }", { cookie });
  expect(slow.headers.get("retry-after")).toBe("10");
  expect(slow.headers.get("connection")).toBe("close");
  expect(await codeOf(slow)).toEqual([503, "TIMEOUT"]);
  release();
  await holding;
  expect(await (await server.ask("{ people { totalCount } }", { cookie })).json()).toEqual({
    data: { people: { totalCount: 0 } },
  });
});
