import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, save, section } from "./places.ts";

const DUTY = "储备沙袋、水泵、应急灯等器材，每月盘点一次";
const LEAD = "楚砚秋";
const DEPARTMENT = "规划与财务科";
const CLERK = "卞宁";
const TASK = "补足汛前沙袋";
const STEPS = ["到库房逐袋清点", "按缺口采购入库"];
const REASON = "供货商库房进水，推迟发货";
const PHOTO = "沙袋入库照片.png";

travel({
  name: "An administrator follows a task from its duty to its acceptance",
  from: "sample",
  steps: [
    [
      "on the page of a duty a task is made, with when it is due and how it presses",
      async (traveller) => {
        const { page, hand } = traveller;
        await openDuty(traveller);
        await hand.press(section(traveller, "任务").getByRole("link", { name: "新建任务" }));
        await hand.write(page.getByRole("textbox", { name: "任务" }), TASK);
        await hand.write(page.getByLabel("期限"), "2030-05-31T17:00");
        await hand.choose(page.getByRole("combobox", { name: "紧急程度" }), "特急");
        await save(traveller, TASK);
        const main = page.getByRole("main");
        await main.getByText("2030年5月31日 17:00到期").first().waitFor();
        await main.getByText("特急").first().waitFor();
        expect(await taskOf(traveller)).toMatchObject({
          dueAt: "2030-05-31T09:00:00.000Z",
          priority: "URGENT",
          status: "OPEN",
          duty: { text: DUTY },
        });
      },
    ],
    [
      "two steps are added to it, one after the other, from the same field",
      async (traveller) => {
        const { page, hand } = traveller;
        for (const text of STEPS) {
          await hand.write(page.getByRole("textbox", { name: "新的步骤" }), text);
          await hand.press(page.getByRole("button", { name: "添加步骤" }));
          await page.getByRole("checkbox", { name: text }).waitFor();
        }
        expect((await taskOf(traveller)).steps).toEqual(STEPS.map((text) => ({ text })));
      },
    ],
    [
      "a department is to carry it out",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "分工").getByRole("button", { name: "分工" }));
        const dialog = page.getByRole("dialog");
        const party = dialog.getByRole("combobox", { name: "责任主体" });
        await hand.pick(party, DEPARTMENT, new RegExp(`^${DEPARTMENT}`));
        await confirm(traveller);
        await section(traveller, "分工").getByRole("link", { name: DEPARTMENT }).waitFor();
        expect((await taskOf(traveller)).assignments).toEqual([
          { role: "RESPONSIBLE", party: { name: DEPARTMENT } },
        ]);
      },
    ],
    [
      "on the board its card is carried to the tasks in progress",
      async (traveller) => {
        await goTo(traveller, "任务看板");
        await card(traveller, "OPEN").waitFor();
        await carry(traveller, "OPEN", "IN_PROGRESS");
        // Its buttons rest until the move is written.
        const finish = { name: `办结 ${TASK}`, disabled: false };
        await card(traveller, "IN_PROGRESS").getByRole("button", finish).waitFor();
        expect((await taskOf(traveller)).status).toBe("IN_PROGRESS");
      },
    ],
    [
      "carried to what is held up, it asks for the reason; then it is taken up again",
      async (traveller) => {
        const { page, hand } = traveller;
        await carry(traveller, "IN_PROGRESS", "BLOCKED");
        await hand.write(page.getByRole("dialog").getByRole("textbox", { name: "原因" }), REASON);
        await confirm(traveller);
        await card(traveller, "BLOCKED").waitFor();
        expect(await taskOf(traveller)).toMatchObject({ status: "BLOCKED", statusReason: REASON });
        await hand.press(page.getByRole("button", { name: `开始办理 ${TASK}` }));
        await card(traveller, "IN_PROGRESS").waitFor();
        await expect.poll(async () => (await taskOf(traveller)).status).toBe("IN_PROGRESS");
        await expectFocusIn(card(traveller, "IN_PROGRESS"));
      },
    ],
    [
      "both steps are ticked off and a photograph is put to it as evidence",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(card(traveller, "IN_PROGRESS").getByRole("link", { name: TASK }));
        for (const text of STEPS) {
          const step = page.getByRole("checkbox", { name: text });
          await hand.press(step);
          await expect.poll(() => step.isChecked()).toBe(true);
          await expectFocusIn(step);
        }
        await section(traveller, "办理状态").getByText("进度 100%").waitFor();
        const box = section(traveller, "佐证材料");
        await hand.write(box.getByRole("textbox", { name: /^说明/ }), "五月三十日入库");
        // The dialog in which a file is chosen belongs to the system, outside the page: both hands give the file itself.
        await box
          .locator("input[type=file]")
          .setInputFiles({ name: PHOTO, mimeType: "image/png", buffer: PIXEL });
        await box.getByRole("link", { name: PHOTO, exact: true }).waitFor();
        await box.getByText("五月三十日入库").waitFor();
        expect((await taskOf(traveller)).evidence).toEqual([{ fileName: PHOTO, bytes: PIXEL.length }]);
      },
    ],
    [
      "who leads it is entered as the one who finished it, and then may not accept it",
      async (traveller) => {
        const { page, hand } = traveller;
        await say(traveller, "办结", LEAD);
        await section(traveller, "办理状态").getByText(`${LEAD} 于`).waitFor();
        await hand.press(page.getByRole("button", { name: `验收 ${TASK}` }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox"), LEAD, new RegExp(LEAD));
        await hand.press(dialog.getByRole("button", { name: "确定" }));
        await dialog.getByText("办结人与验收人不能是同一人。").waitFor();
        expect((await taskOf(traveller)).status).toBe("DONE");
        // That what was typed is lost is asked by the browser itself.
        page.once("dialog", (question) => question.accept());
        await hand.press(dialog.getByRole("button", { name: "取消" }));
        await dialog.waitFor({ state: "detached" });
      },
    ],
    [
      "sent back with the reason, it is finished by another person and accepted by the lead",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: `退回重办 ${TASK}` }));
        await hand.write(page.getByRole("dialog").getByRole("textbox", { name: "原因" }), "办结人填错了");
        await confirm(traveller);
        await say(traveller, "办结", CLERK);
        await say(traveller, "验收", LEAD);
        const facts = section(traveller, "办理状态");
        await expectFocusIn(facts);
        await facts.getByText(new RegExp(`^${CLERK} 于 .* 办结$`)).waitFor();
        await facts.getByText(new RegExp(`^${LEAD} 于 .* 验收$`)).waitFor();
        expect(await taskOf(traveller)).toMatchObject({
          status: "ACCEPTED",
          finishedBy: { name: CLERK },
          acceptedBy: { name: LEAD },
        });
      },
    ],
    [
      "what was reached is recorded at the duty as a figure with its day, and seen there",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "办理状态").getByRole("link", { name: DUTY }));
        await page.getByRole("heading", { level: 1, name: DUTY }).waitFor();
        await section(traveller, "任务").getByText("已验收 1").waitFor();
        await hand.press(page.getByRole("button", { name: "登记成果" }));
        const dialog = page.getByRole("dialog");
        await hand.write(dialog.getByRole("textbox", { name: "统计项目" }), "储备沙袋");
        await hand.write(dialog.getByLabel("数值"), "3200");
        await hand.write(dialog.getByRole("textbox", { name: "单位" }), "袋");
        await hand.write(dialog.getByLabel("日期"), "2026-05-30");
        await hand.press(dialog.getByRole("button", { name: "登记", exact: true }));
        await dialog.waitFor({ state: "detached" });
        const line = (await page.getByTestId("result").innerText()).replaceAll(/\s+/g, " ");
        expect(line).toMatch(/2026年5月30日 储备沙袋 3,200 ?袋/);
        expect(await resultsOf(traveller)).toEqual([
          { label: "储备沙袋", value: 3200, unit: "袋", onDay: "2026-05-30" },
        ]);
      },
    ],
  ],
});

