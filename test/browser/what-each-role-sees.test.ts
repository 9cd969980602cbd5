import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, PHONE, type Visit, visit, visitAsAdmin } from "../support/browser.ts";
import { CAST_PASSWORD, type Cast, makeCast } from "../support/cast.ts";
import { type ServerProcess, signIn } from "../support/server-process.ts";
import { untilQuiet } from "../support/show-screen.ts";
import { startCopy } from "../support/start-copy.ts";

const SHOTS = new URL("../../test-results/", import.meta.url).pathname;

let server: ServerProcess;
let browser: Browser;
let cast: Cast;

beforeAll(async () => {
  await mkdir(SHOTS, { recursive: true });
  server = await startCopy("sample");
  cast = await makeCast(server);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.end("SIGTERM");
});

/** What all see who may read anything at all. */
const READING = ["首页", "我的职责", "责任缺口", "职责矩阵", "预案", "职责", "任务", "机构", "人员"];
/** What touches the whole body, and who has an account. */
const OF_THE_WHOLE = ["导入预案", "导入机构与人员", "账号"];

const MENUS: { role: string; seen: string[]; hidden: string[] }[] = [
  { role: "editor", seen: READING, hidden: [...OF_THE_WHOLE, "变更记录"] },
  { role: "leader", seen: READING, hidden: [...OF_THE_WHOLE, "变更记录"] },
  { role: "member", seen: READING, hidden: [...OF_THE_WHOLE, "变更记录"] },
  { role: "auditor", seen: [...READING, "变更记录", "账号"], hidden: ["导入机构与人员"] },
  { role: "nobody", seen: ["首页", "我的职责"], hidden: [...OF_THE_WHOLE, "变更记录", "预案", "人员"] },
];

test("an administrator is offered every screen and every act", async () => {
  const { page, close, faults } = await visitAsAdmin(browser, server);
  expect(await menuOf(page)).toEqual(expect.arrayContaining([...READING, ...OF_THE_WHOLE, "变更记录"]));
  await open(page, task());
  await page.getByRole("button", { name: "办结" }).waitFor();
  await expectActs(page, { offered: ["停用", "分工", "添加步骤", "发表"], missing: [] });
  await close();
  expect(faults).toEqual([]);
});

test.for(MENUS)("the menu of $role has what the role sees, and no more", async ({ role, seen, hidden }) => {
  const { page, close, faults } = await visitAs(role);
  const menu = await menuOf(page);
  expect(menu).toEqual(expect.arrayContaining(seen));
  expect(menu.filter((entry) => hidden.includes(entry))).toEqual([]);
  await page.screenshot({ path: `${SHOTS}home-of-${role}.png` });
  await close();
  expect(faults).toEqual([]);
});

test("who carries a task out reports on it and cannot accept, edit or retire it", async () => {
  const { page, close, faults } = await visitAs("member");
  await open(page, task());
  await page.getByRole("button", { name: "办结" }).waitFor();
  await expectActs(page, {
    offered: ["标为受阻", "添加步骤", "发表"],
    missing: ["取消任务", "停用", "分工", "新建子任务"],
  });
  expect(await page.getByRole("link", { name: "编辑" }).count()).toBe(0);
  await page.getByRole("button", { name: "办结" }).click();
  // It is reported in the own name, which is filled in.
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByRole("combobox").inputValue()).toContain("禹采薇");
  await dialog.getByRole("button", { name: "确定" }).click();
  await page.getByText("已办结").first().waitFor();
  await expectActs(page, { offered: [], missing: ["验收", "退回重办"] });
  await close();
  expect(faults).toEqual([]);
});

test("who leads a task accepts it or sends it back", async () => {
  const { page, close, faults } = await visitAs("leader");
  await open(page, task());
  await page.getByRole("button", { name: "验收" }).waitFor();
  await expectActs(page, { offered: ["退回"], missing: ["分工", "更正"] });
  await page.screenshot({ path: `${SHOTS}task-of-leader.png` });
  await close();
  expect(faults).toEqual([]);
});

test("an auditor is offered nothing to write, and the change log of what is shown", async () => {
  const { page, close, faults } = await visitAs("auditor");
  await open(page, task());
  await page.getByRole("button", { name: "查看变更记录" }).waitFor();
  await expectActs(page, { offered: [], missing: WRITING });
  await open(page, duty());
  await page.getByRole("button", { name: "查看变更记录" }).waitFor();
  await expectActs(page, { offered: [], missing: WRITING });
  await open(page, person());
  await page.getByRole("button", { name: "查看变更记录" }).waitFor();
  await expectActs(page, { offered: [], missing: WRITING });
  await close();
  expect(faults).toEqual([]);
});

