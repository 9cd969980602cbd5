import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/postgres-cluster.ts";
import {
  emptyDataDir,
  runServer,
  type ServerProcess,
  signIn,
  startServer,
} from "../support/server-process.ts";

describe("a server that runs", () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.end("SIGKILL"));

  test("answers that it is alive and ready", async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: "ready" });
  });

  test("lets browsers keep the parts of the console for good, and ask for its page anew each time", async () => {
    const page = await fetch(`${server.url}/duties`);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const [, part = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text()) ?? [];
    const kept = await fetch(`${server.url}${part}`);
    expect([kept.status, kept.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
    expect((await fetch(`${server.url}/assets/of-an-earlier-release.js`)).status).toBe(404);
  });

  test("refuses a second server on its data directory and leaves the data untouched", async () => {
    const before = await digestOf(server.dataDir);
    const second = await runServer({ DATA_DIR: server.dataDir, PORT: String(await freePort()) });
    expect(second.status).toBe(1);
    expect(second.output).toContain(`The data directory ${server.dataDir} is in use`);
    expect(await digestOf(server.dataDir)).toBe(before);
    expect((await (await signIn(server))("{ viewer { name } }")).data.viewer.name).toBe("admin");
  });

  test("lets nobody in who is not signed in, with a wrong password or a wrong key", async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query: "{ viewer { name } }" }),
      });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ "x-api-key": "no-such-key" })).status).toBe(401);
    expect((await ask({ cookie: "better-auth.session_token=forged.forged" })).status).toBe(401);
    const wrong = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "admin", password: "not-the-password" }),
    });
    expect(wrong.status).toBe(401);
  });

  test("answers a request whose Host is no address, and goes on", async () => {
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write("GET /api/auth/get-session HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n");
      });
      let text = "";
      socket.on("data", (chunk) => {
        text += String(chunk);
      });
      socket.once("error", reject).once("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  test("lets nobody sign themselves up", async () => {
    const answer = await fetch(`${server.url}/api/auth/sign-up/email`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "new@example.invalid", password: "a-long-password", name: "new" }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  test("puts the session into a cookie that scripts cannot read", async () => {
    const response = await fetch(`${server.url}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "admin", password: "correct-horse-battery" }),
    });
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test("ends with status 0 within ten seconds of SIGTERM, and starts again on its data", async () => {
    const ask = await signIn(server);
    await ask('mutation { createPerson(input: { name: "林渡" }) { __typename } }');
    const began = performance.now();
    // A terminal signals every process of the group, and the starter passes its own signal on: two of them.
    server.child.kill("SIGTERM");
    expect(await server.end("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    server = await startServer({ DATA_DIR: server.dataDir });
    const { data } = await (await signIn(server))("{ people { nodes { name } } }");
    expect(data.people.nodes).toEqual([{ name: "林渡" }]);
  });

  test("counts wrong passwords by where they come from, whatever address the client claims", async () => {
    const guess = (index: number) =>
      fetch(`${server.url}/api/auth/sign-in/username`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": `10.0.0.${index}` },
        body: JSON.stringify({ username: "nobody", password: `guess-number-${index}` }),
      });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => guess(index)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(20);
  });
});

describe("a start that cannot be", () => {
  test("a bad setting stops the start with one clear line that names it", async () => {
    const { status, output } = await runServer({ PORT: "eighty", DATA_DIR: await emptyDataDir() });
    expect(status).toBe(1);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).toContain("PORT");
  });

  test("a time zone that does not exist is named before anything is opened", async () => {
    const dataDir = await emptyDataDir();
    const { status, output } = await runServer({ TIME_ZONE: "Asia/Nowhere", DATA_DIR: dataDir });
    expect(status).toBe(1);
    expect(output).toContain("TIME_ZONE");
    expect(await readdir(dataDir)).toEqual([]);
  });
});

test("the first start prints a random password once, and the sample bureau can be read with it", async () => {
  const server = await startServer({ ADMIN_PASSWORD: "", SAMPLE: "on" });
  const password = /password (\S+) —/.exec(server.output())?.[1] ?? "";
  expect(password.length).toBeGreaterThanOrEqual(12);
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password }),
  });
  expect(signedIn.status).toBe(200);
  await server.end("SIGTERM");
  const again = await startServer({ ADMIN_PASSWORD: "", DATA_DIR: server.dataDir });
  expect(again.output()).not.toContain("password");
  await again.end("SIGTERM");
});

test("a weak ADMIN_PASSWORD stops the first start with one line that says why", async () => {
  const [dataDir, port] = [await emptyDataDir(), await freePort()];
  const settings = { DATA_DIR: dataDir, PORT: String(port), SAMPLE: "off" };
  const { status, output } = await runServer({ ...settings, ADMIN_PASSWORD: "password123" });
  expect(status).toBe(1);
  const lines = output.split("\n").filter((line) => line.includes("ADMIN_PASSWORD"));
  expect(lines).toEqual(["Bad settings: ADMIN_PASSWORD is on the lists of leaked passwords."]);
  expect(output).not.toContain("password123");
});

/** A digest over the names, sizes and contents of a directory's files; the lock's socket is none. */
async function digestOf(directory: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(directory, { recursive: true })).sort()) {
    const path = join(directory, name);
    if ((await stat(path)).isFile()) hash.update(name).update(await readFile(path));
  }
  return hash.digest("hex");
}
