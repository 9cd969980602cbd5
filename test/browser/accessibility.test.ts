import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, PHONE, type Visit, visitAsAdmin } from "../support/browser.ts";
import { type Screen, screensOf, show } from "../support/screens.ts";
import { type ServerProcess, signIn, startServer } from "../support/server-process.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: ServerProcess;
let browser: Browser;
let screens: Screen[];

beforeAll(async () => {
  server = await startServer({ SAMPLE: "on" });
  const ask = await signIn(server);
  screens = await screensOf(ask);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

const LOOKS = [
  { look: "at a desk", options: {} },
  { look: "in the dark", options: { colorScheme: "dark" as const } },
  { look: "on a phone", options: { viewport: PHONE, hasTouch: true, isMobile: true } },
];

describe.each(LOOKS)("$look", ({ options }) => {
  let trip: Visit;
  const faults: string[] = [];
  const wide: string[] = [];

  beforeAll(async () => {
    trip = await visitAsAdmin(browser, server, options);
    for (const screen of screens) {
      await show(trip.page, server.url, screen);
      faults.push(...(await faultsOf(trip, screen)));
      if (await isWiderThanWindow(trip)) wide.push(screen.name);
    }
  }, 400_000);
  afterAll(() => trip?.close());

  test("no screen has a serious or critical fault of accessibility", () => {
    expect(screens.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  test("no screen scrolls sideways", () => {
    expect(wide).toEqual([]);
  });

  test("no screen throws", () => {
    expect(trip.faults).toEqual([]);
  });
});

/** What axe finds on a screen, a line for each fault with the first element that has it. */
async function faultsOf({ page }: Visit, screen: Screen): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  if (results.passes.length === 0) throw new Error(`axe looked at nothing on ${screen.name}`);
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${screen.name}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`);
}

const isWiderThanWindow = ({ page }: Visit) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
