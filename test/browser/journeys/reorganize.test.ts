import { expect } from "vitest";
import { nextMonth } from "./days.ts";
import { type Traveller, travel } from "./journey.ts";
import { goTo } from "./places.ts";

const FOREST = "霁川市林业局";
const FIRE = "防火科";
const EMERGENCY = "霁川市应急局";
const RELIEF = "救援科";
const DUTY = "各科室轮流巡护林区";

travel({
  name: "An administrator moves a department under another from next month",
  from: "empty",
  prepare: async (ask) => {
    const entered = await ask(
      `mutation ($draft: JSON!) {
        bureau: createOrgUnit(input: { name: "${EMERGENCY}", kind: ORGANIZATION, validFrom: "2026-01-01T00:00:00Z" }) { ... on OrgUnit { id } }
        plan: importPlan(input: { draft: $draft }) { ... on ImportPlanSuccess { title } }
      }`,
      { draft: PLAN },
    );
    await ask(
      `mutation { createOrgUnit(input: { name: "${RELIEF}", kind: DEPARTMENT, parentId: "${entered.data.bureau.id}", validFrom: "2026-01-01T00:00:00Z" }) { __typename } }`,
    );
  },
  steps: [
    [
      "the tree of units is opened from the menu and shows the department under its bureau",
      async (traveller) => {
        const { page } = traveller;
        await goTo(traveller, "机构树");
        await row(traveller, FIRE).waitFor();
        expect(await page.getByRole("treeitem").count()).toBe(4);
        expect(await parentOf(traveller, null)).toBe(FOREST);
      },
    ],
    [
      "the department is to move from the first of next month, and the duty that nobody would carry out is listed before it is saved",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.select(row(traveller, FIRE));
        await hand.press(page.getByRole("button", { name: "移动…" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(
          dialog.getByRole("combobox", { name: "新的上级机构" }),
          RELIEF,
          new RegExp(`^${RELIEF}`),
        );
        await hand.write(dialog.getByLabel("从何时起"), nextMonth());
        await dialog
          .getByText(/将无人负责|新出现的责任缺口/)
          .first()
          .waitFor();
        await dialog.getByText(DUTY).first().waitFor();
        expect(await parentOf(traveller, nextMonth())).toBe(FOREST);
        await hand.press(dialog.getByRole("button", { name: "调整" }));
        await dialog.waitFor({ state: "detached" });
      },
    ],
    [
      "today's tree is as it was",
      async (traveller) => {
        expect(await parentOf(traveller, null)).toBe(FOREST);
        await row(traveller, FIRE).waitFor();
        expect(await row(traveller, FIRE).getAttribute("aria-level")).toBe("2");
      },
    ],
    [
      "next month's tree has it under the other department",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.write(page.getByLabel("查看日期"), nextMonth());
        await page.waitForURL(/day=/);
        await expect.poll(() => row(traveller, FIRE).getAttribute("aria-level")).toBe("3");
        expect(await parentOf(traveller, nextMonth())).toBe(RELIEF);
      },
    ],
    [
      "held against today, the tree marks the department as changed and says where it stood, and nothing else",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "与另一天比较" }));
        await page.locator("[data-change=changed]").waitFor();
        expect(await page.locator("[data-change]:not([data-change=same])").count()).toBe(1);
        const text = await page.locator("[data-change=changed]").innerText();
        expect(text).toContain(FIRE);
        expect(text).toContain(`对照日属 ${FOREST}`);
      },
    ],
    [
      "the chart of the same days marks the same unit",
      async (traveller) => {
        const { page } = traveller;
        const days = new URL(page.url()).searchParams;
        await goTo(traveller, "机构图");
        await page.goto(`${page.url().split("?")[0]}?day=${days.get("day")}&against=${days.get("against")}`);
        const changed = page.getByTestId("chart-card").and(page.locator("[data-change=changed]"));
        await changed.filter({ hasText: FIRE }).waitFor();
      },
    ],
  ],
});

const PLAN = {
  meta: { title: "林区防火方案", docNumber: "霁林〔2026〕1号", issuer: FOREST, date: "2026年1月5日" },
  departments: [FIRE],
  groups: [
    {
      name: "防火领导小组",
      kind: "LEADERSHIP",
      members: [
        { name: "萧澈", role: "HEAD", posts: ["局长"] },
        { name: "崔远", role: "MEMBER", posts: [`${FIRE}科长`] },
      ],
      responsible: ["各科室"],
      duties: [DUTY],
    },
  ],
};

const row = ({ page }: Traveller, name: string) => page.getByRole("treeitem").filter({ hasText: name });

/** Under which unit the department stands on a day (null: now), as the API says. */
async function parentOf({ ask }: Traveller, day: string | null): Promise<string> {
  const query = `query ($at: DateTime) @asOf(inForce: $at) { orgUnits(filter: { q: "${FIRE}" }) { nodes { parent { name } } } }`;
  const { data } = await ask(query, { at: day && `${day}T00:00:00+08:00` });
  return data.orgUnits.nodes[0].parent.name;
}
