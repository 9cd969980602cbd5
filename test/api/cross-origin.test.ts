import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../support/http-server.ts";
import { leavingNoTrace } from "../support/snapshot.ts";

const NOBODY = "01980000-0000-7000-8000-000000000000";
const WRITE = 'mutation { createPerson(input: { name: "祝融赤" }) { __typename } }';

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "1000000" });
  cookie = await server.signIn();
});
afterAll(() => server.close());

/** Origins that are not ours, some of which look much like it. */
const foreignOrigins = () => {
  const { host, port } = new URL(server.url);
  return [
    "https://evil.example",
    "null",
    `https://${host}`,
    `http://localhost:${Number(port) + 1}`,
    `http://localhost.evil.example:${port}`,
    `http://127.0.0.1:${port}`,
    `${server.url}.evil.example`,
    `${server.url}@evil.example`,
    `${server.url}/`,
    "",
  ];
};

interface Call {
  method: string;
  path: string;
  type?: string;
  body?: string;
}

/** All that can be asked, signing in and out and the rest of the library's calls included. */
function everyCall(): Call[] {
  const json = "application/json";
  const query = encodeURIComponent("{ people { nodes { name } } }");
  return [
    { method: "POST", path: "/graphql", type: json, body: JSON.stringify({ query: WRITE }) },
    { method: "POST", path: "/graphql", type: "text/plain", body: JSON.stringify({ query: WRITE }) },
    { method: "POST", path: "/graphql", type: "application/graphql", body: WRITE },
    { method: "GET", path: `/graphql?query=${query}` },
    { method: "GET", path: `/graphql?query=${encodeURIComponent(WRITE)}` },
    { method: "OPTIONS", path: "/graphql" },
    { method: "POST", path: "/api/files?name=a.txt", type: "text/plain", body: "x" },
    { method: "POST", path: "/api/files?name=a.txt", type: "multipart/form-data; boundary=x", body: "x" },
    { method: "GET", path: `/api/files/Evidence:${NOBODY}` },
    { method: "GET", path: `/api/plans/Plan:${NOBODY}.docx` },
    { method: "GET", path: `/api/plans/Plan:${NOBODY}.duties.xlsx` },
    ...signInCalls(),
  ];
}

/** As the library lists them, so that what it brings along with an upgrade or a plugin is asked too. */
function signInCalls(): Call[] {
  const endpoints = Object.values(server.accounts.api) as unknown as {
    path?: string;
    options: { method: string | string[] };
  }[];
  return endpoints.flatMap(({ path, options }) =>
    path === undefined
      ? []
      : [options.method].flat().flatMap((method): Call[] => {
          const address = `/api/auth${path.replaceAll(/:\w+/g, "x")}`;
          if (method === "GET") return [{ method, path: address }];
          return ["application/json", "text/plain", "application/x-www-form-urlencoded"].map((type) => ({
            method,
            path: address,
            type,
            body: "{}",
          }));
        }),
  );
}

const send = ({ method, path, type, body }: Call, headers: Record<string, string>) =>
  fetch(`${server.url}${path}`, {
    method,
    redirect: "manual",
    headers: { cookie, ...(type !== undefined && { "content-type": type }), ...headers },
    ...(body !== undefined && { body }),
  });

test("a page of another origin gets nothing done by a viewer's cookie, at whatever address, and is told nothing", async () => {
  const calls = everyCall();
  expect(calls.length).toBeGreaterThan(60);
  const passed: string[] = [];
  await leavingNoTrace(server, async () => {
    for (const call of calls) {
      for (const origin of foreignOrigins()) {
        const answer = await send(call, { origin });
        const isRefused =
          answer.status === 403 &&
          answer.headers.get("access-control-allow-origin") === null &&
          answer.headers.get("access-control-allow-credentials") === null &&
          answer.headers.get("set-cookie") === null &&
          (await answer.text()).includes("FORBIDDEN_ORIGIN");
        if (!isRefused) passed.push(`${call.method} ${call.path} from ${origin}: ${answer.status}`);
      }
    }
  });
  expect(passed).toEqual([]);
  expect((await server.ask("{ viewer { name } }", { cookie })).status).toBe(200);
}, 120_000);

test("a page of our own does by it what a viewer may", async () => {
  const answer = await server.ask(WRITE, { cookie, origin: server.url });
  expect(await answer.json()).toEqual({ data: { createPerson: { __typename: "Person" } } });
  const file = { method: "POST", path: "/api/files?name=a.txt", type: "text/plain", body: "x" };
  expect((await send(file, { origin: server.url })).status).toBe(201);
});

test("a link that somebody clicks on another site changes nothing, for a link can only read", async () => {
  const links = everyCall().filter(({ method }) => method === "GET");
  expect(links.length).toBeGreaterThan(10);
  await leavingNoTrace(server, async () => {
    for (const link of links) await (await send(link, { "sec-fetch-site": "cross-site" })).text();
  });
  expect((await server.ask("{ viewer { name } }", { cookie })).status).toBe(200);
});

test("no address of ours sends a browser on to another site", async () => {
  const elsewhere = encodeURIComponent("https://evil.example/");
  const names = [
    "callbackURL",
    "errorCallbackURL",
    "redirectTo",
    "redirect_uri",
    "redirect",
    "next",
    "returnTo",
  ];
  const asked = names.map((name) => `${name}=${elsewhere}`).join("&");
  const paths = everyCall()
    .filter(({ method }) => method === "GET")
    .map(({ path }) => `${path}${path.includes("?") ? "&" : "?"}${asked}&token=x&error=x&state=x`);
  const sentOn: string[] = [];
  for (const path of [...paths, "//evil.example/", "/\\evil.example/", "/%2f%2fevil.example/"]) {
    const answer = await send({ method: "GET", path }, {});
    const location = answer.headers.get("location");
    if (location !== null && new URL(location, server.url).host !== new URL(server.url).host)
      sentOn.push(`${path}: ${location}`);
  }
  expect(sentOn).toEqual([]);
});

test("what somebody writes into the address of an error is no element of its page", async () => {
  const text = "<img src=x onerror=alert(1)>";
  for (const path of ["/api/auth/error", "/api/auth/no-such", "/no-such"]) {
    const answer = await send(
      {
        method: "GET",
        path: `${path}?error=${encodeURIComponent(text)}&error_description=${encodeURIComponent(text)}`,
      },
      {},
    );
    expect(await answer.text(), path).not.toContain("<img src=x");
    expect(answer.headers.get("content-security-policy"), path).toContain("script-src 'self'");
  }
});
