import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { PASSWORD, type ServerProcess } from "./server-process.ts";

/** A phone that a leader holds in one hand. */
export const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** Chromium as the machine has it; the flags keep it from looking for hosts outside. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    // Without a locale of the machine a browser has no Han characters for the names of files.
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A visit to the console: a fresh browser profile with one page, and what went wrong in it. */
export interface Visit {
  page: Page;
  /** What was thrown in the page, was logged as an error by it or failed on the server. */
  faults: string[];
  close(): Promise<void>;
}

/** Opens the console in a profile of its own, in Chinese and at a desk where nothing else is said. */
export async function visit(
  browser: Browser,
  server: ServerProcess,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: DESK,
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.some((pattern) => pattern.test(message.text())))
      faults.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(server.url);
  return { page, faults, close: () => context.close() };
}

/** The browser itself reports a refused sign-in as an error of the network. */
const EXPECTED = [/401 \(Unauthorized\)/];

/** A visit that is signed in as the administrator. */
export async function visitAsAdmin(
  browser: Browser,
  server: ServerProcess,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const opened = await visit(browser, server, options);
  const { page } = opened;
  await page.getByRole("textbox", { name: "用户名" }).fill("admin");
  await page.getByRole("textbox", { name: "密码" }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  return opened;
}
