import { expect } from "vitest";
import { aYearLater, instantOf, nextMonth } from "./days.ts";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

const BUREAU = "棠溪市农业局";
const DEPARTMENT = "墒情科";
const POST = "科长";
const LEAVER = "裴未央";
const SUCCESSOR = "綦听澜";
const STAND_IN = "仲怀瑾";
const HEAD = "樊九皋";
const GROUP = "抗旱工作领导小组";
const DUTY = "每日报告土壤墒情";

travel({
  name: "A head of department hands over to a successor",
  from: "empty",
  prepare: async (ask) => {
    await ask(
      `mutation ($draft: JSON!) {
        importPlan(input: { draft: $draft }) { ... on ImportPlanSuccess { title } }
        createPerson(input: { name: "${SUCCESSOR}" }) { __typename }
      }`,
      { draft: PLAN },
    );
  },
  steps: [
    [
      "the department is found among the units, and from there the post of its head",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "机构");
        await hand.press(page.getByRole("main").getByRole("link", { name: DEPARTMENT }));
        await page.getByRole("heading", { level: 1, name: DEPARTMENT }).waitFor();
        await hand.press(section(traveller, "职务与任职").getByRole("link", { name: POST, exact: true }));
        await section(traveller, "任职人员").getByRole("link", { name: LEAVER }).waitFor();
      },
    ],
    [
      "a successor is appointed from next month, and whose holding ends then is told before it is saved",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "任命" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox", { name: "人员" }), SUCCESSOR, SUCCESSOR);
        await hand.write(dialog.getByLabel("从何时起"), nextMonth());
        const ended = dialog.getByTestId("preview-ended");
        await ended.getByText("终止（1）").waitFor();
        expect(await ended.innerText()).toContain(`${LEAVER} 担任`);
        expect(await dialog.getByTestId("preview-begun").innerText()).toContain(`${SUCCESSOR} 担任`);
        await dialog.getByTestId("preview-changed").getByText(DUTY).waitFor();
        expect(await holdersOf(traveller)).toEqual([[LEAVER, null]]);
        await hand.press(dialog.getByRole("button", { name: "任命" }));
        await dialog.waitFor({ state: "detached" });
      },
    ],
    [
      "the history of the post tells both: who holds it until then and who will",
      async (traveller) => {
        const history = section(traveller, "历任与将任").getByRole("listitem");
        await history.filter({ hasText: "将任" }).getByRole("link", { name: SUCCESSOR }).waitFor();
        const now = history.filter({ hasText: "现任" });
        expect(await now.innerText()).toContain(LEAVER);
        expect(await now.innerText()).toMatch(/至 .*（不含当天）/);
        const day = instantOf(nextMonth());
        expect(await holdersOf(traveller)).toEqual([
          [LEAVER, day],
          [SUCCESSOR, null],
        ]);
      },
    ],
    [
      "for the days in between somebody stands in",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "代管与委托").getByRole("button", { name: "委托他人" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox", { name: "由谁代管" }), STAND_IN, new RegExp(STAND_IN));
        await hand.write(dialog.getByLabel("到何时止（不含当天）"), nextMonth());
        await dialog.getByTestId("preview-begun").getByText("代管").waitFor();
        await dialog.getByTestId("preview-changed").getByText(DUTY).waitFor();
        await hand.press(dialog.getByRole("button", { name: "委托" }));
        await dialog.waitFor({ state: "detached" });
        await section(traveller, "代管与委托").getByRole("link", { name: STAND_IN }).waitFor();
      },
    ],
    [
      "the chain of the duty names the stand-in, and for whom",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "承担的职责").getByRole("link", { name: DUTY }));
        await page.getByRole("heading", { level: 1, name: DUTY }).waitFor();
        const link = page.getByTestId("chain-link").and(page.locator("[data-role=RESPONSIBLE]"));
        await link.getByRole("link", { name: STAND_IN }).waitFor();
        for (const words of ["受委托代管", `代 ${LEAVER}`]) expect(await link.innerText()).toContain(words);
        expect(await responsibleOn(traveller, null)).toEqual({ person: STAND_IN, onBehalfOf: LEAVER });
      },
    ],
    [
      "on the first of next month it names the successor, and nobody stands in any more",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "责任链").getByRole("link", { name: /探查/ }));
        await hand.write(page.getByLabel("查看日期"), nextMonth());
        const link = page.getByTestId("chain-link").and(page.locator("[data-role=RESPONSIBLE]"));
        await link.getByRole("link", { name: SUCCESSOR }).waitFor();
        expect(await link.innerText()).not.toContain("代");
        expect(await responsibleOn(traveller, nextMonth())).toEqual({ person: SUCCESSOR, onBehalfOf: null });
      },
    ],
    [
      "in the group the stand-in is dragged before the one who leaves",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "小组");
        await hand.press(page.getByRole("main").getByRole("link", { name: GROUP }));
        const handle = (name: string) => page.getByRole("button", { name: `拖动 ${name}` });
        expect(await rosterOf(traveller)).toEqual([HEAD, LEAVER, STAND_IN]);
        await hand.drag(handle(STAND_IN), handle(LEAVER));
        await page.getByText("顺序已保存").waitFor();
        expect(await rosterOf(traveller)).toEqual([HEAD, STAND_IN, LEAVER]);
        const handles = await page.getByRole("button", { name: /^拖动 / }).all();
        expect(await Promise.all(handles.map((each) => each.getAttribute("aria-label")))).toEqual(
          [HEAD, STAND_IN, LEAVER].map((name) => `拖动 ${name}`),
        );
      },
    ],
    [
      "the place of the one who leaves is ended, a year too late by mistake",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: `结束 ${LEAVER}` }));
        const dialog = page.getByRole("dialog");
        await hand.write(dialog.getByLabel("从何时起不再有效"), aYearLater(nextMonth()));
        await hand.press(dialog.getByRole("button", { name: "结束" }));
        await dialog.waitFor({ state: "detached" });
        expect(await endInGroup(traveller)).toBe(instantOf(aYearLater(nextMonth())));
      },
    ],
    [
      "the end is corrected, and from when it holds no longer is told before it is saved",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: `更正 ${LEAVER}` }));
        const dialog = page.getByRole("dialog");
        const end = dialog.getByLabel(/^正确的结束日期/);
        expect(await end.inputValue()).toBe(aYearLater(nextMonth()));
        await hand.write(end, nextMonth());
        await dialog.getByTestId("preview-ended").getByText(LEAVER).waitFor();
        const [year, month, date] = nextMonth().split("-").map(Number);
        await dialog.getByText(`从 ${year}年${month}月${date}日 起：`).waitFor();
        await hand.press(dialog.getByRole("button", { name: "更正" }));
        await dialog.waitFor({ state: "detached" });
        expect(await endInGroup(traveller)).toBe(instantOf(nextMonth()));
      },
    ],
    [
      "how it was entered can be followed from the first entry to the one that is believed",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: `登记经过 ${LEAVER}` }));
        const entries = page.getByRole("dialog").getByRole("listitem");
        // As the plan has it, in another place of the list, ended, and corrected.
        await entries.nth(3).waitFor();
        expect(await entries.count()).toBe(4);
        expect(await entries.nth(0).innerText()).toContain("现在以此为准");
        for (const place of [1, 2, 3]) expect(await entries.nth(place).innerText()).toContain("以此为准到");
        await hand.press(page.getByRole("dialog").getByRole("button", { name: "关闭" }));
        await page.getByRole("dialog").waitFor({ state: "detached" });
        const button = page.getByRole("button", { name: `登记经过 ${LEAVER}` });
        expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
      },
    ],
  ],
});

