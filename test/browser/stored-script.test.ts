import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Visit, visitAsAdmin } from "../support/browser.ts";
import { createHostileRecords, type HostileRecords } from "../support/hostile-records.ts";
import type { Screen } from "../support/screens.ts";
import { PASSWORD, type ServerProcess, signIn } from "../support/server-process.ts";
import { show, turnTo, untilQuiet } from "../support/show-screen.ts";
import { startCopy } from "../support/start-copy.ts";

/** What a text may not become: something that runs, leads or loads. */
const ELEMENTS = [
  ...["onerror", "onload", "onclick", "srcdoc"].map((name) => `[${name}]`),
  "a[href^='javascript' i]",
  "img[src='x']",
  "iframe",
  "object",
  "embed",
  "base",
  "script:not([src^='/assets/'])",
].join(", ");

/** Buttons that open something to look at or to fill in, and write nothing by themselves. */
const OPENERS =
  /佐证|证据|材料|历史|分工|任命|加入|委托|结束|更正|合并|生效|停用|登记|附件|上级|导出|筛选|更多|变更|预览/;

/** What a loaded draft says and the console shows nowhere: the printed post of a member, the owner of an obligation. */
const NOT_SHOWN = new Set(["draft.post", "draft.owner"]);

let server: ServerProcess;
let browser: Browser;
let trip: Visit;
let records: HostileRecords;
const ran: string[] = [];
/** What was met on the way: elements made of texts, what a policy forbade, requests that a text asked for. */
const faults: string[] = [];
const shownMarks = new Set<string>();

