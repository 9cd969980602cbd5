import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { PASSWORD, type ServerProcess } from "../support/server-process.ts";
import { startCopy } from "../support/start-copy.ts";

const SHOTS = new URL("../../test-results/", import.meta.url).pathname;
const DUTY = "采购储备口罩、消毒用品和检测试剂，建立出入库账目";

let server: ServerProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  server = await startCopy("sample");
  browser = await openBrowser();
  context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 1000 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => faults.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

test("who is not signed in sees the sign-in page in Chinese and nothing else", async () => {
  await page.goto(server.url);
  await page.getByRole("textbox", { name: "用户名" }).waitFor();
  expect(await page.getByRole("button", { name: "登录" }).isVisible()).toBe(true);
  await page.screenshot({ path: `${SHOTS}sign-in.png` });
});

test("a wrong password is said to be wrong", async () => {
  await page.getByRole("textbox", { name: "用户名" }).fill("admin");
  await page.getByRole("textbox", { name: "密码" }).fill("wrong-password");
  await page.getByRole("button", { name: "登录" }).click();
  await page
    .getByText(/用户名或密码/)
    .first()
    .waitFor();
});

test("the administrator signs in, finds a duty and sees its chain as a ladder in Chinese", async () => {
  await page.getByRole("textbox", { name: "密码" }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("menuitem", { name: "职责", exact: true }).click();
  await page.getByRole("textbox", { name: "搜索" }).fill("口罩");
  const row = page.getByRole("row").filter({ hasText: DUTY }).filter({ hasText: "第1次修订" });
  await row.waitFor();
  await page.screenshot({ path: `${SHOTS}duties.png` });
  await row.getByText(DUTY).click();
  const ladder = page.getByTestId("chain-ladder");
  await ladder.waitFor();
  await page.screenshot({ path: `${SHOTS}duty-chain.png`, fullPage: true });
  const cards = await ladder.getByTestId("chain-link").all();
  const roles = await Promise.all(cards.map((card) => card.getAttribute("data-role")));
  expect(roles.toSorted()).toEqual([
    "LEAD",
    "OFFICE",
    "PARENT_GROUP_HEAD",
    "RESPONSIBLE",
    "RESPONSIBLE",
    "SUPERIOR",
    "SUPPORT",
  ]);
  const text = (await ladder.innerText()).replaceAll(/\s+/g, " ");
  for (const word of ["滕越", "办公室", "闻启诚", "牵头", "郦文舟", "组长"]) expect(text).toContain(word);
});

test("the ladder reads from the top down to who carries it out", async () => {
  const cards = await page.getByTestId("chain-link").all();
  const tops = await Promise.all(
    cards.map(async (card) => ({
      role: await card.getAttribute("data-role"),
      y: (await card.boundingBox())?.y ?? 0,
    })),
  );
  const height = (role: string) => tops.find((card) => card.role === role)?.y ?? Number.NaN;
  expect(height("SUPERIOR")).toBeLessThan(height("PARENT_GROUP_HEAD"));
  expect(height("PARENT_GROUP_HEAD")).toBeLessThan(height("LEAD"));
  expect(height("LEAD")).toBeLessThan(height("RESPONSIBLE"));
});

test("English is one click away", async () => {
  await page.getByRole("button", { name: /语言|简体中文/ }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await page
    .getByTestId("chain-ladder")
    .getByText(/Leads|Lead/)
    .first()
    .waitFor();
  await page.screenshot({ path: `${SHOTS}duty-chain-en.png`, fullPage: true });
});

test("nothing was thrown in the browser on the way", () => {
  expect(faults).toEqual([]);
});