const PLAN = {
  meta: { title: "棠溪市农业抗旱方案", docNumber: "棠农〔2026〕7号", issuer: BUREAU, date: "2026年1月5日" },
  departments: [DEPARTMENT],
  groups: [
    {
      name: GROUP,
      kind: "LEADERSHIP",
      members: [
        { name: HEAD, role: "HEAD", posts: ["局长"] },
        { name: LEAVER, role: "MEMBER", posts: [`${DEPARTMENT}${POST}`] },
        { name: STAND_IN, role: "MEMBER", posts: [`${DEPARTMENT}副${POST}`] },
      ],
      responsible: [DEPARTMENT],
      duties: [DUTY],
    },
  ],
};

/** Who holds the post and until when, as is known now, the earliest first. */
async function holdersOf({ ask }: Traveller): Promise<[string, string | null][]> {
  const { data } = await ask(
    `{ posts(filter: { q: "${POST}" }) { nodes { title history(first: 9) { nodes { validFrom validTo person { name } } } } } }`,
  );
  const post = data.posts.nodes.find(({ title }: { title: string }) => title === POST);
  const holdings: { validFrom: string; validTo: string | null; person: { name: string } }[] =
    post.history.nodes;
  return holdings
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .map(({ validTo, person }) => [person.name, validTo]);
}

/** Who carries the duty out on a day (null: now), and for whom. */
async function responsibleOn({ ask }: Traveller, day: string | null) {
  const query = `query ($at: DateTime) @asOf(inForce: $at) { duties(filter: { q: "${DUTY}" }) { nodes { chain { links { as person { name } onBehalfOf { name } } } } } }`;
  const { data } = await ask(query, { at: day && instantOf(day) });
  const links: { as: string; person: { name: string }; onBehalfOf: { name: string } | null }[] =
    data.duties.nodes[0].chain.links;
  const link = links.find((each) => each.as === "RESPONSIBLE");
  return { person: link?.person.name, onBehalfOf: link?.onBehalfOf?.name ?? null };
}

/** The members of the group in its order. */
async function membersOf({
  ask,
}: Traveller): Promise<{ validTo: string | null; person: { name: string } }[]> {
  const { data } = await ask(
    `{ groups(filter: { q: "${GROUP}" }) { nodes { members { validTo person { name } } } } }`,
  );
  return data.groups.nodes[0].members;
}

const rosterOf = async (traveller: Traveller) =>
  (await membersOf(traveller)).map(({ person }) => person.name);

const endInGroup = async (traveller: Traveller) =>
  (await membersOf(traveller)).find(({ person }) => person.name === LEAVER)?.validTo;
