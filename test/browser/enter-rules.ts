import type { Locator, Page } from "playwright-core";

/** Goes to a screen by the menu. */
export async function goTo(page: Page, item: string): Promise<void> {
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Opens the form for another record of a resource from its list. */
async function openForm(page: Page): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("link", { name: /新建|创建|添加/ })
    .first()
    .click();
  await page.getByRole("button", { name: "保存" }).waitFor();
}

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function pick(field: Locator, typed: string, match: string | RegExp): Promise<void> {
  await field.fill(typed);
  await field.page().getByRole("option", { name: match }).first().click();
  await field.page().keyboard.press("Escape");
}

/** The form of the daily report: a number, and what is to be said. */
export async function buildForm(page: Page, name: string): Promise<void> {
  await goTo(page, "表单");
  await openForm(page);
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
  await save(page, name);
}

/** Leader on watch and two watchkeepers round the clock, from a day on, by turns of the people named. */
export async function setUpWatch(
  page: Page,
  rota: { name: string; from: string; pools: Record<string, readonly string[]> },
): Promise<void> {
  await goTo(page, "值班");
  await page.getByRole("link", { name: "值班表" }).click();
  await openForm(page);
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(rota.name);
  for (const seat of ["带班领导", "主班", "副班"]) await page.getByRole("checkbox", { name: seat }).check();
  await page.getByLabel(/从何时起/).fill(`${rota.from}T00:00`);
  await page.getByRole("textbox", { name: "值班电话" }).fill("0700-2000119");
  await save(page, rota.name);
  await page.getByRole("button", { name: /^编排名单/ }).click();
  const dialog = page.getByRole("dialog");
  for (const [seat, people] of Object.entries(rota.pools)) {
    const pool = dialog.getByRole("region", { name: seat });
    for (const person of people) {
      await pick(pool.getByRole("combobox"), person, new RegExp(person));
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
  await goTo(page, "报送要求");
  await openForm(page);
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(order.name);
  await pick(page.getByRole("combobox", { name: "表单" }), order.form, order.form);
  await page.getByRole("textbox", { name: "零报告的含义" }).fill("当日无新增情况");
  await pick(page.getByRole("combobox", { name: "报送单位" }), order.reporter, order.reporter);
  await pick(page.getByRole("combobox", { name: "报给" }), order.receiver, order.receiver);
  await pick(page.getByRole("combobox", { name: "休息日由值班表报" }), order.rota, order.rota);
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
  await save(page, order.name);
}

/** To whom anything urgent goes at once. */
export async function orderUrgent(page: Page, name: string, receivers: readonly string[]): Promise<void> {
  await goTo(page, "急事急报");
  await page.getByRole("link", { name: "直报规则" }).click();
  await openForm(page);
  await page.getByRole("textbox", { name: "名称", exact: true }).fill(name);
  for (const receiver of receivers)
    await pick(page.getByRole("combobox", { name: "直报接收人" }), receiver, receiver);
  await page.getByLabel(/^限时/).fill("10");
  await save(page, name);
}
