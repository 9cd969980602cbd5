import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, openForm, save, section } from "./places.ts";

const BUREAU = "汀洲市水利局";
const NAME = "闵悠然";
const IMPORTED_POST = "局长";
const POST = "水文站站长";
const GROUP = "抗旱领导小组";
const IMPORTED_DUTY = "统计受旱面积";
const DUTY = "调度水库放水";

travel({
  name: "An administrator makes one of two entries of one person",
  from: "empty",
  prepare: async (ask) => {
    await ask(
      "mutation ($draft: JSON!) { importPlan(input: { draft: $draft }) { ... on ImportPlanSuccess { title } } }",
      { draft: PLAN },
    );
    const { data } = await ask(`{ orgUnits(filter: { q: "${BUREAU}" }) { nodes { id } } }`);
    await ask(
      `mutation { createPost(input: { title: "${POST}", unitId: "${data.orgUnits.nodes[0].id}" }) { __typename } }`,
    );
  },
  steps: [
    [
      "somebody whom a plan has brought in already is entered by hand and appointed to another post",
      async (traveller) => {
        const { page, hand } = traveller;
        await openForm(traveller, "人员");
        await hand.write(page.getByRole("textbox", { name: "姓名" }), NAME);
        await save(traveller, NAME);
        await hand.press(page.getByRole("button", { name: "任命" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox", { name: /职务/ }), POST, new RegExp(POST));
        // A second main post would make two people of them.
        await hand.press(dialog.getByRole("switch", { name: "主要职务" }));
        await hand.press(dialog.getByRole("button", { name: "任命" }));
        await dialog.waitFor({ state: "detached" });
        await section(traveller, /^任职$/)
          .getByRole("link", { name: POST })
          .waitFor();
      },
    ],
    [
      "and is given a duty to lead",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "分配职责" }));
        const dialog = page.getByRole("dialog");
        await hand.press(dialog.getByRole("checkbox", { name: DUTY }));
        await hand.choose(dialog.getByRole("combobox", { name: "角色" }), /^牵头/);
        await hand.press(dialog.getByRole("button", { name: "分配", exact: true }));
        await dialog.waitFor({ state: "detached" });
        await section(traveller, "承担的职责").getByRole("link", { name: DUTY }).waitFor();
        const { entered } = await bothOf(traveller);
        expect(await leadOf(traveller)).toBe(entered.id);
      },
    ],
    [
      "the list of people leads to those that share a name: both stand there, each with its post",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "人员");
        await hand.press(page.getByRole("link", { name: "可能重复" }));
        await page.getByText("2 条记录与别的同名").waitFor();
        const items = section(traveller, NAME).getByRole("listitem");
        expect(await items.allInnerTexts()).toEqual([
          expect.stringContaining(`${BUREAU} ${IMPORTED_POST}`),
          expect.stringContaining(`${BUREAU} ${POST}`),
        ]);
      },
    ],
    [
      "they are compared side by side, and what would move is told in numbers",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: `合并重复 ${NAME}` }));
        const dialog = page.getByRole("dialog");
        const kept = dialog.getByRole("region", { name: `保留 ${NAME}` });
        const goes = dialog.getByRole("region", { name: `并入 ${NAME}` });
        await dialog.getByText("将要转移").waitFor();
        await expectWords(kept, [`${BUREAU} ${IMPORTED_POST}`, GROUP]);
        await expectWords(goes, [`${BUREAU} ${POST}`]);
        expect(await dialog.getByRole("alert").getByRole("listitem").allInnerTexts()).toEqual([
          "任职 1",
          "分工 1",
        ]);
        // Whom to keep can be turned round, and back.
        await hand.press(dialog.getByRole("button", { name: "对换保留与并入" }));
        await kept.getByText(`${BUREAU} ${POST}`).waitFor();
        await dialog.getByRole("alert").getByText("小组成员身份 1").waitFor();
        await hand.press(dialog.getByRole("button", { name: "对换保留与并入" }));
        await kept.getByText(`${BUREAU} ${IMPORTED_POST}`).waitFor();
        await dialog.getByRole("alert").getByText("分工 1").waitFor();
        expect((await bothOf(traveller)).entered.mergedInto).toBeNull();
      },
    ],
    [
      "merged, nobody shares the name any more, and the focus is on the line that says so",
      async (traveller) => {
        const { page, hand } = traveller;
        const dialog = page.getByRole("dialog");
        await hand.press(dialog.getByRole("button", { name: "合并", exact: true }));
        await dialog.waitFor({ state: "detached" });
        const said = page.getByText("没有同名的记录。");
        await said.waitFor();
        await expect.poll(() => said.evaluate((line) => line === document.activeElement)).toBe(true);
        const { imported, entered } = await bothOf(traveller);
        expect(entered.mergedInto.id).toBe(imported.id);
      },
    ],
    [
      "the address of the duplicate says who stands for it and leads there",
      async (traveller) => {
        const { page, hand } = traveller;
        const { imported, entered } = await bothOf(traveller);
        await page.goto(`${new URL(page.url()).origin}/people/${encodeURIComponent(entered.id)}/show`);
        const said = page.getByRole("alert").filter({ hasText: "这是重复的记录，已并入" });
        await hand.press(said.getByRole("link", { name: NAME }));
        await said.waitFor({ state: "detached" });
        expect(decodeURIComponent(page.url())).toContain(imported.id);
      },
    ],
    [
      "the kept one holds both posts and answers for both duties",
      async (traveller) => {
        const { page } = traveller;
        await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
        await expectWords(section(traveller, /^任职$/), [IMPORTED_POST, POST]);
        await expectWords(section(traveller, "承担的职责"), [IMPORTED_DUTY, DUTY]);
        const { imported } = await bothOf(traveller);
        expect(imported.holdings.map(({ post }: Holding) => post.title).sort()).toEqual(
          [IMPORTED_POST, POST].sort(),
        );
      },
    ],
    [
      "the chain of the duty names the kept one in the lead",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "承担的职责").getByRole("link", { name: DUTY }));
        await page.getByRole("heading", { level: 1, name: DUTY }).waitFor();
        const lead = page.getByTestId("chain-link").and(page.locator("[data-role=LEAD]"));
        const { imported } = await bothOf(traveller);
        const href = await lead.getByRole("link", { name: NAME }).getAttribute("href");
        expect(decodeURIComponent(href ?? "")).toContain(imported.id);
        expect(await leadOf(traveller)).toBe(imported.id);
      },
    ],
  ],
});

