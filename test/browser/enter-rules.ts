import type { Page } from "playwright-core";
import { mouseOf } from "../support/hand.ts";
import { type AtPage, openForm, save } from "./journeys/places.ts";

/** Who enters the rules: one of the office, with the mouse. */
const clerkAt = (page: Page): AtPage => ({ page, hand: mouseOf(page) });

/** Picks one into a field that takes several, and so stays open until it is told. */
async function pickAmong({ page, hand }: AtPage, field: string, name: string): Promise<void> {
  await hand.pick(page.getByRole("combobox", { name: field }), name, name);
  await page.keyboard.press("Escape");
}

/** The form of the daily report: a number, and what is to be said. */
export async function buildForm(page: Page, name: string): Promise<void> {
  const clerk = clerkAt(page);
  await openForm(clerk, "表单");
  await page.getByRole("textbox", { name: "名称", exact: true }).first().fill(name);
  const fields = page.getByRole("region", { name: "填写项" });
  await fields.getByRole("button", { name: "加一项" }).click();
  const first = fields.getByRole("listitem").first();
  await first.getByRole("textbox", { name: "名称" }).fill("排查人数");
  await first.getByRole("combobox", { name: "类型" }).click();
  await page.getByRole("option", { name: "数字" }).click();
  await fields.getByRole("listitem").first().getByRole("textbox", { name: "计量单位" }).fill("人");
  await fields.getByRole("button", { name: "加一项" }).click();
  await fields.getByRole("listitem").nth(1).getByRole("textbox", { name: "名称" }).fill("当日工作情况");
  await page.getByRole("region", { name: "预览" }).getByText("当日工作情况").first().waitFor();
  await save(clerk, name);
}

/** Leader on watch and two watchkeepers round the clock, from a day on, by turns of the people named. */
export async function setUpWatch(
  page: Page,
  rota: { name: string; from: string; pools: Record<string, readonly string[]> },
): Promise<void> {
  const clerk = clerkAt(page);
  await openForm(clerk, "值班", "值班表");
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(rota.name);
  for (const seat of ["带班领导", "主班", "副班"]) await page.getByRole("checkbox", { name: seat }).check();
  await page.getByLabel(/从何时起/).fill(`${rota.from}T00:00`);
  await page.getByRole("textbox", { name: "值班电话" }).fill("0700-2000119");
  await save(clerk, rota.name);
  await page.getByRole("button", { name: /^编排名单/ }).click();
  const dialog = page.getByRole("dialog");
  for (const [seat, people] of Object.entries(rota.pools)) {
    const pool = dialog.getByRole("region", { name: seat });
    for (const person of people) {
      await clerk.hand.pick(pool.getByRole("combobox"), person, new RegExp(person));
      await pool.getByRole("listitem").filter({ hasText: person }).waitFor();
    }
  }
  await dialog.getByRole("button", { name: "保存名单" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Shifts of 24 hours by turns, checked for gaps before they are published. */
export async function planWatch(page: Page, span: { from: string; to: string }): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "值班日历" }).last().click();
  await page.getByRole("button", { name: /^按规律排班/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/从哪天起/).fill(span.from);
  await dialog.getByLabel(/到哪天止/).fill(span.to);
  await dialog.getByLabel(/交接班时间/).fill("08:30");
  await dialog.getByRole("button", { name: "排班", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** What the plan orders of the daily report: by whom, to whom, until when, by whom on days off, and who is told. */
export async function orderReport(
  page: Page,
  order: { name: string; form: string; reporter: string; receiver: string; rota: string; from: string },
): Promise<void> {
  const clerk = clerkAt(page);
  await openForm(clerk, "报送要求");
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(order.name);
  await clerk.hand.pick(page.getByRole("combobox", { name: "表单" }), order.form, order.form);
  await page.getByRole("textbox", { name: "零报告的含义" }).fill("当日无新增情况");
  await pickAmong(clerk, "报送单位", order.reporter);
  await clerk.hand.pick(page.getByRole("combobox", { name: "报给" }), order.receiver, order.receiver);
  await clerk.hand.pick(page.getByRole("combobox", { name: "休息日由值班表报" }), order.rota, order.rota);
  await page.getByLabel(/^截止时间/).fill("17:00");
  await page.getByLabel(/^开始日期/).fill(order.from);
  await page.getByLabel(/^宽限/).fill("60");
  await page
    .getByRole("group", { name: "迟报时通知" })
    .getByRole("checkbox", { name: "报送单位负责人" })
    .check();
  const missed = page.getByRole("group", { name: "漏报时通知" });
  await missed.getByRole("checkbox", { name: "报送单位负责人" }).check();
  await missed.getByRole("checkbox", { name: "接收方", exact: true }).check();
  await save(clerk, order.name);
}

/** To whom anything urgent goes at once. */
export async function orderUrgent(page: Page, name: string, receivers: readonly string[]): Promise<void> {
  const clerk = clerkAt(page);
  await openForm(clerk, "急事急报", "直报规则");
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(name);
  for (const receiver of receivers) await pickAmong(clerk, "直报接收人", receiver);
  await page.getByLabel(/^限时/).fill("10");
  await save(clerk, name);
}
