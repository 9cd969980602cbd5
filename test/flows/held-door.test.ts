import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { freePort } from "../support/postgres-cluster.ts";
import { emptyDataDir, startServer } from "../support/server-process.ts";

vi.setConfig({ testTimeout: 60_000 });

const MAIN = new URL("../../packages/server/src/main.ts", import.meta.url).pathname;

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
});

/** A server whose door is held, once it has opened its database and waits. */
async function startHeld({ saysOpenAtOnce = false } = {}) {
  const dataDir = await emptyDataDir();
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, SAMPLE: "off", LOG_LEVEL: "error" };
  const held = spawn(process.execPath, [MAIN, "--held"], {
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  child = held;
  let printed = "";
  held.stdout?.on("data", (part) => (printed += String(part)));
  if (saysOpenAtOnce) held.send("open");
  const ended = new Promise<number | null>((resolve) => held.once("exit", (code) => resolve(code)));
  await new Promise((resolve) => held.once("message", resolve));
  return { held, ended, dataDir, url: `http://localhost:${port}`, output: () => printed };
}

test("a server whose door is held answers nobody until it is told to open", async () => {
  const { held, url, output } = await startHeld();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
  held.send("open");
  await vi.waitFor(() => expect(output()).toContain("Dutygraph is ready"), { timeout: 30_000 });
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test("a server that was told to open before it could listen opens when it can", async () => {
  const { url, output } = await startHeld({ saysOpenAtOnce: true });
  await vi.waitFor(() => expect(output()).toContain("Dutygraph is ready"), { timeout: 30_000 });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test.each(["its holder is gone", "it is told to end"])(
  "where %s it closes its database, prints no password and never opens",
  async (what) => {
    const { held, ended, dataDir, output } = await startHeld();
    if (what === "its holder is gone") held.disconnect();
    else held.kill("SIGTERM");
    expect(await ended).toBe(1);
    expect(output()).not.toMatch(/password|is ready/);
    const later = await startServer({ DATA_DIR: dataDir });
    expect(await later.end("SIGTERM")).toBe(0);
  },
);
