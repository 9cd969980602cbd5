import { createRequire } from "node:module";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo } from "./places.ts";

const PLAN = "岚渚市科学技术局呼吸道传染病疫情防控工作方案（第1次修订）";
const WHOLE_DUTY = "采购储备口罩、消毒用品和检测试剂，建立出入库账目";
const BROKEN_DUTY = "收集职工关心的问题，统一作出解答";
const CARRIES_OUT = "岚渚市科技信息研究所";

/** A busy machine answers late. */
const PATIENCE = { timeout: 15_000 };

travel({
  name: "An administrator reads the matrix of a plan and closes a gap in it",
  from: "sample",
  steps: [
    [
      "the matrix is opened by the menu and shows the plan in force with its letters",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "职责矩阵");
        await page.getByTestId("matrix").waitFor();
        await hand.choose(page.getByRole("combobox", { name: "预案" }), PLAN);
        await page.getByRole("grid", { name: PLAN }).waitFor();
        expect(await rowsOf(traveller).count()).toBe((await dutiesOf(traveller)).length);
        expect(await lettersOf(traveller, WHOLE_DUTY, "闻启诚")).toBe("(牵)");
        expect(await lettersOf(traveller, BROKEN_DUTY, CARRIES_OUT)).toBe("(主)");
      },
    ],
    [
      "narrowed to the duties with gaps, only those that the API knows as broken are left",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("switch", { name: "只看有缺口的职责" }));
        const broken = (await dutiesOf(traveller)).filter(({ chain }) => chain.gaps.length > 0);
        await expect.poll(() => rowsOf(traveller).count(), PATIENCE).toBe(broken.length);
        for (const { text } of broken) await rowsOf(traveller).filter({ hasText: text }).waitFor();
      },
    ],
    [
      "a cell says as what the party takes part, since when and where that is written",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(await cellOf(traveller, BROKEN_DUTY, CARRIES_OUT));
        const cell = page.getByRole("dialog", { name: CARRIES_OUT });
        await cell.getByText("(主) 负责落实").waitFor();
        for (const words of [BROKEN_DUTY, "自 2026年8月18日", "（信息所负责落实，外专科配合）"]) {
          await cell.getByText(words).first().waitFor();
        }
      },
    ],
    [
      "the lead is given to the party in that cell; before it is saved the preview says that the gap closes",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "在此分工" }));
        const dialog = page.getByRole("dialog", { name: "分工" });
        await hand.choose(dialog.getByRole("combobox", { name: "角色" }), /^牵头/);
        await dialog.getByText("补上的责任缺口（1）").waitFor();
        expect(await gapsOf(traveller, BROKEN_DUTY)).toContain("NO_LEAD");
        await hand.press(dialog.getByRole("button", { name: "确定" }));
        await dialog.waitFor({ state: "detached" });
      },
    ],
    [
      "the cell has both letters, and of the duty's gaps only what its whole group lacks is left",
      async (traveller) => {
        const letters = () => lettersOf(traveller, BROKEN_DUTY, CARRIES_OUT);
        await expect.poll(letters, PATIENCE).toBe("牵(主)");
        expect(await gapsOf(traveller, BROKEN_DUTY)).toEqual(["HEADLESS_GROUP"]);
      },
    ],
    [
      "among all duties again it is read as before",
      async (traveller) => {
        const { page, hand } = traveller;
        await closeCell(traveller);
        await hand.press(page.getByRole("switch", { name: "只看有缺口的职责" }));
        await expect.poll(() => rowsOf(traveller).count(), PATIENCE).toBe((await dutiesOf(traveller)).length);
        expect(await lettersOf(traveller, BROKEN_DUTY, CARRIES_OUT)).toBe("牵(主)");
      },
    ],
    [
      "the spreadsheet has every duty and the letters of the screen",
      async (traveller) => {
        const { page, hand } = traveller;
        const [download] = await Promise.all([
          page.waitForEvent("download", { timeout: 120_000 }),
          hand.press(page.getByRole("button", { name: "导出表格" })),
        ]);
        expect(download.suggestedFilename()).toMatch(/第1次修订.*\.xlsx$/);
        const sheet = await readSheet(await download.path());
        const line = sheet.find(([duty]) => String(duty).endsWith(BROKEN_DUTY)) ?? [];
        const names = sheet.find((row) => row.includes(CARRIES_OUT)) ?? [];
        expect(line[names.indexOf(CARRIES_OUT)]).toBe("牵 (主)");
        const written = sheet.map(([duty]) => String(duty));
        for (const { text } of await dutiesOf(traveller)) {
          expect(written.some((duty) => duty.endsWith(text))).toBe(true);
        }
      },
    ],
  ],
});

/** The console's own reader of spreadsheets, which the tests have no other use for. */
const { readSheet }: { readSheet: (path: string) => Promise<unknown[][]> } = createRequire(
  new URL("../../../packages/console/package.json", import.meta.url),
)("read-excel-file/node");

const rowsOf = ({ page }: Traveller) => page.getByTestId("matrix").locator("tr[data-duty]");

/** The cell of a duty in the column of a party. */
async function cellOf(traveller: Traveller, duty: string, party: string): Promise<Locator> {
  const column = await traveller.page
    .getByTestId("matrix")
    .locator("thead [data-column]")
    .filter({ hasText: party })
    .getAttribute("data-column");
  return rowsOf(traveller).filter({ hasText: duty }).locator(`td[data-column="${column}"]`);
}

/** What a cell says is closed by Escape, with either hand. */
async function closeCell({ page }: Traveller): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function lettersOf(traveller: Traveller, duty: string, party: string): Promise<string> {
  const cell = await cellOf(traveller, duty, party);
  return (await cell.innerText()).replaceAll(/\s/g, "");
}

interface DutyOfPlan {
  text: string;
  chain: { gaps: { kind: string }[] };
}

/** The duties of the plan with their gaps, as the API says. */
async function dutiesOf({ ask }: Traveller): Promise<DutyOfPlan[]> {
  const { data } = await ask(
    `{ plans(first: 1, filter: { q: "第1次修订" }) { nodes { duties(first: 200) { nodes { text chain { gaps { kind } } } } } } }`,
  );
  return data.plans.nodes[0].duties.nodes;
}

async function gapsOf(traveller: Traveller, duty: string): Promise<string[]> {
  const found = (await dutiesOf(traveller)).find(({ text }) => text === duty);
  return found?.chain.gaps.map(({ kind }) => kind) ?? ["no such duty"];
}
