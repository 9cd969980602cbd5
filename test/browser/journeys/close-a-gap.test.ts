import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

const UNIT = "科研诚信与监督科";
const POST = `${UNIT}科长`;
const DUTY = "每半个月对各工作组和局属单位的措施执行情况开展一次检查";
const APPOINTED = "费景行";
const [DAY_BEFORE, ENTERED] = ["2026-10-07", "2026-10-08"];
const RIGHT = "2026-10-15";

travel({
  name: "An administrator closes a gap by an appointment and corrects its date",
  from: "sample",
  prepare: async (ask) => {
    const { data } = await ask(
      `{ duties(filter: { q: "${DUTY}", planStatus: [IN_FORCE] }) { nodes { id } } orgUnits(filter: { q: "${UNIT}" }) { nodes { id } } }`,
    );
    const [duty, unit] = [data.duties.nodes[0].id, data.orgUnits.nodes[0].id];
    // Its head left in January and nobody followed.
    await ask(
      `mutation { assign(input: { targetId: "${duty}", partyId: "${unit}", role: RESPONSIBLE, replaces: true, validFrom: "2026-09-01T00:00:00+08:00" }) { __typename } }`,
    );
  },
  steps: [
    [
      "the home page counts the gaps, and the count leads to exactly so many",
      async (traveller) => {
        const { page, hand } = traveller;
        const counted = await countOnHome(traveller);
        expect(counted).toBe(await countOf(traveller));
        await hand.press(page.getByTestId("count-gaps").getByRole("link"));
        await page.getByText(`共 ${counted} 项`).waitFor();
        expect(await page.getByTestId("gap").count()).toBe(counted);
      },
    ],
    [
      "narrowed to vacant posts, the list leads to the post that nobody holds",
      async ({ page, hand }) => {
        await hand.choose(page.getByRole("combobox", { name: "缺口类别" }), "职务空缺");
        const gap = page.getByTestId("gap").filter({ hasText: POST });
        await gap.filter({ hasText: DUTY }).waitFor();
        await hand.press(gap.getByRole("link", { name: POST }));
        await page.getByRole("heading", { level: 1, name: `${UNIT} · 科长` }).waitFor();
        await page.getByText(/自 2026年1月1日 起空缺/).waitFor();
      },
    ],
    [
      "somebody is appointed from a day, and the preview says beforehand that the gap closes",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "任命" }));
        const dialog = page.getByRole("dialog", { name: "任命" });
        await hand.pick(dialog.getByRole("combobox", { name: "人员" }), APPOINTED, APPOINTED);
        await hand.write(dialog.getByLabel("从何时起"), ENTERED);
        await dialog.getByText("补上的责任缺口（2）").waitFor();
        expect(await holdingOf(traveller)).toBeUndefined();
        await hand.press(dialog.getByRole("button", { name: "任命" }));
        await dialog.waitFor({ state: "detached" });
        await holders(traveller).getByRole("link", { name: APPOINTED }).waitFor();
        expect((await holdingOf(traveller))?.validFrom).toBe(instantOf(ENTERED));
      },
    ],
    [
      "the gap is gone from the list, and the home page counts one less",
      async (traveller) => {
        const { page, hand } = traveller;
        const left = await countOf(traveller);
        expect(left).toBe((await countOf(traveller, DAY_BEFORE)) - 1);
        await goTo(traveller, "首页");
        await page.getByTestId("count-gaps").getByText(String(left), { exact: true }).waitFor();
        await goTo(traveller, "责任缺口");
        await page.getByText(`共 ${left} 项`).waitFor();
        expect(await page.getByTestId("gap").filter({ hasText: POST }).count()).toBe(0);
        await hand.choose(page.getByRole("combobox", { name: "缺口类别" }), "职务空缺");
        await page.getByText("没有符合条件的责任缺口").waitFor();
      },
    ],
    [
      "the unit is found by the search, and the day of the appointment to its post corrected",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "首页");
        await hand.write(page.getByRole("searchbox"), UNIT);
        await hand.press(page.getByRole("button", { name: "搜索", exact: true }));
        await hand.press(page.getByRole("main").getByRole("link", { name: UNIT, exact: true }));
        await hand.press(section(traveller, "职务与任职").getByRole("link", { name: "科长", exact: true }));
        await hand.press(holders(traveller).getByRole("button", { name: `更正 ${APPOINTED}` }));
        const dialog = page.getByRole("dialog", { name: "更正：此前登记有误" });
        await hand.write(dialog.getByLabel("正确的开始日期"), RIGHT);
        await hand.press(dialog.getByRole("button", { name: "更正" }));
        await dialog.waitFor({ state: "detached" });
        await holders(traveller).getByText("自 2026年10月15日").waitFor();
        expect((await holdingOf(traveller))?.validFrom).toBe(instantOf(RIGHT));
      },
    ],
    [
      "what was entered when says what is believed now and what was believed before",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(holders(traveller).getByRole("button", { name: `登记经过 ${APPOINTED}` }));
        const dialog = page.getByRole("dialog", { name: "登记经过" });
        const entries = dialog.getByRole("listitem");
        await entries.first().waitFor();
        const [now, before, ...more] = await entries.allInnerTexts();
        expect(more).toEqual([]);
        for (const words of ["自 2026年10月15日", "现在以此为准", "由 admin 登记"])
          expect(now).toContain(words);
        for (const words of ["自 2026年10月8日", "以此为准到"]) expect(before).toContain(words);
        expect(await beginningsOf(traveller)).toEqual([RIGHT, ENTERED].map(instantOf));
        await hand.press(dialog.getByRole("button", { name: "关闭" }));
        await dialog.waitFor({ state: "detached" });
      },
    ],
  ],
});

const holders = (traveller: Traveller) => section(traveller, "任职人员");
const instantOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();

/** How many gaps the home page says there are. */
async function countOnHome({ page }: Traveller): Promise<number> {
  return Number((await page.getByTestId("count-gaps").innerText()).match(/\d+/)?.[0]);
}

/** How many gaps there are on a day (none: now), as the API says. */
async function countOf({ ask }: Traveller, day?: string): Promise<number> {
  const query = "query ($at: DateTime) @asOf(inForce: $at) { gaps { totalCount } }";
  return (await ask(query, { at: day && instantOf(day) })).data.gaps.totalCount;
}

/** The holding of the post by whoever was appointed, as the API says. */
async function holdingOf({ ask }: Traveller): Promise<{ id: string; validFrom: string } | undefined> {
  const { data } = await ask(
    `{ people(filter: { q: "${APPOINTED}" }) { nodes { holdings { id validFrom post { unit { name } } } } } }`,
  );
  const holdings: { id: string; validFrom: string; post: { unit: { name: string } } }[] =
    data.people.nodes[0].holdings;
  return holdings.find(({ post }) => post.unit.name === UNIT);
}

/** From when it was said to hold, the latest knowledge first. */
async function beginningsOf(traveller: Traveller): Promise<string[]> {
  const holding = await holdingOf(traveller);
  const { data } = await traveller.ask(`{ edgeHistory(id: "${holding?.id}") { validFrom } }`);
  return data.edgeHistory.map(({ validFrom }: { validFrom: string }) => validFrom);
}
