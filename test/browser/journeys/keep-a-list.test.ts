import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect } from "vitest";
import { readDelimited } from "../../../packages/console/src/pages/transfer/delimited.ts";
import { type Traveller, travel } from "./journey.ts";
import { goTo } from "./places.ts";

const PLAN = "岚渚市科学技术局防汛应急预案";
const GROUP = "物资保障组";
const FILTER = "防汛职责";
const MISTAKE = "重复登记的演练职责";
const UNIT = "高新技术与产业化科";

travel({
  name: "An administrator keeps the list of duties",
  from: "sample",
  prepare: async (ask) => {
    const { data } = await ask(`{ groups(filter: { q: "${GROUP}" }) { nodes { id } } }`);
    await ask("mutation ($input: CreateDutyInput!) { createDuty(input: $input) { ... on Duty { id } } }", {
      input: { groupId: data.groups.nodes[0].id, text: MISTAKE },
    });
  },
  steps: [
    [
      "the list is narrowed to the duties of one plan",
      async (traveller) => {
        await goTo(traveller, "职责");
        await pickPlan(traveller, "防汛", PLAN);
        await seeRows(traveller, await totalOf(traveller, { plan: PLAN }));
        expect(await columnsOf(traveller)).not.toContain("预案状态");
      },
    ],
    [
      "a column is added to it and another one taken away",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "选择列" }));
        for (const name of ["预案状态", "编号"])
          await hand.press(page.getByRole("option", { name }).locator("input"));
        await page.keyboard.press("Escape");
        await expect.poll(() => columnsOf(traveller)).toContain("预案状态");
        expect(await columnsOf(traveller)).not.toContain("编号");
        await page.getByRole("cell", { name: "现行有效" }).first().waitFor();
      },
    ],
    [
      "the filter is saved under a name",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "常用筛选" }));
        const dialog = page.getByRole("dialog", { name: "常用筛选" });
        await hand.write(dialog.getByRole("textbox", { name: "保存当前筛选为" }), FILTER);
        await hand.press(dialog.getByRole("button", { name: "保存", exact: true }));
        await dialog.getByRole("button", { name: `${FILTER} 正在使用` }).waitFor();
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
      },
    ],
    [
      "after other work and another filter it is applied again by its name, with the columns as they were",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "人员");
        await page.getByRole("heading", { level: 1, name: "人员" }).waitFor();
        await goTo(traveller, "职责");
        await hand.write(page.getByRole("combobox", { name: "预案" }), "");
        await seeRows(traveller, await totalOf(traveller, { status: "IN_FORCE" }));
        await applyFilter(traveller);
        await seeRows(traveller, await totalOf(traveller, { plan: PLAN }));
        expect(await columnsOf(traveller)).toContain("预案状态");
      },
    ],
    [
      "the whole list, of more than one page, comes as a CSV file with all its rows and its Chinese text",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.write(page.getByRole("combobox", { name: "预案" }), "");
        await seeRows(traveller, await totalOf(traveller, { status: "IN_FORCE" }));
        await hand.press(page.getByRole("button", { name: "列出全部" }));
        const total = await totalOf(traveller, {});
        expect(total).toBeGreaterThan(25);
        await seeRows(traveller, total);
        const [head = [], ...rows] = readDelimited(
          (await download(traveller, /CSV/)).toString("utf8").trimEnd(),
        );
        expect(rows).toHaveLength(total);
        await expectTable(traveller, head, rows);
      },
    ],
    [
      "and as an Excel workbook with the same rows",
      async (traveller) => {
        const [head = [], ...rows] = await readWorkbook(await download(traveller, /Excel/));
        expect(rows).toHaveLength(await totalOf(traveller, {}));
        await expectTable(traveller, head, rows);
      },
    ],
    [
      "three duties are selected and assigned at once, after a preview of what will begin",
      async (traveller) => {
        const { page, hand } = traveller;
        await applyFilter(traveller);
        await seeRows(traveller, await totalOf(traveller, { plan: PLAN }));
        const texts = (await dutiesOf(traveller)).filter((text) => text !== MISTAKE).slice(0, 3);
        for (const text of texts)
          await hand.press(page.getByRole("checkbox", { name: new RegExp(`^选择“.*${text}`) }));
        await page.getByText("已选 3 项").waitFor();
        await hand.press(page.getByRole("button", { name: "分工", exact: true }));
        const dialog = page.getByRole("dialog");
        await dialog.getByText("已选 3 项职责").waitFor();
        await hand.pick(dialog.getByRole("combobox", { name: "责任主体" }), UNIT, new RegExp(`^${UNIT}`));
        await hand.choose(dialog.getByRole("combobox", { name: "角色" }), /^配合/);
        await dialog.getByTestId("preview").getByText("开始（3）").waitFor();
        expect(await supportedBy(traveller)).toEqual([]);
        await hand.press(dialog.getByRole("button", { name: "分配", exact: true }));
        await dialog.waitFor({ state: "detached" });
        expect((await supportedBy(traveller)).toSorted()).toEqual(texts.toSorted());
      },
    ],
    [
      "a duty that was entered by mistake is retired from its page, and is no longer listed",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("main").getByRole("link", { name: MISTAKE }));
        await page.getByRole("heading", { level: 1, name: MISTAKE }).waitFor();
        await hand.press(page.getByRole("button", { name: "停用" }));
        await hand.press(page.getByRole("dialog").getByRole("button", { name: "停用" }));
        await page.getByText("已停用，过去的记录仍可查看").waitFor();
        await page.getByRole("main").getByRole("link", { name: MISTAKE }).waitFor({ state: "detached" });
        expect(await dutiesOf(traveller)).not.toContain(MISTAKE);
      },
    ],
    [
      "that was the mistake: it is taken back at once, and the duty is listed again",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "撤销" }));
        await page.getByText("已撤销").waitFor();
        await page.getByRole("main").getByRole("link", { name: MISTAKE }).waitFor();
        expect(await dutiesOf(traveller)).toContain(MISTAKE);
      },
    ],
  ],
});

