import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

const BUREAU = "芦汀县水务局";
const DEPARTMENT = "闸坝科";
const POST = "科长";
const HEAD = "阮思齐";
const WRONG = "阮思奇";
const DUTY = "汛期每日查看水闸";

let before: unknown;

travel({
  name: "A wrong head is appointed and taken back",
  from: "empty",
  prepare: async (ask) => {
    await ask(
      `mutation ($draft: JSON!) {
        importPlan(input: { draft: $draft }) { ... on ImportPlanSuccess { title } }
        createPerson(input: { name: "${WRONG}" }) { __typename }
      }`,
      { draft: PLAN },
    );
  },
  steps: [
    [
      "the wrong one of two names is appointed to the post",
      async (traveller) => {
        const { page, hand } = traveller;
        before = await chainOf(traveller);
        expect(JSON.stringify(before)).toContain(HEAD);
        await goTo(traveller, "机构");
        await hand.press(page.getByRole("main").getByRole("link", { name: DEPARTMENT }));
        await page.getByRole("heading", { level: 1, name: DEPARTMENT }).waitFor();
        await hand.press(section(traveller, "职务与任职").getByRole("link", { name: POST, exact: true }));
        await hand.press(section(traveller, "任职人员").getByRole("button", { name: "任命" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox", { name: "人员" }), WRONG, WRONG);
        await hand.press(dialog.getByRole("button", { name: "任命" }));
        await dialog.waitFor({ state: "detached" });
        expect(await chainOf(traveller)).not.toEqual(before);
      },
    ],
    [
      "the history of the post says who did it, whom it put in, and from when to when the former one held it",
      async (traveller) => {
        const { hand } = traveller;
        const changes = section(traveller, "变更记录");
        await hand.press(changes.getByRole("button", { name: "查看变更记录" }));
        const [appointed, ended] = [changes.getByRole("article").nth(0), changes.getByRole("article").nth(1)];
        await appointed.getByRole("heading", { name: new RegExp(`任命.*${WRONG}`) }).waitFor();
        expect(await appointed.innerText()).toContain("admin");
        expect(await ended.getByRole("heading").innerText()).toContain(HEAD);
        expect((await ended.locator("dl").first().innerText()).replaceAll(/\s/g, "")).toMatch(
          /^截止原为（空）→改为\d{4}年/,
        );
      },
    ],
    [
      "before it is taken back it is said what becomes of both, and then the chain reads as before",
      async (traveller) => {
        const { page, hand } = traveller;
        const changes = section(traveller, "变更记录");
        await hand.press(changes.getByRole("article").first().getByRole("button", { name: /撤销/ }));
        const dialog = page.getByRole("dialog");
        await dialog.getByText("一并撤销").waitFor();
        const parts = await dialog.getByRole("listitem").allInnerTexts();
        expect(parts[0]).toContain("视为从未有过");
        expect(parts[0]).toContain(WRONG);
        expect(parts[1]).toMatch(/改回原样[\s\S]*截止[\s\S]*改回[\s\S]*（空）/);
        await hand.press(dialog.getByRole("button", { name: "确认撤销" }));
        await dialog.waitFor({ state: "detached" });
        await section(traveller, "任职人员").getByRole("link", { name: HEAD }).waitFor();
        expect(await chainOf(traveller)).toEqual(before);
      },
    ],
    [
      "the log tells of both, each leading to the other, and proves to be whole",
      async (traveller) => {
        const { page, hand } = traveller;
        const changes = section(traveller, "变更记录");
        const undone = changes.getByRole("article").filter({ hasText: "已被第" });
        await undone.first().waitFor();
        expect(await undone.count()).toBe(2);
        await hand.press(undone.first().getByRole("link", { name: /已被第 \d+ 号变更撤销/ }));
        await page.getByRole("heading", { level: 1, name: "变更记录" }).waitFor();
        const undoing = section(traveller, "变更").getByRole("article");
        await undoing.getByRole("link", { name: /^撤销第 \d+ 号变更$/ }).waitFor();
        expect(await undoing.count()).toBe(1);
        await hand.press(page.getByRole("button", { name: "检验全部记录" }));
        await page.getByText(/记录完整：\d+ 条变更前后相接/).waitFor();
      },
    ],
  ],
});

const PLAN = {
  meta: { title: "芦汀县水闸度汛方案", docNumber: "芦水〔2026〕3号", issuer: BUREAU, date: "2026年1月5日" },
  departments: [DEPARTMENT],
  groups: [
    {
      name: "水闸度汛领导小组",
      kind: "LEADERSHIP",
      members: [
        { name: "封子衿", role: "HEAD", posts: ["局长"] },
        { name: HEAD, role: "MEMBER", posts: [`${DEPARTMENT}${POST}`] },
      ],
      responsible: [DEPARTMENT],
      duties: [DUTY],
    },
  ],
};

/** Who answers for the duty, link by link. */
async function chainOf({ ask }: Traveller): Promise<unknown> {
  const { data } = await ask(
    `{ duties(filter: { q: "${DUTY}" }) { nodes { chain { links { level as basis person { name } } } } } }`,
  );
  return data.duties.nodes[0].chain.links;
}
