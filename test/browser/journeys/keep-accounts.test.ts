import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { keyboardOf, mouseOf } from "../../support/hand.ts";
import { oneTimeCode } from "../../support/one-time-code.ts";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

const UNIT = "港务科";
const NAME = "何明";
const USERNAME = "he.ming";
const PASSWORD = "quay lamps at low tide";
const GUESSABLE = "password12";

/** What one step learns and a later one needs; each device makes the journey anew from its first step. */
let link = "";
let secret = "";
let backupCodes: string[] = [];
let clerk: Traveller;

travel({
  name: "An administrator keeps the account of a clerk",
  from: "empty",
  prepare: async (ask) => {
    await ask(`mutation { createOrgUnit(input: { name: "${UNIT}", kind: DEPARTMENT }) { __typename } }`);
    await ask(`mutation { createPerson(input: { name: "${NAME}" }) { __typename } }`);
  },
  steps: [
    [
      "an account is made for a clerk, as an editor of one unit, and a link is shown once",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "账号");
        await hand.press(page.getByRole("main").getByRole("link", { name: "新建" }));
        await hand.write(page.getByRole("textbox", { name: "用户名" }), USERNAME);
        await hand.write(page.getByRole("textbox", { name: "名称", exact: true }), NAME);
        await hand.choose(page.getByRole("combobox", { name: "角色" }), "编辑");
        await hand.choose(page.getByRole("combobox", { name: "范围" }), "一个机构及其下级");
        await hand.pick(page.getByRole("combobox", { name: "哪个机构" }), UNIT, UNIT);
        await hand.press(page.getByRole("button", { name: "保存" }));
        link = await page.getByRole("textbox", { name: "一次性链接" }).inputValue();
        expect(link).toMatch(/\/set-password\?token=[\w-]{20,}/);
        await hand.press(page.getByRole("button", { name: "我已保存" }));
        await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
        await section(traveller, "角色").getByRole("link", { name: UNIT }).waitFor();
      },
    ],
    [
      "the clerk opens the link, and the address keeps nothing of its secret",
      async (traveller) => {
        clerk = await asSomebodyElse(traveller);
        await clerk.page.goto(link);
        await clerk.page.getByText(USERNAME).waitFor();
        await expect.poll(() => clerk.page.url()).toMatch(/\/set-password$/);
      },
    ],
    [
      "a password that can be guessed is refused in words, and a better one is taken",
      async () => {
        await setPassword(GUESSABLE);
        await clerk.page
          .getByRole("alert")
          .filter({ hasText: /密码.*请换一个/ })
          .waitFor();
        await setPassword(PASSWORD);
        await clerk.page.getByText("密码已设好").waitFor();
        expect(await clerk.page.getByRole("textbox", { name: "用户名" }).inputValue()).toBe(USERNAME);
      },
    ],
    [
      "the clerk signs in and reads what the account may do",
      async () => {
        const { page, hand } = clerk;
        await hand.write(page.getByRole("textbox", { name: "密码" }), PASSWORD);
        await hand.press(page.getByRole("button", { name: "登录", exact: true }));
        await page.waitForURL((url) => url.pathname === "/");
        await hand.choose(userMenu(page), "我的账号");
        await section(clerk, "我是谁").getByText(`编辑 · ${UNIT} 及其下级`).waitFor();
        await section(clerk, "已登录的设备").getByText("当前设备").waitFor();
      },
    ],
    [
      "one-time codes are turned on: a wrong one is refused, the app's is right, and backup codes are shown",
      async () => {
        const { page, hand } = clerk;
        await hand.press(page.getByRole("button", { name: "启用动态验证码" }));
        const dialog = page.getByRole("dialog");
        await hand.write(dialog.getByRole("textbox", { name: "现在的密码" }), PASSWORD);
        await hand.press(dialog.getByRole("button", { name: "下一步" }));
        await dialog.getByRole("img", { name: /二维码/ }).waitFor();
        secret = await dialog.getByRole("textbox", { name: /密钥/ }).inputValue();
        await giveCode(wrongCode());
        await dialog.getByText("验证码不正确").waitFor();
        await giveCode(oneTimeCode(secret));
        backupCodes = (await page.getByRole("textbox", { name: "备用码" }).inputValue()).split("\n");
        expect(new Set(backupCodes).size).toBe(10);
        await hand.press(page.getByRole("button", { name: "我已保存" }));
        await section(clerk, "动态验证码").getByText("已启用").waitFor();
      },
    ],
    [
      "signing in again takes a code of the app beside the password",
      async () => {
        await signOut();
        await signInWithPassword();
        const { page, hand } = clerk;
        await hand.write(page.getByRole("textbox", { name: "六位验证码" }), wrongCode());
        await hand.press(page.getByRole("button", { name: "登录", exact: true }));
        await page.getByText("验证码不正确").waitFor();
        // The code that switched codes on is spent; the one after it is taken already.
        const code = oneTimeCode(secret, Date.now() + 30_000);
        await hand.write(page.getByRole("textbox", { name: "六位验证码" }), code);
        await hand.press(page.getByRole("button", { name: "登录", exact: true }));
        await page.waitForURL((url) => url.pathname === "/");
      },
    ],
    [
      "and without the phone a backup code will do",
      async () => {
        await signOut();
        await signInWithPassword();
        const { page, hand } = clerk;
        await hand.press(page.getByRole("button", { name: /改用备用码/ }));
        await hand.write(page.getByRole("textbox", { name: "备用码" }), backupCodes[0] ?? "");
        await hand.press(page.getByRole("button", { name: "登录", exact: true }));
        await page.waitForURL((url) => url.pathname === "/");
      },
    ],
    [
      "the administrator makes a key for another system, which is shown once, and rotates it",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "新建密钥" }));
        const dialog = page.getByRole("dialog");
        await hand.write(dialog.getByRole("textbox", { name: "名称" }), "值班系统");
        await hand.press(dialog.getByRole("checkbox", { name: "查看任务" }));
        await hand.press(dialog.getByRole("button", { name: "新建", exact: true }));
        const first = await keptKey(traveller);
        await hand.press(section(traveller, "API 密钥").getByRole("button", { name: "更换 值班系统" }));
        await hand.press(page.getByRole("dialog").getByRole("button", { name: "更换", exact: true }));
        expect(await keptKey(traveller)).not.toBe(first);
        await expect.poll(() => section(traveller, "API 密钥").getByRole("listitem").count()).toBe(2);
      },
    ],
    [
      "the administrator says whom in the directory the account stands for",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "对应人员" }));
        const dialog = page.getByRole("dialog");
        await hand.pick(dialog.getByRole("combobox", { name: "对应人员" }), NAME, NAME);
        await hand.press(dialog.getByRole("button", { name: "保存" }));
        await section(traveller, "基本情况").getByRole("link", { name: NAME }).waitFor();
      },
    ],
    [
      "the administrator closes the account, and the clerk is out at once and for good",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(page.getByRole("button", { name: "停用账号" }));
        await hand.press(page.getByRole("dialog").getByRole("button", { name: "停用", exact: true }));
        await page.getByText(/这个账号已于.*停用/).waitFor();
        await page.getByRole("button", { name: "恢复账号" }).waitFor();
        await clerk.page.reload();
        await clerk.page.waitForURL((url) => url.pathname === "/login");
        await signInWithPassword();
        await clerk.page.getByText("用户名或密码不正确").waitFor();
        await clerk.page.context().close();
      },
    ],
    [
      "a closed account is listed for who asks for closed ones",
      async (traveller) => {
        const { page, hand } = traveller;
        const named = page.getByRole("main").getByRole("link", { name: USERNAME });
        await goTo(traveller, "账号");
        await page.getByRole("main").getByRole("link", { name: "admin" }).waitFor();
        expect(await named.count()).toBe(0);
        await hand.press(page.getByRole("switch", { name: "包括已停用的" }));
        await named.waitFor();
      },
    ],
  ],
});