/** A picture of one point. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The first columns of the board, from the left, each with its name. */
const COLUMNS = ["OPEN", "IN_PROGRESS", "BLOCKED"] as const;
type Column = (typeof COLUMNS)[number];
const NAMES: Record<Column, string> = { OPEN: "未开始", IN_PROGRESS: "进行中", BLOCKED: "受阻" };

/** The task as the API tells it. */
async function taskOf({ ask }: Traveller) {
  const { data } = await ask(`{ tasks(filter: { q: "${TASK}" }) { nodes {
    dueAt priority status statusReason duty { text } steps { text } evidence { fileName bytes }
    assignments { role party { ... on OrgUnit { name } } } finishedBy { name } acceptedBy { name } } } }`);
  return data.tasks.nodes[0];
}

async function resultsOf({ ask }: Traveller): Promise<object[]> {
  const query = `{ duties(filter: { q: "${DUTY}" }) { nodes { results { nodes { label value unit onDay } } } } }`;
  const { data } = await ask(query);
  return data.duties.nodes[0].results.nodes;
}

async function openDuty(traveller: Traveller) {
  const { page, hand } = traveller;
  await goTo(traveller, "职责");
  await hand.write(page.getByRole("textbox", { name: /搜索/ }), "沙袋");
  await page.waitForURL(/filter=.*%E6%B2%99%E8%A2%8B/);
  await hand.press(page.getByRole("main").getByRole("link", { name: DUTY }));
  await page.getByRole("heading", { level: 1, name: DUTY }).waitFor();
}

const card = ({ page }: Traveller, column: Column) =>
  page.getByTestId(`column-${column}`).getByTestId("task-card").filter({ hasText: TASK });

/** Carries the card to another column of the board. */
async function carry(traveller: Traveller, from: Column, to: Column) {
  const { page, hand } = traveller;
  const handle = card(traveller, from).getByRole("button", { name: `拖动任务：${TASK}` });
  await hand.carry(handle, {
    column: page.getByTestId(`column-${to}`),
    right: COLUMNS.indexOf(to) - COLUMNS.indexOf(from),
    over: page.getByText(`现在在“${NAMES[to]}”栏。`),
  });
}

/** What was just worked with is gone, but one is still where one was. */
async function expectFocusIn(place: Locator) {
  const holdsFocus = () => place.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(holdsFocus).toBe(true);
}

async function confirm({ page, hand }: Traveller) {
  const dialog = page.getByRole("dialog");
  await hand.press(dialog.getByRole("button", { name: "确定" }));
  await dialog.waitFor({ state: "detached" });
}

/** Moves the task and says who did it. */
async function say(traveller: Traveller, move: string, person: string) {
  const { page, hand } = traveller;
  await hand.press(page.getByRole("button", { name: `${move} ${TASK}` }));
  await hand.pick(page.getByRole("dialog").getByRole("combobox"), person, new RegExp(person));
  await confirm(traveller);
}