async function pickPlan({ page, hand }: Traveller, typed: string, title: string) {
  await hand.pick(page.getByRole("combobox", { name: "预案" }), typed, title);
}

async function applyFilter({ page, hand }: Traveller) {
  await hand.press(page.getByRole("button", { name: "常用筛选" }));
  await hand.press(page.getByRole("dialog").getByRole("button", { name: FILTER, exact: true }));
}

/** The list says that it has so many rows. */
async function seeRows({ page }: Traveller, total: number) {
  await page.getByText(`第 1–${Math.min(total, 25)} 项，共 ${total} 项`).waitFor();
  await expect.poll(() => page.getByRole("main").locator("tbody tr").count()).toBe(Math.min(total, 25));
}

const columnsOf = ({ page }: Traveller) => page.getByRole("columnheader").allInnerTexts();

async function totalOf({ ask }: Traveller, { plan, status }: { plan?: string; status?: string }) {
  const { data } = await ask(`{ plans { nodes { id title } } }`);
  const planId = data.plans.nodes.find(({ title }: { title: string }) => title === plan)?.id;
  const filter = { ...(planId && { planId }), ...(status && { planStatus: [status] }) };
  const counted = await ask("query ($filter: DutyFilter) { duties(filter: $filter) { totalCount } }", {
    filter,
  });
  return counted.data.duties.totalCount as number;
}

interface Named {
  title: string | null;
  text: string;
}

/** What a list calls a duty. */
const nameOf = ({ title, text }: Named) => title || text;

/** The duties of the plan, as the API lists them. */
async function dutiesOf({ ask }: Traveller): Promise<string[]> {
  const { data } = await ask("{ plans { nodes { title duties(first: 200) { nodes { title text } } } } }");
  const plan = data.plans.nodes.find(({ title }: { title: string }) => title === PLAN);
  return plan.duties.nodes.map(nameOf);
}

/** The duties in which the unit is to help. */
async function supportedBy({ ask }: Traveller): Promise<string[]> {
  const { data } = await ask(`{ duties(first: 200) { nodes { title text
    assignments { role party { ... on OrgUnit { name } } } } } }`);
  interface Duty extends Named {
    assignments: { role: string; party: { name?: string } }[];
  }
  const isHelped = ({ assignments }: Duty) =>
    assignments.some(({ role, party }) => role === "SUPPORT" && party.name === UNIT);
  return data.duties.nodes.filter(isHelped).map(nameOf);
}

async function download({ page, hand }: Traveller, format: RegExp): Promise<Buffer> {
  // By the keyboard alone the way to the button takes its time.
  const coming = page.waitForEvent("download", { timeout: 120_000 });
  await hand.choose(page.getByRole("button", { name: "导出", exact: true }), format);
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^职责-.*\.(csv|xlsx)$/);
  return readFile(await file.path());
}

/** The first sheet of a workbook; its reader belongs to the console. */
function readWorkbook(bytes: Buffer): Promise<unknown[][]> {
  const console = createRequire(new URL("../../../packages/console/package.json", import.meta.url));
  return console("read-excel-file/node").readSheet(bytes);
}

/** Its heads are the columns that are shown, and what the API knows of the duties stands in it word for word. */
async function expectTable(traveller: Traveller, head: readonly unknown[], rows: readonly unknown[][]) {
  expect(head).toEqual((await columnsOf(traveller)).filter(Boolean));
  const at = head.indexOf("内容");
  const texts = rows.map((row) => row[at]);
  for (const text of await dutiesOf(traveller)) expect(texts).toContain(text);
}
