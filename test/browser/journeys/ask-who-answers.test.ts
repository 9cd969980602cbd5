import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo } from "./places.ts";

const DUTY = "采购储备口罩、消毒用品和检测试剂，建立出入库账目";
const DEPARTMENT = "规划与财务科";
const LEADER = "闻启诚";
/** How the lead is known, in the words of the console; the document's own words stay as they are in any language. */
const INHERITED = "随上一级承担";
/** Who heads the department, until the day of the change and from it. */
const [FORMER, SUCCESSOR] = ["卞宁", "邰思远"];
const CHANGED_ON = "2026-09-01";
const BEFORE_IT = "2026-08-25";

/** A busy machine answers late. */
const PATIENCE = { timeout: 15_000 };

travel({
  name: "A leader asks who answers for a duty",
  from: "sample",
  prepare: async (ask) => {
    const { data } = await ask(
      `{ people(filter: { q: "${SUCCESSOR}" }) { nodes { id } } former: people(filter: { q: "${FORMER}" }) { nodes { holdings { id post { id title } } } } }`,
    );
    const [{ id: holdingId, post }] = data.former.nodes[0].holdings;
    const at = `${CHANGED_ON}T00:00:00+08:00`;
    await ask(
      `mutation {
        endHolding(input: { id: "${holdingId}", validTo: "${at}" }) { __typename }
        appoint(input: { personId: "${data.people.nodes[0].id}", postId: "${post.id}", validFrom: "${at}", isMain: false }) { __typename }
      }`,
    );
  },
  steps: [
    [
      "from the home page the explorer is opened by the menu, and part of the duty's words is enough to find it",
      async (traveller) => {
        const { page, hand } = traveller;
        await page.getByTestId("count-duties").waitFor();
        await goTo(traveller, "责任链探查");
        const box = page.getByRole("combobox", { name: /输入职责/ });
        await hand.pick(box, "口罩", new RegExp(`${DUTY}.*第1次修订`));
        await page.getByRole("heading", { level: 2, name: DUTY }).waitFor();
      },
    ],
    [
      "the ladder reads from who carries it out up to the top, as the API has it, without a gap",
      async (traveller) => {
        const { page } = traveller;
        await page.getByText("责任链完整").waitFor();
        const rungs = await rungsOf(traveller);
        expect(rungs.at(-1)).toContain(SUCCESSOR);
        expect(rungs.findIndex((rung) => rung.includes(LEADER))).toBeGreaterThan(0);
        expect(rungs[0]).toContain("最上级");
        for (const name of await namesInChain(traveller)) expect(rungs.join()).toContain(name);
      },
    ],
    [
      "the leader of the duty is gone to, and all that this person answers for fans out",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByTestId("chain-summary").getByRole("link", { name: LEADER }));
        await page.getByRole("heading", { level: 2, name: LEADER }).waitFor();
        const fan = page.getByTestId("fan");
        await fan.getByText("牵头", { exact: true }).waitFor();
        expect(await fan.innerText()).toContain(`共 ${await dutiesOf(traveller, LEADER)} 项职责`);
        expect(await fan.getByRole("link", { name: DUTY }).count()).toBeGreaterThan(0);
      },
    ],
    [
      "the trail leads back to the duty",
      async ({ page, hand }) => {
        const trail = page.getByRole("navigation", { name: "来路" });
        await hand.press(trail.getByRole("link", { name: DUTY.slice(0, 20) }));
        await page.getByTestId("chain-ladder").waitFor();
        await trail.waitFor({ state: "detached" });
      },
    ],
    [
      "on a day before the department changed hands, its former head answers",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.write(page.getByLabel("查看日期"), BEFORE_IT);
        const carriesOut = page
          .getByTestId("chain-link")
          .filter({ has: page.getByRole("link", { name: DEPARTMENT, exact: true }) });
        await carriesOut.getByRole("link", { name: FORMER }).waitFor();
        expect(await carriesOut.innerText()).not.toContain(SUCCESSOR);
        expect(await namesInChain(traveller, BEFORE_IT)).toContain(FORMER);
      },
    ],
    [
      "held against today, that link alone is marked as changed and says who answers today",
      async ({ page, hand }) => {
        await hand.press(page.getByRole("button", { name: "与另一天比较" }));
        const changed = page.locator("[data-testid=chain-link]:not([data-change=same])");
        await expect.poll(() => changed.count(), PATIENCE).toBe(1);
        const text = await changed.innerText();
        for (const words of ["有变化", FORMER, SUCCESSOR]) expect(text).toContain(words);
      },
    ],
    [
      "the comparison is ended, and today shown again",
      async ({ page, hand }) => {
        await hand.press(page.getByRole("button", { name: "结束比较" }));
        await hand.press(page.getByRole("button", { name: "今天", exact: true }));
        await page.getByTestId("chain-link").getByRole("link", { name: SUCCESSOR }).waitFor();
        expect(await page.locator("[data-testid=chain-link][data-change=changed]").count()).toBe(0);
      },
    ],
    [
      "in English the same chain reads in English, and in Chinese again in Chinese",
      async ({ page, hand }) => {
        const ladder = page.getByTestId("chain-ladder");
        await hand.choose(page.getByRole("button", { name: /简体中文/ }), "English");
        await page.getByRole("heading", { level: 1, name: "Chain explorer" }).waitFor();
        await expect.poll(() => ladder.innerText(), PATIENCE).toMatch(/Leads?/);
        expect(await ladder.innerText()).toContain(LEADER);
        expect(await ladder.innerText()).not.toContain(INHERITED);
        await hand.choose(page.getByRole("button", { name: /English/ }), "简体中文");
        await page.getByRole("heading", { level: 1, name: "责任链探查" }).waitFor();
        await expect.poll(() => ladder.innerText(), PATIENCE).toContain(INHERITED);
      },
    ],
  ],
});

/** What stands on each rung of the ladder, the top first. */
async function rungsOf({ page }: Traveller): Promise<string[]> {
  const ladder = page.getByTestId("chain-ladder");
  await ladder.waitFor();
  return ladder.locator("> li").allInnerTexts();
}

/** Who answers in the duty's chain on a day (none: now), as the API says. */
async function namesInChain({ ask }: Traveller, day?: string): Promise<string[]> {
  const { data } = await ask(
    `query ($at: DateTime) @asOf(inForce: $at) {
      duties(first: 1, filter: { q: "${DUTY}", planStatus: [IN_FORCE] }) { nodes { chain { links { person { name } } } } }
    }`,
    { at: day && `${day}T00:00:00+08:00` },
  );
  const links: { person: { name: string } | null }[] = data.duties.nodes[0].chain.links;
  return links.flatMap(({ person }) => person?.name ?? []);
}

async function dutiesOf({ ask }: Traveller, person: string): Promise<number> {
  const { data } = await ask(
    `{ people(filter: { q: "${person}" }) { nodes { answersFor { totalCount } } } }`,
  );
  return data.people.nodes[0].answersFor.totalCount;
}
