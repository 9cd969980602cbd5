import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { openBrowser, type Visit, visitAsAdmin } from "../support/browser.ts";
import { wordFile } from "../support/plan-files.ts";
import { type ServerProcess, signIn } from "../support/server-process.ts";
import { startCopy } from "../support/start-copy.ts";
import { type KeptDraft, latestReading, PATIENCE } from "./journeys/kept-readings.ts";
import { sentenceInView } from "./journeys/reading-places.ts";

const SEEDS = new URL("../../../shared/seeds/", import.meta.url).pathname;
const SHOTS = new URL("../../test-results/", import.meta.url).pathname;
const IS_HERE = existsSync(SEEDS);
if (!IS_HERE) console.log("SKIPPED: reading a real plan in the browser, because it is not on this machine.");

const FILE = "plan.docx";

describe.skipIf(!IS_HERE)("A real plan, from an empty database in the browser", () => {
  let server: ServerProcess;
  let browser: Browser;
  let trip: Visit;
  let page: Page;
  let ask: Awaited<ReturnType<typeof signIn>>;
  let source: string;
  let isLost = false;

  beforeAll(async () => {
    const seed = readdirSync(SEEDS).find((name) => name.startsWith("003_")) ?? "";
    source = await readFile(join(SEEDS, seed), "utf8");
    server = await startCopy("empty");
    ask = await signIn(server);
    browser = await openBrowser();
    trip = await visitAsAdmin(browser, server);
    page = trip.page;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end("SIGTERM");
  });

  const step = (sentence: string, act: () => Promise<void>) =>
    test(sentence, async () => {
      expect(isLost, "an earlier step failed").toBe(false);
      onTestFailed(async () => {
        isLost = true;
        await page.screenshot({ path: `${SHOTS}real plan, ${sentence}.png`.replaceAll(" ", "-") });
      });
      await act();
    });

  step("its Word file is dropped on the page and read", async () => {
    await page.getByRole("menuitem", { name: "导入预案", exact: true }).click();
    await dropFile(page, source);
    await page.getByTestId("document-text").waitFor();
    const { fileName, text, draft } = await latestReading({ ask });
    expect(fileName).toBe(FILE);
    expect(folded(text)).toBe(folded(source));
    await page.getByRole("heading", { level: 1, name: draft.meta.title ?? "" }).waitFor();
  });

  step("what is marked as doubtful is gone to and mended, until nothing is left", async () => {
    const doubts = page.getByTestId("doubts");
    await doubts.getByRole("button", { name: "下一处" }).click();
    await page.getByRole("treeitem", { selected: true }).waitFor();
    // Who is meant here without a name stands in the roster by name.
    const unnamed = page.getByRole("treeitem").filter({ hasText: "没有写姓名" });
    for (let left = await unnamed.count(); left > 0; left -= 1) {
      await unnamed.first().getByRole("button", { name: "操作" }).click();
      await page.getByRole("menuitem", { name: /^删除/ }).click();
      await expect.poll(() => unnamed.count(), PATIENCE).toBe(left - 1);
    }
    await page.getByText("没有待核对的地方").waitFor();
  });

  step("its names are told from each other, and it is saved and put in force", async () => {
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByRole("heading", { level: 2, name: "要您定的" }).waitFor();
    for (const question of await page.getByRole("radiogroup").all())
      await question.getByRole("radio").first().click();
    await page.getByRole("button", { name: "下一步" }).click();
    const save = page.getByRole("button", { name: "保存并生效" });
    await save.click();
    await page.getByRole("heading", { level: 2, name: "已生效" }).waitFor();
    const { plan, draft } = await latestReading({ ask });
    expect(plan?.status).toBe("IN_FORCE");
    const { data } = await ask("{ duties { totalCount } }");
    expect(data.duties.totalCount).toBeGreaterThanOrEqual(dutiesOf(draft).length);
  });

  step("the chain of a duty is read, and a link of it lands on its sentence", async () => {
    const { draft } = await latestReading({ ask });
    const { duty, responsible } = carriedOut(draft);
    await page.getByRole("link", { name: "打开预案" }).last().click();
    await page.getByRole("tab", { name: /^职责/ }).click();
    await page.getByRole("tabpanel").getByRole("link", { name: duty }).first().click();
    const link = page.locator("[data-testid=chain-link][data-role=RESPONSIBLE]").first();
    await link.waitFor();
    await link.getByRole("link", { name: /^条款/ }).click();
    expect(folded(await sentenceInView(page))).toContain(folded(responsible));
    await page.screenshot({ path: `${SHOTS}real-plan.png` });
  });

  test("nothing was thrown in the browser on the way", () => {
    expect(trip.faults).toEqual([]);
  });
});

/** Drags a file from outside over the place for documents and lets it go there, as the browser itself tells it. */
async function dropFile(page: Page, text: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), "dutygraph-drop-")), FILE);
  await writeFile(path, (await wordFile(FILE, text)).buffer);
  const box = await page.getByTestId("document-drop").boundingBox();
  if (!box) throw new Error("There is no place to drop a document.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
}

const folded = (text: string) => text.replaceAll(/\s/gu, "");
const dutiesOf = ({ groups }: KeptDraft) => groups.flatMap(({ duties }) => duties);

/** The first duty of the draft for which somebody is responsible. */
function carriedOut({ groups }: KeptDraft): { duty: string; responsible: string } {
  for (const { duties, responsible } of groups) {
    const [duty] = duties;
    const [party] = responsible;
    if (duty && party) return { duty, responsible: party };
  }
  throw new Error("Nobody is responsible for anything in this plan.");
}