/** Another profile of the browser, worked by the same hand. */
async function asSomebodyElse({ page, hand, ask }: Traveller): Promise<Traveller> {
  const context: BrowserContext | undefined = await page
    .context()
    .browser()
    ?.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: page.viewportSize() });
  if (!context) throw new Error("The page belongs to no browser.");
  const other = await context.newPage();
  other.setDefaultTimeout(30_000);
  return { page: other, hand: hand.name === "mouse" ? mouseOf(other) : keyboardOf(other), ask };
}

async function setPassword(password: string) {
  const { page, hand } = clerk;
  await hand.write(page.getByRole("textbox", { name: "新密码", exact: true }), password);
  await hand.write(page.getByRole("textbox", { name: "再输入一遍新密码" }), password);
  await hand.press(page.getByRole("button", { name: "保存密码" }));
}

async function giveCode(code: string) {
  const { page, hand } = clerk;
  await hand.write(page.getByRole("textbox", { name: "六位验证码" }), code);
  await hand.press(page.getByRole("button", { name: "确认启用" }));
}

async function signInWithPassword() {
  const { page, hand } = clerk;
  await hand.write(page.getByRole("textbox", { name: "用户名" }), USERNAME);
  await hand.write(page.getByRole("textbox", { name: "密码" }), PASSWORD);
  await hand.press(page.getByRole("button", { name: "登录", exact: true }));
}

async function signOut() {
  await clerk.hand.choose(userMenu(clerk.page), "退出登录");
  await clerk.page.waitForURL((url) => url.pathname === "/login");
}

/** The key that is shown, kept by closing what shows it. */
async function keptKey({ page, hand }: Traveller): Promise<string> {
  const shown = page.getByRole("dialog", { name: "新的密钥" });
  const key = await shown.getByRole("textbox", { name: "值班系统" }).inputValue();
  await hand.press(shown.getByRole("button", { name: "我已保存" }));
  await shown.waitFor({ state: "detached" });
  return key;
}

const userMenu = (page: Page) => page.getByRole("button", { name: new RegExp(`^(${USERNAME}|${NAME})`) });

/** Six digits that the app shows at no moment near this one. */
function wrongCode(): string {
  const right = [-1, 0, 1].map((step) => oneTimeCode(secret, Date.now() + step * 30_000));
  return ["135791", "246802", "357913", "468024"].find((code) => !right.includes(code)) ?? "";
}
