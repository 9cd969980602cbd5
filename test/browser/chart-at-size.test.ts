import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillLargeDirectory, LARGE } from "../support/large-directory.ts";
import { emptyDataDir, PASSWORD, type ServerProcess, startServer } from "../support/server-process.ts";

/** More cards than fit into the window at a size at which they can be read, with room for those at its edges. */
const DRAWN_AT_MOST = 120;
const MEASURED_MS = 3_000;
/** Filling takes seconds, on a busy machine a minute. */
const FILLED_WITHIN_MS = 240_000;

let server: ServerProcess;
let browser: Browser;
let page: Page;
const faults: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  const dataDir = await emptyDataDir();
  await fillLargeDirectory(dataDir);
  server = await startServer({ DATA_DIR: dataDir });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 900 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (request.postData()?.includes("query ChartUnits")) requests.push(request.url());
  });
  await signInAt(`${server.url}/`);
}, FILLED_WITHIN_MS);
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

test("a directory of 300 units is read in two requests, and its top is shown first", async () => {
  const before = Date.now();
  await page.getByRole("menuitem", { name: "机构图" }).click();
  await page.getByTestId("chart-card").first().waitFor();
  console.log(`300 units and 1,500 people: drawn ${Date.now() - before} ms after the click`);
  expect(await chartCount("data-cards")).toBe(LARGE.units);
  expect(await chartCount("data-shown")).toBe(13);
  expect(requests).toHaveLength(Math.ceil(LARGE.units / 200));
  expect(await page.getByTestId("chart-card").first().innerText()).toContain(`${LARGE.people} 人`);
});

test("all 300 units stand in the outline, and every vacant head in red words", async () => {
  await page.getByRole("button", { name: "文字大纲" }).click();
  const outline = page.getByTestId("chart-outline");
  await outline.waitFor();
  expect(await outline.getByRole("link").count()).toBe(LARGE.units);
  expect(await outline.getByText("负责人：空缺").count()).toBe(LARGE.vacantHeads);
  await page.getByRole("button", { name: "图形" }).click();
});

test("when all is unfolded only what is in the window is drawn, also while it is moved", async () => {
  const before = Date.now();
  await page.getByRole("button", { name: "全部展开" }).click();
  await page.locator(`[data-shown='${LARGE.units}']`).waitFor({ state: "attached" });
  console.log(`all unfolded: drawn ${Date.now() - before} ms after the click`);
  const { x, y } = await middleOfChart();
  const panned = await framesWhile(async (elapsed) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    // To the right, down, to the left and up again, a stretch of the window each time.
    const turn = (Math.floor(elapsed / 400) * Math.PI) / 2;
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(x + 25 * step * Math.cos(turn), y + 16 * step * Math.sin(turn));
    await page.mouse.up();
  });
  console.log(`moved by mouse: ${inWords(panned)}`);
  expect(panned.drawnAtMost).toBeLessThanOrEqual(DRAWN_AT_MOST);
  expect(panned.seen).toBeGreaterThan(panned.drawnAtMost);
});

test("the chart is zoomed by the wheel, in to a card and out to all 300", async () => {
  const { x, y } = await middleOfChart();
  await page.mouse.move(x, y);
  const zoomed = await framesWhile((elapsed) => page.mouse.wheel(0, elapsed % 1000 < 500 ? -40 : 40));
  console.log(`zoomed by wheel: ${inWords(zoomed)}`);
  expect(zoomed.drawnAtMost).toBeGreaterThan(0);
  await page.getByRole("button", { name: "显示全图" }).click();
  // A string as the condition would be evaluated as a script, which the page's policy refuses.
  await expect.poll(() => page.locator(".card").count()).toBe(LARGE.units);
  const panned = await framesWhile(async (elapsed) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (elapsed % 2 ? 40 : -40), y, { steps: 10 });
    await page.mouse.up();
  });
  console.log(`moved by mouse with all 300 in the window: ${inWords(panned)}`);
  expect(panned.drawnAtMost).toBe(LARGE.units);
});

test("a person among 1,500 is found by name, and the chart moves to the unit and shows the post", async () => {
  await page.getByRole("button", { name: "全部收起" }).click();
  await page.getByRole("combobox", { name: "在图中查找" }).fill("禹 清和1270");
  await page.getByRole("option", { name: /禹清和1270/ }).waitFor();
  await page.keyboard.press("Enter");
  const card = page.locator("[data-at=true]");
  await card.getByText("主任：禹清和1270", { exact: true }).waitFor();
  expect(await card.innerText()).toContain("第242工作站");
  expect(new URL(page.url()).searchParams.get("at")).toBe(await card.getAttribute("data-id"));
});

test("nothing was thrown in the browser on the way", () => {
  expect(faults).toEqual([]);
});

async function signInAt(address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("textbox", { name: "用户名" }).fill("admin");
  await page.getByRole("textbox", { name: "密码" }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("menuitem", { name: "机构图" }).waitFor();
}

async function chartCount(attribute: string): Promise<number> {
  return Number(await page.getByTestId("chart").getAttribute(attribute));
}

async function middleOfChart(): Promise<{ x: number; y: number }> {
  const box = await page.getByTestId("chart").boundingBox();
  if (!box) throw new Error("The chart is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

interface Frames {
  perSecond: number;
  longestMs: number;
  drawnAtMost: number;
  /** How many different cards came into the window. */
  seen: number;
}

/** What the browser draws while something is done again and again; told, never judged: machines differ. */
async function framesWhile(act: (elapsed: number) => Promise<void>): Promise<Frames> {
  await page.evaluate(`{
    const frames = (window.chartFrames = []);
    const seen = (window.chartCards = new Set());
    const cards = document.getElementsByClassName("card");
    const note = (at) => {
      frames.push([at, cards.length]);
      for (const card of cards) seen.add(card.dataset.id);
      if (window.chartFrames === frames) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }`);
  const begun = Date.now();
  while (Date.now() - begun < MEASURED_MS) await act(Date.now() - begun);
  const { frames, seen } = await page.evaluate<{ frames: [number, number][]; seen: number }>(`(() => {
    const told = { frames: window.chartFrames, seen: window.chartCards.size };
    window.chartFrames = null;
    return told;
  })()`);
  const gaps = frames.slice(1).map(([at], index) => at - (frames[index]?.[0] ?? at));
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: (1000 * gaps.length) / whole,
    longestMs: Math.max(...gaps),
    drawnAtMost: Math.max(...frames.map(([, drawn]) => drawn)),
    seen,
  };
}

function inWords({ perSecond, longestMs, drawnAtMost, seen }: Frames): string {
  return `${perSecond.toFixed(0)} frames per second, the longest ${longestMs.toFixed(0)} ms, at most ${drawnAtMost} cards drawn at once, ${seen} in all`;
}
