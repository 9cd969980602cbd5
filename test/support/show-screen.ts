import type { Page, Request } from "playwright-core";
import type { Screen } from "./screens.ts";

/** So often in a row, and for so long, a page has nothing to do and nothing asked for before it counts as come. */
const QUIET = { rounds: 5, milliseconds: 150 };

/** Goes to a screen by its address, as somebody who opens a link from outside, and waits until everything has come. */
export async function show(page: Page, base: string, screen: Screen): Promise<void> {
  followRequests(page);
  await page.goto(`${base}${screen.path}`);
  await untilCome(page, screen);
}

/**
 * Turns to a screen within the console, as by one of its links: the program that is loaded stays. What stands there
 * already is loaded anew.
 */
export async function turnTo(page: Page, base: string, screen: Screen): Promise<void> {
  if (page.url() === new URL(screen.path, base).href) return show(page, base, screen);
  followRequests(page);
  await page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }, screen.path);
  await untilCome(page, screen);
}

async function untilCome(page: Page, screen: Screen): Promise<void> {
  await page.getByRole("main").waitFor();
  await untilQuiet(page);
  // What counts as far as it is knows its value; what is still coming knows none.
  await page.waitForFunction(
    () => document.querySelector("[role=progressbar]:not([aria-valuenow])") === null,
  );
  await screen.open?.(page);
  // What still fades in would be read as too pale; what moves without end is not waited for.
  await page.evaluate(() => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

const asking = new WeakMap<Page, Set<Request>>();

/** What a page has asked for and not got yet, from the first time on that this is called. */
function followRequests(page: Page): ReadonlySet<Request> {
  const known = asking.get(page);
  if (known !== undefined) return known;
  const open = new Set<Request>();
  asking.set(page, open);
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return open;
}

/** Waits until a page asks for nothing any more; what it asked for before this was first called does not count. */
export async function untilQuiet(page: Page): Promise<void> {
  const asked = followRequests(page);
  for (
    let rounds = 0, since = Date.now();
    rounds < QUIET.rounds || Date.now() - since < QUIET.milliseconds;
  ) {
    // Idle after it was drawn: on a busy machine a page may need long until it asks for what follows on an answer.
    await page.evaluate(
      () => new Promise((idle) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(idle)))),
    );
    rounds += 1;
    if (asked.size > 0) [rounds, since] = [0, Date.now()];
  }
}
