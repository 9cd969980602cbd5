import { expect } from "vitest";
import { PHONE } from "../../support/browser.ts";
import { untilQuiet } from "../../support/show-screen.ts";
import { type Traveller, travel } from "./journey.ts";
import { section } from "./places.ts";

const LEADER = "楚砚秋";
const OTHER = "滕越";
const DUTY = "储备沙袋、水泵、应急灯等器材，每月盘点一次";
const TASK = "盘点应急灯";

travel({
  name: "A leader at a phone looks through what they answer for",
  from: "sample",
  screen: { viewport: PHONE, isMobile: true, hasTouch: true },
  prepare: async (ask) => {
    const found = await ask(
      `{ duties(filter: { q: "${DUTY}" }) { nodes { id } } people(filter: { q: "${LEADER}" }) { nodes { id } } }`,
    );
    const task = await ask(
      "mutation ($input: CreateTaskInput!) { createTask(input: $input) { ... on Task { id } } }",
      { input: { title: TASK, dueAt: "2026-05-08T09:00:00Z", dutyId: found.data.duties.nodes[0].id } },
    );
    await ask("mutation ($input: AssignInput!) { assign(input: $input) { __typename } }", {
      input: {
        targetId: task.data.createTask.id,
        partyId: found.data.people.nodes[0].id,
        role: "RESPONSIBLE",
      },
    });
  },
  steps: [
    [
      "the home page asks whose the account is, and it is linked to a person",
      async (traveller) => {
        const { page, hand, ask } = traveller;
        await expectNoWayAside(traveller);
        await hand.press(page.getByRole("link", { name: "说明我是谁" }));
        await expectNoWayAside(traveller);
        await hand.pick(page.getByRole("combobox", { name: "您是谁" }), LEADER, new RegExp(`^${LEADER}`));
        await hand.press(page.getByRole("button", { name: "就是我" }));
        await page.getByText(`账号“admin”对应人员：${LEADER}。`).waitFor();
        expect((await ask("{ viewer { person { name } } }")).data.viewer.person.name).toBe(LEADER);
      },
    ],
    [
      "all that they answer for is listed by role and plan, each with why it is theirs",
      async (traveller) => {
        const { page } = traveller;
        await page.getByRole("heading", { level: 1, name: "我的职责" }).waitFor();
        const { duties, late } = await sheetOf(traveller, LEADER);
        expect(duties.length).toBeGreaterThan(3);
        await seeCounts(traveller, { duties: duties.length, late });
        const led = page.locator("[data-testid=sheet-role][data-role=LEAD]");
        for (const text of duties) await section(traveller, WHY).getByText(text).first().waitFor();
        const why = led.getByTestId("sheet-why").filter({ hasText: DUTY });
        expect(await why.innerText()).toMatch(/随上一级承担[\s\S]*自 2026年4月20日/);
        await expectNoWayAside(traveller);
      },
    ],
    [
      "one of the duties is opened and its chain read from those who do it up to the head",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, WHY).getByRole("link", { name: DUTY }));
        const ladder = page.getByTestId("chain-ladder");
        await ladder.waitFor();
        const text = await ladder.innerText();
        for (const name of ["卞宁", LEADER, "郦文舟"]) expect(text).toContain(name);
        await expectNoWayAside(traveller);
      },
    ],
    [
      "back by the bar at the bottom, a late task stands first and is marked as begun",
      async (traveller) => {
        const { page, hand } = traveller;
        await byTheBar(traveller, "我的");
        const late = page.getByTestId("bucket-late");
        await late.getByRole("link", { name: TASK }).waitFor();
        expect(await late.innerText()).toMatch(/逾期 \d+ 天/);
        await hand.press(late.getByRole("button", { name: `开始办理 ${TASK}` }));
        await late.getByText("进行中").waitFor();
        await expect.poll(() => statusOf(traveller)).toBe("IN_PROGRESS");
        await late.getByRole("button", { name: `办结 ${TASK}`, disabled: false }).waitFor();
        await expectNoWayAside(traveller);
      },
    ],
    [
      "the home page greets them by name with what is late, and leads to that task",
      async (traveller) => {
        const { page, hand } = traveller;
        await byTheBar(traveller, "首页");
        const strip = page.getByTestId("my-strip");
        await strip.getByText(`${LEADER}，您好`).waitFor();
        await expectNoWayAside(traveller);
        await hand.press(strip.getByRole("link", { name: "1 项任务逾期" }));
        await page.getByRole("main").getByText(TASK).first().waitFor();
        await expectNoWayAside(traveller);
      },
    ],
    [
      "another one's sheet is looked up by name, and the way back is on it",
      async (traveller) => {
        const { page, hand } = traveller;
        await byTheBar(traveller, "我的");
        const whose = page.getByRole("combobox", { name: "查看谁的职责单" });
        await hand.pick(whose, OTHER, new RegExp(`^${OTHER}`));
        await page.getByRole("heading", { level: 1, name: `${OTHER}的职责单` }).waitFor();
        const { duties, late } = await sheetOf(traveller, OTHER);
        await seeCounts(traveller, { duties: duties.length, late });
        await expectNoWayAside(traveller);
        await hand.press(page.getByRole("button", { name: "回到我的职责" }));
        await page.getByRole("heading", { level: 1, name: "我的职责" }).waitFor();
      },
    ],
  ],
});

const WHY = "承担哪些职责，为什么";

/** Nothing is wider than the screen. */
async function expectNoWayAside({ page }: Traveller) {
  await untilQuiet(page);
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: window.screen.width,
  }));
  expect(content).toBeLessThanOrEqual(screen);
}

async function byTheBar({ page, hand }: Traveller, place: string) {
  const bar = page.getByRole("navigation", { name: "常用" });
  await hand.press(bar.getByRole("link", { name: place }));
}

/** What the API says that somebody answers for, and how many of their tasks are late. */
async function sheetOf({ ask }: Traveller, name: string): Promise<{ duties: string[]; late: number }> {
  const { data } = await ask(
    `{ people(filter: { q: "${name}" }) { nodes { id answersFor(first: 200) { nodes { duty { text } } } } } }`,
  );
  const [person] = data.people.nodes;
  const { data: counted } = await ask(
    "query ($personId: ID!) { tasks(filter: { personId: $personId, isLate: true }) { totalCount } }",
    { personId: person.id },
  );
  const texts = person.answersFor.nodes.map(({ duty }: { duty: { text: string } }) => duty.text);
  return { duties: texts, late: counted.tasks.totalCount };
}

async function seeCounts({ page }: Traveller, counts: Record<"duties" | "late", number>) {
  for (const [word, count] of Object.entries(counts)) {
    const figure = page.getByTestId(`sheet-${word}`).getByText(String(count), { exact: true });
    await figure.waitFor();
  }
}

async function statusOf({ ask }: Traveller): Promise<string> {
  const { data } = await ask(`{ tasks(filter: { q: "${TASK}" }) { nodes { status } } }`);
  return data.tasks.nodes[0].status;
}
