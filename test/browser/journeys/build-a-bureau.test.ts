import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, openForm, save, section } from "./places.ts";

const BUREAU = "云栖市防汛局";
const DEPARTMENTS = ["综合科", "水情科", "物资科"];
/** Who holds which post where; the first of each place heads it. */
const STAFF = [
  ["卫长风", BUREAU, "局长"],
  ["季明澜", BUREAU, "副局长"],
  ["荀知远", "综合科", "综合科科长"],
  ["宁若川", "水情科", "水情科科长"],
  ["陆思齐", "物资科", "物资科科长"],
  ["齐安", "物资科", "物资科科员"],
] as const;
const PLAN = "云栖市防汛应急预案";
const GROUP = "防汛领导小组";
const DUTIES = ["监测水位并每日报告", "储备并调运防汛物资"];
const TASK = "清点沙袋库存";

travel({
  name: "A new administrator builds a bureau, a plan and its duties from nothing",
  from: "empty",
  steps: [
    [
      "the home page of an empty directory says what to do first",
      async ({ page }) => {
        await page.getByRole("main").getByRole("link", { name: /机构/ }).first().waitFor();
      },
    ],
    [
      "the bureau is entered, then its three departments under it",
      async (traveller) => {
        await createUnit(traveller, BUREAU, "机关");
        for (const name of DEPARTMENTS) await createUnit(traveller, name, "科室", BUREAU);
        expect(await countOf(traveller, "orgUnits")).toBe(4);
      },
    ],
    [
      "six people are entered, each appointed to a post of theirs",
      async (traveller) => {
        for (const [person, unit, post] of STAFF) {
          await createPost(traveller, post, unit, isHeadPost(post));
          await createPerson(traveller, person);
          await appoint(traveller, person, post);
        }
        expect(await countOf(traveller, "people")).toBe(6);
        expect(await countOf(traveller, "posts", "(filter: { isVacant: true })")).toBe(0);
      },
    ],
    [
      "a plan in force sets up a leadership group with a head and a deputy",
      async (traveller) => {
        await createPlan(traveller);
        await createGroup(traveller);
        await addMember(traveller, "卫长风", "组长");
        await addMember(traveller, "季明澜", "副组长");
      },
    ],
    [
      "two duties are entered in the group",
      async (traveller) => {
        for (const text of DUTIES) await createDuty(traveller, text);
        expect(await countOf(traveller, "duties")).toBe(2);
      },
    ],
    [
      "the first is carried out by a department and led by the deputy, the second likewise",
      async (traveller) => {
        for (const [text, unit] of [
          [DUTIES[0] ?? "", "水情科"],
          [DUTIES[1] ?? "", "物资科"],
        ] as const) {
          await openDuty(traveller, text);
          await assign(traveller, unit, "负责落实");
          await assign(traveller, "季明澜", "牵头");
        }
      },
    ],
    [
      "a task is made for the second duty and finished",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(section(traveller, "任务").getByRole("link", { name: /任务/ }));
        await hand.write(page.getByRole("textbox", { name: "任务" }), TASK);
        await save(traveller, TASK);
        await hand.press(page.getByRole("button", { name: `开始办理 ${TASK}` }));
        await hand.press(page.getByRole("button", { name: `办结 ${TASK}` }));
        await finishDialog(traveller, "齐安");
        await page.getByText("已办结").first().waitFor();
      },
    ],
    [
      "the chain of the duty reads from the department up to the head of the group, without a gap",
      async (traveller) => {
        const { page } = traveller;
        await openDuty(traveller, DUTIES[1] ?? "");
        const ladder = page.getByTestId("chain-ladder");
        await ladder.waitFor();
        const text = (await ladder.innerText()).replaceAll(/\s+/g, " ");
        for (const name of ["陆思齐", "季明澜", "卫长风"]) expect(text).toContain(name);
        await page.getByText("责任链完整").waitFor();
      },
    ],
  ],
});

const isHeadPost = (post: string) => /局长$|科长$/.test(post) && !post.startsWith("副");

async function countOf({ ask }: Traveller, list: string, args = ""): Promise<number> {
  const { data } = await ask(`{ page: ${list}${args} { totalCount } }`);
  return data.page.totalCount;
}