beforeAll(async () => {
  server = await startCopy("empty");
  records = await createHostileRecords(await signIn(server), await sender());
  browser = await openBrowser();
  trip = await visitAsAdmin(browser, server);
  await setTraps(trip.page);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

/** Sends files with a session of its own. */
async function sender() {
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password: PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return async (name: string, text: string): Promise<string> => {
    const headers = { cookie, "content-type": "text/html" };
    const path = `/api/files?name=${encodeURIComponent(name)}`;
    const answer = await fetch(`${server.url}${path}`, { method: "POST", headers, body: text });
    return ((await answer.json()) as { uploadId: string }).uploadId;
  };
}

async function setTraps(page: Page): Promise<void> {
  await page.exposeFunction("pwned", (what: unknown) => void ran.push(`${page.url()}: ${String(what)}`));
  page.on("dialog", (dialog) => {
    ran.push(`${page.url()}: a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => void ran.push(`${page.url()}: a window opened at ${popup.url()}`));
  page.on("request", (request) => {
    const { pathname, origin } = new URL(request.url());
    if (pathname.endsWith("/x") || (origin !== new URL(server.url).origin && origin !== "null"))
      faults.push(`${page.url()}: asked for ${request.url()}`);
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

/** Looks at what stands on a screen: what of it is no text, and which texts are shown as they are. */
async function look(name: string): Promise<void> {
  const found = await trip.page.evaluate((elements) => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>("input, textarea")];
    const named = [...document.querySelectorAll("[title], [aria-label]")];
    return {
      elements: [...document.querySelectorAll(elements)].map((element) => element.outerHTML.slice(0, 160)),
      violations: (globalThis as unknown as { violations: string[] }).violations.splice(0),
      text: [
        document.title,
        document.body.textContent,
        ...inputs.map(({ value }) => value),
        ...named.flatMap((element) => [element.getAttribute("title"), element.getAttribute("aria-label")]),
      ].join("\n"),
    };
  }, ELEMENTS);
  for (const fault of [...found.elements, ...found.violations, ...trip.faults.splice(0)])
    faults.push(`${name}: ${fault}`);
  for (const mark of records.marks.keys())
    if (
      found.text.includes(`${mark}<img src=x onerror=pwned(`) ||
      found.text.includes(`${mark}javascript:pwned(`)
    )
      shownMarks.add(mark);
}

/** Presses each opener of a screen once, looks, and closes again what it opened. */
async function openAll(screen: Screen): Promise<void> {
  const { page } = trip;
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("main button")].map(
      (button) => button.getAttribute("aria-label") ?? button.textContent ?? "",
    ),
  );
  // One of each sort: what ends one thing ends another alike.
  const sorts = new Map(names.filter((name) => OPENERS.test(name)).map((name) => [name.slice(0, 2), name]));
  for (const name of sorts.values()) {
    const button = page.getByRole("main").getByRole("button", { name, exact: true }).first();
    if (!(await button.isVisible()) || !(await button.isEnabled())) continue;
    await button.click();
    await untilQuiet(page);
    await look(`${screen.name} after ${name.slice(0, 20)}`);
    await page.keyboard.press("Escape");
    // Some close by a button only, and some lead elsewhere.
    const isOpen = (await page.locator(".MuiModal-root").count()) > 0;
    const isLeft = isOpen || page.url() !== `${server.url}${screen.path}`;
    if (isLeft) await show(page, server.url, screen);
  }
}

function screens(): Screen[] {
  const { ids, readings } = records;
  const id = encodeURIComponent;
  const resources: [resource: string, id: string][] = [
    ["plans", ids.plan],
    ["duties", ids.duty],
    ["tasks", ids.task],
    ["groups", ids.group],
    ["orgUnits", ids.unit],
    ["people", ids.person],
    ["posts", ids.post],
  ];
  const reading = (of: string, more: string) => `/readings/${id(of)}${more}`;
  const paths = [
    "/",
    `/mine?personId=${id(ids.person)}`,
    "/gaps",
    "/ending",
    "/chart",
    `/group-chart?planId=${id(ids.plan)}`,
    "/tree",
    `/explore?id=${id(ids.duty)}`,
    `/explore?id=${id(ids.person)}`,
    `/explore?id=${id(ids.part)}`,
    `/matrix?planId=${id(ids.plan)}`,
    "/board",
    "/transfer",
    "/namesakes",
    "/readings",
    `/search?q=${id("甲")}`,
    `/search?q=${id("甲01乙<img src=x onerror=pwned(13)>")}`,
    ...[readings.open, readings.pasted].flatMap((of) =>
      ["", "?view=draft", "?step=names", "?step=check"].map((more) => reading(of, more)),
    ),
    ...resources.flatMap(([resource, of]) => [
      `/${resource}`,
      `/${resource}/${id(of)}/show`,
      `/${resource}/create`,
      `/${resource}/${id(of)}`,
    ]),
    `/orgUnits/${id(ids.part)}/show`,
    `/plans/${id(ids.draft)}/show`,
    `/plans/${id(ids.imported)}/show`,
    `/plans/${id(ids.imported)}/show?part=text`,
    `/plans/${id(ids.plan)}/show?part=text`,
    "/no/such/<img src=x onerror=pwned(14)>",
  ];
  return paths.map((path) => ({ name: path, path }));
}

test("no text that somebody wrote runs, loads, leads or becomes an element, on any screen and behind any button", async () => {
  for (const screen of screens()) {
    await turnTo(trip.page, server.url, screen);
    await look(screen.name);
    if (/show|^\/(mine|explore|tree|chart|board|transfer)/.test(screen.path)) await openAll(screen);
  }
  expect(ran).toEqual([]);
  expect(faults).toEqual([]);
}, 600_000);

test("the same screens on paper", async () => {
  await trip.page.emulateMedia({ media: "print" });
  for (const screen of screens().filter(({ path }) => /show|chart|matrix|explore|mine/.test(path))) {
    await show(trip.page, server.url, screen);
    await look(`${screen.name} on paper`);
  }
  await trip.page.emulateMedia({ media: "screen" });
  expect([...ran, ...faults]).toEqual([]);
}, 300_000);

test("each of these texts is shown as it was written, somewhere", () => {
  const unseen = [...records.marks].filter(([mark]) => !shownMarks.has(mark)).map(([, field]) => field);
  expect(unseen.filter((field) => !NOT_SHOWN.has(field))).toEqual([]);
});

test("a page that somebody added as evidence is saved and not opened", async () => {
  const { page } = trip;
  await show(page, server.url, { name: "task", path: `/tasks/${encodeURIComponent(records.ids.task)}/show` });
  const url = await page.locator('a[href^="/api/files/"]').first().getAttribute("href");
  for (const address of [`${url}`, `${url}?inline`]) {
    const download = page.waitForEvent("download");
    await page.goto(`${server.url}${address}`).catch(() => undefined);
    expect((await download).suggestedFilename()).toMatch(/\.html$/);
  }
  expect(ran).toEqual([]);
});