test("an editor of a department changes its people, and brings in no tables", async () => {
  const { page, close, faults } = await visitAs("editor");
  await open(page, person());
  await page.getByRole("button", { name: "任命" }).waitFor();
  await expectActs(page, { offered: ["停用", "委托他人"], missing: ["合并重复"] });
  await open(page, "/transfer");
  await page.getByTestId("may-not").waitFor();
  await close();
  expect(faults).toEqual([]);
});

test("a screen that the role may not see says so in words, by a link and for a form", async () => {
  const { page, close, faults } = await visitAs("member");
  for (const path of ["/transfer", "/readings", "/people/create"]) {
    await open(page, path);
    const said = page.getByTestId("may-not");
    await said.waitFor();
    expect(await said.innerText()).toMatch(/您无权查看此页.*成员.*管理员/s);
    // The address stays, so that it leads there once the right is given.
    expect(new URL(page.url()).pathname).toBe(path);
  }
  await open(page, duty());
  await page.getByRole("heading", { level: 1, name: /不在您的查看范围/ }).waitFor();
  await close();
  expect(faults).toEqual([]);
});

test("what was taken away meanwhile is refused by its name, and what was typed stays", async () => {
  const { page, close, faults } = await visitAs("member");
  await open(page, task());
  const line = page.getByRole("textbox", { name: "写下进展或意见" });
  await line.fill("物资已点清");
  await revokeRoles("member");
  await page.getByRole("button", { name: "发表" }).click();
  await page.getByText("没有“添加任务留言”的权限").waitFor();
  // Until the rights have been read anew, which must not lead away.
  await untilQuiet(page);
  expect(await line.inputValue()).toBe("物资已点清");
  // By keyboard, since the way there lies above what is in the window.
  await page.getByRole("menuitem", { name: "首页" }).press("Enter");
  await page.getByTestId("no-role").waitFor();
  await close();
  expect(faults).toEqual([]);
});

test("an account without a role, and one that stands for nobody, are told what that means", async () => {
  const { page, close, faults } = await visitAs("nobody", { viewport: PHONE });
  await page.getByTestId("no-role").waitFor();
  await page.screenshot({ path: `${SHOTS}no-role-phone.png` });
  await open(page, "/mine");
  await page.getByText("还没有与人员名录中的人对应").waitFor();
  await close();
  expect(faults).toEqual([]);
});

const WRITING = [
  "停用",
  "分工",
  "更正",
  "结束",
  "添加步骤",
  "发表",
  "登记成果",
  "任命",
  "委托他人",
  "选择文件",
];

const task = () => `/tasks/${encodeURIComponent(cast.taskId)}/show`;
const duty = () => `/duties/${encodeURIComponent(cast.dutyId)}/show`;
const person = () => `/people/${encodeURIComponent(cast.personId)}/show`;

async function visitAs(username: string, options = {}): Promise<Visit> {
  const opened = await visit(browser, server, options);
  const { page } = opened;
  await page.getByRole("textbox", { name: "用户名" }).fill(username);
  await page.getByRole("textbox", { name: "密码" }).fill(CAST_PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  return opened;
}

async function revokeRoles(username: string): Promise<void> {
  const ask = await signIn(server);
  const { data } = await ask("{ accounts(first: 50) { nodes { username grants { id } } } }");
  const account = data.accounts.nodes.find((each: { username: string }) => each.username === username);
  for (const { id } of account.grants) {
    const input = { grantId: id };
    const answer = await ask(REVOKE, { input });
    expect(answer.data.revokeRole.__typename).toBe("RoleGrant");
  }
}

const REVOKE = "mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
}

async function menuOf(page: Page): Promise<string[]> {
  await page.getByRole("menuitem", { name: "首页" }).waitFor();
  return page.getByRole("menuitem").allInnerTexts();
}

/** Which acts a page offers, by the words on their buttons or the beginning of what is said of them. */
async function expectActs(page: Page, { offered, missing }: { offered: string[]; missing: string[] }) {
  const named = (name: string) => page.getByRole("main").getByRole("button", { name }).count();
  for (const name of offered) expect(await named(name), name).toBeGreaterThan(0);
  for (const name of missing) expect(await named(name), name).toBe(0);
}
