import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { SWEEPS } from "../../packages/server/src/jobs/sweeps.ts";
import type { Any } from "./api.ts";
import { call } from "./api-over-http.ts";
import { PHONE } from "./browser.ts";
import { openTestServer, PASSWORD, type TestServer } from "./http-server.ts";

const SHOTS = new URL("../../test-results/", import.meta.url).pathname;

/** An instant by the clocks of the body. */
export const at = (day: string, time: string) => new Date(`${day}T${time}+08:00`);

/** Somebody of the body with an account and a browser. */
export interface Colleague {
  name: string;
  personId: string;
  page: Page;
}

/**
 * A bureau with its directory alone, over a server whose clock the test sets; the browsers' clocks go with it. Nothing is
 * swept but when the test says so.
 */
export async function openBodyAtWork(browser: Browser, from: Date) {
  const server = await openTestServer({ RATE_LIMIT: "1000000" }, { from });
  const cookie = await server.signIn();
  const pages: Page[] = [];
  const faults: string[] = [];
  const run = (mutation: string, input: object, selection = "... on Node { id }"): Promise<Any> =>
    call(server, { cookie }, mutation, input, selection);
  const open = async (username: string, screen: BrowserContextOptions) => {
    const page = await signIn(browser, server, username, screen);
    page.on("pageerror", (error) => faults.push(error.message));
    await page.clock.setFixedTime(server.clock.now());
    await page.reload();
    pages.push(page);
    return page;
  };
  return {
    server,
    /** What was thrown in any browser. */
    faults,
    run,
    ask: async (query: string, variables: object = {}): Promise<Any> => {
      const body = (await (await server.ask(query, { cookie }, variables)).json()) as Any;
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
      return body.data;
    },
    /** Sets the time everywhere, and lets the server do what it does each minute. */
    turnTo: async (moment: Date) => {
      server.clock.set(moment);
      for (const page of pages) await page.clock.setFixedTime(moment);
      const context = { db: server.database.prisma, clock: server.clock, timeZone: "Asia/Shanghai" };
      for (const sweep of Object.values(SWEEPS)) await sweep(context);
    },
    admin: () => open("admin", { viewport: { width: 1280, height: 900 } }),
    /** Somebody at a phone, by an account with just this role that stands for the person. */
    colleague: async (name: string, personId: string, username: string): Promise<Colleague> => {
      await server.makeAccount({ username, roles: ["MEMBER"], personId });
      return {
        name,
        personId,
        page: await open(username, { viewport: PHONE, hasTouch: true, isMobile: true }),
      };
    },
    /** Keeps what each browser shows, for who looks for what went wrong. */
    shoot: async (name: string) => {
      await mkdir(SHOTS, { recursive: true });
      for (const [place, page] of pages.entries())
        await page.screenshot({ path: `${SHOTS}${name.slice(0, 60)} ${place}.png`.replaceAll(" ", "-") });
    },
    close: () => server.close(),
  };
}

export type BodyAtWork = Awaited<ReturnType<typeof openBodyAtWork>>;

async function signIn(
  browser: Browser,
  server: TestServer,
  username: string,
  screen: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "America/New_York", ...screen });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(server.url);
  await page.getByRole("textbox", { name: "用户名" }).fill(username);
  await page.getByRole("textbox", { name: "密码" }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  return page;
}
