import { afterAll, beforeAll, expect, test } from "vitest";
import { OPEN_PATHS } from "../../packages/server/src/auth/open-paths.ts";
import { openTestServer, type TestServer } from "../support/http-server.ts";

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await openTestServer({ RATE_LIMIT: "100000" });
  cookie = await server.signIn();
});
afterAll(() => server.close());

interface Endpoint {
  path?: string;
  options?: { method?: string | string[] };
}

/** What the sign-in library and its plugins would answer, by their own list. */
function endpoints(): { method: string; path: string }[] {
  return Object.values(server.accounts.api as unknown as Record<string, Endpoint>).flatMap(
    ({ path, options }) =>
      path === undefined
        ? []
        : [options?.method ?? []].flat().map((method) => ({ method, path: path.replace(/:\w+/, "x") })),
  );
}

test("of the sign-in library's paths those stand open that somebody uses, and no others, signed in or not", async () => {
  const closed = endpoints().filter(({ path }) => !OPEN_PATHS.has(path));
  expect(closed.length).toBeGreaterThan(30);
  for (const { method, path } of closed) {
    const init = method === "GET" ? {} : { body: "{}" };
    const headers = { "content-type": "application/json", cookie };
    const { status } = await fetch(`${server.url}/api/auth${path}`, { method, headers, ...init });
    expect([method, path, status]).toEqual([method, path, 404]);
  }
});

test("each open path is one that there is, but those of a provider that is not set", () => {
  const known = new Set(endpoints().map(({ path }) => path));
  const missing = [...OPEN_PATHS].filter((path) => !known.has(path));
  expect(missing.toSorted()).toEqual(["/oauth2/callback/oidc", "/sign-in/oauth2"]);
});

test.each([
  "/update-user/",
  "//update-user",
  "/%75pdate-user",
  "/sign-out/../update-user",
  "/update-user?x=1",
])("a closed path is not reached by another spelling: %s", async (path) => {
  const response = await fetch(`${server.url}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ name: "somebody else" }),
  });
  expect(response.status).toBe(404);
  expect(await server.database.prisma.user.count({ where: { name: "somebody else" } })).toBe(0);
});