async function createUnit(traveller: Traveller, name: string, kind: string, parent?: string) {
  const { page, hand } = traveller;
  await openForm(traveller, "机构");
  await hand.write(page.getByRole("textbox", { name: "名称" }), name);
  await hand.choose(page.getByRole("combobox", { name: "类别" }), kind);
  if (parent) await hand.pick(page.getByRole("combobox", { name: "上级机构" }), parent, parent);
  await save(traveller, name);
}

async function createPost(traveller: Traveller, title: string, unit: string, isHead: boolean) {
  const { page, hand } = traveller;
  await openForm(traveller, "职务");
  await hand.pick(page.getByRole("combobox", { name: "机构" }), unit, unit);
  await hand.write(page.getByRole("textbox", { name: "职务" }), title);
  if (isHead) await hand.press(page.getByRole("switch").or(page.getByRole("checkbox")));
  await save(traveller, title);
}

async function createPerson(traveller: Traveller, name: string) {
  const { page, hand } = traveller;
  await openForm(traveller, "人员");
  await hand.write(page.getByRole("textbox", { name: "姓名" }), name);
  await save(traveller, name);
}

async function appoint(traveller: Traveller, person: string, post: string) {
  const { page, hand } = traveller;
  await hand.press(page.getByRole("button", { name: "任命" }));
  const dialog = page.getByRole("dialog");
  await hand.pick(dialog.getByRole("combobox", { name: /职务/ }), post, new RegExp(post));
  await hand.press(dialog.getByRole("button", { name: "任命" }));
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: post }).first().waitFor();
  expect(await page.getByRole("heading", { level: 1, name: person }).count()).toBe(1);
}

async function createPlan(traveller: Traveller) {
  const { page, hand } = traveller;
  await openForm(traveller, "预案");
  await hand.write(page.getByRole("textbox", { name: "标题" }), PLAN);
  await hand.pick(page.getByRole("combobox", { name: "发文机关" }), BUREAU, BUREAU);
  await hand.choose(page.getByRole("combobox", { name: "状态" }), "现行有效");
  await save(traveller, PLAN);
}

async function createGroup(traveller: Traveller) {
  const { page, hand } = traveller;
  await openForm(traveller, "小组");
  await hand.write(page.getByRole("textbox", { name: "名称" }), GROUP);
  await hand.choose(page.getByRole("combobox", { name: "类别" }), "领导小组");
  await hand.pick(page.getByRole("combobox", { name: "预案" }), PLAN, PLAN);
  await save(traveller, GROUP);
}

async function addMember(traveller: Traveller, name: string, role: string) {
  const { page, hand } = traveller;
  await hand.press(page.getByRole("button", { name: "添加成员" }));
  const dialog = page.getByRole("dialog");
  await hand.pick(dialog.getByRole("combobox", { name: /责任主体|成员/ }), name, new RegExp(name));
  await hand.choose(dialog.getByRole("combobox", { name: "角色" }), role);
  await hand.press(dialog.getByRole("button", { name: "添加" }));
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name }).first().waitFor();
}

async function createDuty(traveller: Traveller, text: string) {
  const { page, hand } = traveller;
  await openForm(traveller, "职责");
  await hand.write(page.getByRole("textbox", { name: "内容" }), text);
  await hand.pick(page.getByRole("combobox", { name: "小组" }), GROUP, new RegExp(GROUP));
  await save(traveller, text);
}

async function openDuty(traveller: Traveller, text: string) {
  const { page, hand } = traveller;
  await goTo(traveller, "职责");
  await hand.press(page.getByRole("main").getByRole("link", { name: text }));
  await page.getByRole("heading", { level: 1, name: text }).waitFor();
}

async function assign(traveller: Traveller, party: string, role: string) {
  const { page, hand } = traveller;
  await hand.press(section(traveller, "分工").getByRole("button", { name: "分工" }));
  const dialog = page.getByRole("dialog");
  await hand.pick(dialog.getByRole("combobox", { name: "责任主体" }), party, new RegExp(`^${party}`));
  await hand.choose(dialog.getByRole("combobox", { name: "角色" }), role);
  await hand.press(dialog.getByRole("button", { name: "确定" }));
  await dialog.waitFor({ state: "detached" });
  await section(traveller, "分工").getByRole("link", { name: party }).first().waitFor();
}

/** Says who finished a task. */
async function finishDialog({ page, hand }: Traveller, name: string) {
  const dialog = page.getByRole("dialog");
  await hand.pick(dialog.getByRole("combobox"), name, new RegExp(name));
  await hand.press(dialog.getByRole("button", { name: "确定" }));
  await dialog.waitFor({ state: "detached" });
}