const PLAN = {
  meta: { title: "汀洲市抗旱应急预案", docNumber: "汀水〔2026〕4号", issuer: BUREAU, date: "2026年1月5日" },
  departments: ["灌溉科"],
  groups: [
    {
      name: GROUP,
      kind: "LEADERSHIP",
      members: [{ name: NAME, role: "HEAD", posts: [IMPORTED_POST] }],
      responsible: ["灌溉科"],
      duties: [IMPORTED_DUTY, DUTY],
    },
  ],
};

interface Holding {
  post: { title: string };
}

/** The entry that came with the plan, which heads its group, and the one that was entered by hand. */
async function bothOf({ ask }: Traveller) {
  const query = `{ changes(filter: { action: "createPerson" }, first: 1) { nodes { subject } }
    groups(filter: { q: "${GROUP}" }) { nodes { heads { person { id holdings { post { title } } } } } } }`;
  const { data } = await ask(query);
  const { subject } = data.changes.nodes[0];
  const entered = await ask(
    "query ($id: ID!) { node(id: $id) { ... on Person { id mergedInto { id } holdings { post { title } } } } }",
    { id: subject },
  );
  return { imported: data.groups.nodes[0].heads[0].person, entered: entered.data.node };
}

/** Who leads the duty, as the API says. */
async function leadOf({ ask }: Traveller): Promise<string> {
  const { data } = await ask(
    `{ duties(filter: { q: "${DUTY}" }) { nodes { chain { links { as person { id } } } } } }`,
  );
  const links: { as: string; person: { id: string } | null }[] = data.duties.nodes[0].chain.links;
  return links.find((link) => link.as === "LEAD")?.person?.id ?? "";
}

async function expectWords(part: Locator, words: readonly string[]) {
  for (const word of words) await part.getByText(word).first().waitFor();
}
