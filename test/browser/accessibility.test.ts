import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, PHONE, type Visit, visitAsAdmin } from "../support/browser.ts";
import { type Screen, screensOf } from "../support/screens.ts";
import { type ServerProcess, signIn } from "../support/server-process.ts";
import { turnTo } from "../support/show-screen.ts";
import { startCopy } from "../support/start-copy.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LOOKS = {
  "at a desk": {},
  "in the dark": { colorScheme: "dark" },
  "on a phone": { viewport: PHONE, hasTouch: true, isMobile: true },
} as const;
type Look = keyof typeof LOOKS;
const looks = Object.keys(LOOKS) as Look[];

/** What was met on a walk through all screens in one look. */
interface Walk {
  faults: string[];
  wide: string[];
  thrown: string[];
}

let server: ServerProcess;
let browser: Browser;
let screens: Screen[];
let walks: Record<Look, Walk>;

// All looks at once: a browser at work alone leaves half of the machine idle.
beforeAll(async () => {
  server = await startCopy("sample");
  screens = await screensOf(await signIn(server));
  browser = await openBrowser();
  const walked = await Promise.all(looks.map(async (look) => [look, await walk(look)] as const));
  walks = Object.fromEntries(walked) as typeof walks;
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

describe.each(looks)("%s", (look) => {
  test("no screen has a serious or critical fault of accessibility", () => {
    expect(screens.length).toBeGreaterThan(40);
    expect(walks[look].faults).toEqual([]);
  });

  test("no screen scrolls sideways", () => {
    expect(walks[look].wide).toEqual([]);
  });

  test("no screen throws", () => {
    expect(walks[look].thrown).toEqual([]);
  });
});

async function walk(look: Look): Promise<Walk> {
  const trip = await visitAsAdmin(browser, server, LOOKS[look]);
  const faults: string[] = [];
  const wide: string[] = [];
  for (const screen of screens) {
    await turnTo(trip.page, server.url, screen);
    faults.push(...(await faultsOf(trip, screen, look)));
    if (await isWiderThanWindow(trip)) wide.push(screen.name);
  }
  await trip.close();
  return { faults, wide, thrown: trip.faults };
}

/** What axe finds on a screen, a line for each fault with the first element that has it; in the dark colors alone differ. */
async function faultsOf({ page }: Visit, screen: Screen, look: Look): Promise<string[]> {
  await page.evaluate(AXE);
  const rules = look === "in the dark" ? "runOnly: ['color-contrast']," : "";
  const results: AxeResults = await page.evaluate(
    `axe.run(document, { ${rules} resultTypes: ['violations'] })`,
  );
  if (results.passes.length === 0) throw new Error(`axe looked at nothing on ${screen.name}`);
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${screen.name}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`);
}

const isWiderThanWindow = ({ page }: Visit) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
