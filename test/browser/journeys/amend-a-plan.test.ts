import { expect } from "vitest";
import {
  AMENDED_TITLE,
  AMENDED_TYPHOON_PLAN,
  CAME,
  CHANGED_DUTY,
  DUTY,
  KEPT_DUTY,
  LEFT,
  TITLE,
  TYPHOON_PLAN,
} from "../../support/typhoon-plan.ts";
import { instantOf, nextMonth } from "./days.ts";
import { type Traveller, travel } from "./journey.ts";
import { keptWhen, latestReading, namesInChain, PATIENCE } from "./kept-readings.ts";
import { goTo, section } from "./places.ts";
import { goToStep } from "./reading-places.ts";

const STATION = "泊云市水文站";
const GROUP = "物资抢险组";

travel({
  name: "A clerk brings in the amended version of a plan in force",
  from: "empty",
  prepare: async (ask) => {
    const { data } = await ask(
      `mutation ($text: String!) {
        reading: readPlan(input: { text: $text }) { ... on PlanReading { id version } }
        station: createOrgUnit(input: { name: "${STATION}", kind: ORGANIZATION }) { ... on OrgUnit { id } }
        namesake: createPerson(input: { name: "${CAME}" }) { ... on Person { id } }
      }`,
      { text: TYPHOON_PLAN },
    );
    const { reading, station, namesake } = data;
    const post = await ask(
      `mutation { createPost(input: { unitId: "${station.id}", title: "站长", isHead: true }) { ... on Post { id } } }`,
    );
    await ask(
      `mutation ($input: SavePlanReadingInput!) {
        savePlanReading(input: $input) { ... on ImportPlanSuccess { plan { id } } }
        appoint(input: { personId: "${namesake.id}", postId: "${post.data.createPost.id}" }) { __typename }
      }`,
      { input: { id: reading.id, expectedVersion: reading.version, status: "IN_FORCE" } },
    );
  },
  steps: [
    [
      "the text of the amended version is pasted and read",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "导入预案");
        await hand.write(page.getByRole("textbox", { name: "或粘贴文件全文" }), AMENDED_TYPHOON_PLAN);
        await hand.press(page.getByRole("button", { name: "读这段文字" }));
        await page.getByRole("heading", { level: 1, name: AMENDED_TITLE }).waitFor();
        expect(await latestReading(traveller)).toMatchObject({ fileName: null, supersedes: null });
      },
    ],
    [
      "of which plan it is the amended version is suggested, and taken",
      async (traveller) => {
        const { page, hand } = traveller;
        await goToStep(traveller, "认单位、认人");
        await page.getByText(`看起来是《${TITLE}》的修订版`).waitFor();
        await hand.press(page.getByRole("button", { name: "是，替代它" }));
        await keptWhen(traveller, ({ supersedes }) => supersedes?.title === TITLE);
        await expect
          .poll(() => page.getByRole("combobox", { name: /替代哪份预案/ }).inputValue(), PATIENCE)
          .toBe(TITLE);
      },
    ],
    [
      "who came has a namesake at another body: whether they are the same is asked, and answered with no",
      async (traveller) => {
        const { page, hand } = traveller;
        const question = page.getByRole("radiogroup", { name: new RegExp(CAME) });
        await question.getByText(STATION).waitFor();
        expect(await question.getByRole("radio", { checked: true }).count()).toBe(0);
        expect(await answersTo(traveller, CAME)).toEqual({ outcome: "ASK", isChosen: false });
        await hand.press(question.getByRole("radio", { name: "都不是，是新人" }));
        await section(traveller, "要您定的").getByText("已答 1 / 1").waitFor();
        await expect
          .poll(() => answersTo(traveller, CAME), PATIENCE)
          .toEqual({ outcome: "NEW", isChosen: true });
        expect(await section(traveller, "将新建的").innerText()).not.toMatch(/单位 \d+ 个/);
      },
    ],
    [
      "the check shows what is ended, new and changed, as the API has it",
      async (traveller) => {
        const { page } = traveller;
        await goToStep(traveller, "检查、保存");
        await section(traveller, `与《${TITLE}》相比`).waitFor();
        const rows = page.getByRole("table", { name: GROUP }).getByRole("row");
        await rows.filter({ hasText: "牵头" }).filter({ hasText: LEFT }).first().waitFor();
        await rows.filter({ hasText: CAME }).first().waitFor();
        await rows.filter({ hasText: CHANGED_DUTY }).first().waitFor();
        expect(await differences(traveller)).toEqual(
          expect.arrayContaining([
            `LEAD ${GROUP}: ${LEFT} → `,
            `LEAD ${GROUP}:  → ${CAME}`,
            `DUTY ${GROUP}: ${DUTY} → ${CHANGED_DUTY}`,
          ]),
        );
      },
    ],
    [
      "it is put in force from next month on",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.write(page.getByLabel("从哪天起有效"), nextMonth());
        await page.getByText(`《${TITLE}》的分工从这一天起终止`).waitFor();
        await hand.press(page.getByRole("button", { name: /生效$/ }));
        await page.getByRole("heading", { level: 2, name: /^已/ }).waitFor();
        const { data } = await traveller.ask("{ plans { nodes { title inForceFrom inForceTo } } }");
        expect(data.plans.nodes).toEqual(
          expect.arrayContaining([
            { title: AMENDED_TITLE, inForceFrom: instantOf(nextMonth()), inForceTo: null },
            expect.objectContaining({ title: TITLE, inForceTo: instantOf(nextMonth()) }),
          ]),
        );
      },
    ],
    [
      "until that day the chain of a duty has who left, from it who came",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "责任链探查");
        const box = page.getByRole("combobox", { name: /输入职责/ });
        const ladder = page.getByTestId("chain-ladder");
        await hand.pick(box, KEPT_DUTY, new RegExp(`${KEPT_DUTY}.*${TITLE}(?!（)`));
        await ladder.getByRole("link", { name: LEFT }).first().waitFor();
        await hand.write(page.getByLabel("查看日期"), nextMonth());
        await ladder.getByRole("link", { name: LEFT }).first().waitFor({ state: "detached" });
        await hand.pick(box, KEPT_DUTY, new RegExp(`${KEPT_DUTY}.*${AMENDED_TITLE}`));
        await ladder.getByRole("link", { name: CAME }).first().waitFor();
        expect(await namesInChain(traveller, KEPT_DUTY)).toContain(LEFT);
        expect(await namesInChain(traveller, KEPT_DUTY)).not.toContain(CAME);
        expect(await namesInChain(traveller, KEPT_DUTY, nextMonth())).toContain(CAME);
        expect(await namesInChain(traveller, KEPT_DUTY, nextMonth())).not.toContain(LEFT);
      },
    ],
  ],
});

/** What saving would take a printed name for. */
async function answersTo(traveller: Traveller, name: string) {
  const { id } = await latestReading(traveller);
  const { data } = await traveller.ask(
    "query ($id: ID!) { node(id: $id) { ... on PlanReading { matches { printed outcome isChosen } } } }",
    { id },
  );
  const matches: { printed: string; outcome: string; isChosen: boolean }[] = data.node.matches;
  const found = matches.find(({ printed }) => printed === name);
  return found && { outcome: found.outcome, isChosen: found.isChosen };
}

/** A line for each difference from the plan that is replaced. */
async function differences(traveller: Traveller): Promise<string[]> {
  const { id } = await latestReading(traveller);
  const { data } = await traveller.ask(
    "query ($id: ID!) { node(id: $id) { ... on PlanReading { difference { kind group before after } } } }",
    { id },
  );
  const found: { kind: string; group: string | null; before: string | null; after: string | null }[] =
    data.node.difference;
  return found.map(
    ({ kind, group, before, after }) => `${kind} ${group ?? ""}: ${before ?? ""} → ${after ?? ""}`,
  );
}
