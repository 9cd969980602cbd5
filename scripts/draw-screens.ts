// Takes a picture of every screen into docs/screens, in Chinese, in English and on a phone: pnpm screens
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openBrowser, PHONE, visit, visitAsAdmin } from "../test/support/browser.ts";
import { type Screen, screensOf } from "../test/support/screens.ts";
import { signIn, startServer } from "../test/support/server-process.ts";
import { show } from "../test/support/show-screen.ts";

const FOLDER = fileURLToPath(new URL("../docs/screens/", import.meta.url));

const LOOKS = [
  { look: "zh", title: "Chinese", locale: "zh-CN", options: {} },
  { look: "en", title: "English", locale: "en", options: {} },
  {
    look: "phone",
    title: "On a phone",
    locale: "zh-CN",
    options: { viewport: PHONE, isMobile: true, hasTouch: true },
  },
] as const;
type Look = (typeof LOOKS)[number];

const server = await startServer({ SAMPLE: "on" });
const browser = await openBrowser();
try {
  await clearFolder();
  const ask = await signIn(server);
  const screens = await screensOf(ask);
  for (const each of LOOKS) await drawAll(screens, each);
  await writeFile(`${FOLDER}README.md`, indexOf(["sign-in", ...screens.map(({ name }) => name)]));
  console.log(`Drew ${screens.length + 1} screens in ${LOOKS.length} looks into docs/screens.`);
} finally {
  await browser.close();
  await server.end("SIGTERM");
}

async function clearFolder(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const pictures = (await readdir(FOLDER)).filter((file) => file.endsWith(".jpg"));
  await Promise.all(pictures.map((file) => rm(`${FOLDER}${file}`)));
}

async function drawAll(screens: readonly Screen[], { look, locale, options }: Look): Promise<void> {
  const outside = await visit(browser, server, options);
  await speak(outside.page, locale);
  await outside.page.reload();
  await outside.page.getByRole("textbox").first().waitFor();
  await draw(outside.page, "sign-in", look);
  await outside.close();
  const { page, faults, close } = await visitAsAdmin(browser, server, options);
  await speak(page, locale);
  for (const screen of screens) {
    await show(page, server.url, screen);
    await draw(page, screen.name, look);
  }
  if (faults.length > 0) throw new Error(`The console failed on the way:\n${faults.join("\n")}`);
  await close();
}

/** Chooses the language as the console's own menu does. */
async function speak(page: Page, locale: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem("RaStore.locale", JSON.stringify(chosen)), locale);
}

async function draw(page: Page, name: string, look: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}${name}-${look}.jpg`, type: "jpeg", quality: 75 });
}

/** A page that shows all pictures side by side. */
function indexOf(names: readonly string[]): string {
  const row = (name: string) =>
    `| ${name} | ${LOOKS.map(({ look }) => `![${name}, ${look}](${name}-${look}.jpg)`).join(" | ")} |`;
  return [
    "# The screens of the console",
    "",
    "Taken by `npx -y pnpm@12 screens` over the sample bureau; run it again after a change to a screen.",
    "",
    `| screen | ${LOOKS.map(({ title }) => title).join(" | ")} |`,
    `| --- | ${LOOKS.map(() => "---").join(" | ")} |`,
    ...names.map(row),
    "",
  ].join("\n");
}
