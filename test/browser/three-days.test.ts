import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { at, type BodyAtWork, type Colleague, openBodyAtWork } from "../support/body-at-work.ts";
import { openBrowser } from "../support/browser.ts";
import { buildForm, orderReport, orderUrgent, planWatch, setUpWatch } from "./enter-rules.ts";

/**
 * A plan's rules as every bureau has them, entered in the console and lived by for three days: a section reports daily
 * by 17:00, on holidays whoever is on watch; anything urgent goes to the head and to the city's office at once; a leader
 * and two watchkeepers are there for 24 hours (D1, D2, D3, D5, E1, E2, E3).
 */
const WORKDAY = "2026-09-30";
const HOLIDAY = "2026-10-01";
const [SECOND_HOLIDAY, LAST] = ["2026-10-02", "2026-10-03"];
const REPORT = "防控工作日报";

let browser: Browser;
let body: BodyAtWork;
let admin: Awaited<ReturnType<BodyAtWork["admin"]>>;
let clerk: Colleague;
let head: Colleague;
const keepers: Colleague[] = [];
let isLost = false;

beforeAll(async () => {
  browser = await openBrowser();
  body = await openBodyAtWork(browser, at(WORKDAY, "08:00:00"));
  const { run } = body;
  const person = async (name: string) => (await run("createPerson", { name })).id as string;
  const unit = async (name: string, kind: string) =>
    (await run("createOrgUnit", { name, kind })).id as string;
  const post = async (unitId: string, title: string, holder: string, isHead = false) => {
    const { id } = await run("createPost", { unitId, title, isHead });
    await run("appoint", { personId: holder, postId: id });
  };
  const people = Object.fromEntries(
    await Promise.all(
      ["梁局长", "乔科长", "宁小雨", "石一", "石二", "简一", "简二", "程主任"].map(
        async (name) => [name, await person(name)] as const,
      ),
    ),
  ) as Record<string, string>;
  const bureau = await unit("青禾市科学局", "ORGANIZATION");
  const section = await unit("乡村科技科", "DEPARTMENT");
  await run("placeUnit", { unitId: section, parentId: bureau });
  const city = await unit("青禾市指挥部办公室", "EXTERNAL");
  await post(bureau, "局长", people.梁局长 ?? "", true);
  await post(section, "科长", people.乔科长 ?? "", true);
  await post(section, "科员", people.宁小雨 ?? "");
  await post(city, "主任", people.程主任 ?? "", true);
  for (const name of ["石一", "石二", "简一", "简二"]) await post(bureau, `科员${name}`, people[name] ?? "");
  admin = await body.admin();
  clerk = await body.colleague("宁小雨", people.宁小雨 ?? "", "clerk");
  head = await body.colleague("梁局长", people.梁局长 ?? "", "head");
  for (const [username, name] of [
    ["keeper1", "石一"],
    ["keeper2", "石二"],
  ] as const)
    keepers.push(await body.colleague(name, people[name] ?? "", username));
});
afterAll(async () => {
  await browser?.close();
  await body?.close();
});

/** Steps are lived through in their order; after one that failed there is nothing to see. */
function step(sentence: string, live: () => Promise<void>): void {
  test(sentence, async () => {
    expect(isLost, "an earlier step failed").toBe(false);
    onTestFailed(async () => {
      isLost = true;
      await body.shoot(sentence);
    });
    await live();
  });
}

step(
  "the rules are entered: the form, the watch and its turns, the daily report, and whom the urgent goes to",
  async () => {
    await buildForm(admin, REPORT);
    const pools = { 带班领导: ["梁局长"], 主班: ["石一", "石二"], 副班: ["简一", "简二"] };
    await setUpWatch(admin, { name: "防控值班", from: WORKDAY, pools });
    await planWatch(admin, { from: "2026-09-29", to: LAST });
    await orderReport(admin, {
      name: REPORT,
      form: REPORT,
      reporter: "乡村科技科",
      receiver: "青禾市指挥部办公室",
      rota: "防控值班",
      from: WORKDAY,
    });
    await orderUrgent(admin, "急事直报", ["青禾市科学局", "青禾市指挥部办公室"]);
    const { rotas } = await body.ask(
      `query ($from: DateTime!, $to: DateTime!) { rotas { nodes { coverage(from: $from, to: $to) { gaps { seat } } } } }`,
      { from: at(WORKDAY, "00:00:00"), to: at(LAST, "00:00:00") },
    );
    expect(rotas.nodes).toEqual([{ coverage: { gaps: [] } }]);
  },
);

/** Who is on the first seat of the watch at a moment. */
async function firstOnWatch(moment: Date): Promise<Colleague> {
  const { onWatchNow } = await body.ask(
    "query ($at: DateTime) { onWatchNow(at: $at) { seats { seat shifts { person { id } } } } }",
    { at: moment },
  );
  const first = onWatchNow[0].seats.find(({ seat }: { seat: string }) => seat === "FIRST");
  const keeper = keepers.find(({ personId }) => personId === first.shifts[0].person.id);
  if (keeper === undefined) throw new Error("Nobody of the pool is on the first seat.");
  return keeper;
}

/** What the board shows of each day, as it is read out. */
async function board(): Promise<string[]> {
  await admin.goto(`${body.server.url}/reports`);
  const cells = admin.locator("td[data-state]");
  await cells.first().waitFor();
  const states = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("title") ?? ""));
  return states.filter((line) => /9月30日|10月[12]日/.test(line));
}

step("on the working day the section's clerk fills the report in at the phone, before 17:00", async () => {
  await body.turnTo(at(WORKDAY, "16:58:00"));
  const { page } = clerk;
  await page.goto(`${body.server.url}/reports`);
  await page
    .getByRole("link", { name: new RegExp(`填报 ${REPORT}`) })
    .first()
    .click();
  await page.getByLabel(/排查人数/).fill("128");
  await page.getByLabel(/当日工作情况/).fill("走访两个示范点，情况正常");
  // A call comes in, and the phone has thrown the page away when its owner is back at it.
  await page.reload();
  await page.getByText(/已恢复.*草稿/).waitFor();
  expect(await page.getByLabel(/排查人数/).inputValue()).toBe("128");
  await body.turnTo(at(WORKDAY, "16:59:59"));
  await page.getByRole("button", { name: /^(提交|报送)/ }).click();
  await page.getByText(/按时/).first().waitFor();
  await body.turnTo(at(WORKDAY, "17:00:00"));
  expect(await board()).toEqual(
    expect.arrayContaining([expect.stringMatching(/乡村科技科.*9月30日.*按时报送/)]),
  );
});

step(
  "on the holiday the section owes nothing: whoever is on watch reports, and says that there is nothing",
  async () => {
    await body.turnTo(at(HOLIDAY, "16:30:00"));
    await clerk.page.goto(`${body.server.url}/reports`);
    await clerk.page.getByText("现在没有要您报的。").waitFor();
    const { page } = await firstOnWatch(at(HOLIDAY, "17:00:00"));
    await page.goto(`${body.server.url}/reports`);
    await page
      .getByRole("link", { name: new RegExp(`填报 ${REPORT}`) })
      .first()
      .click();
    await page.getByRole("button", { name: "零报告" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/当日无新增情况/).waitFor();
    await dialog.getByRole("button").last().click();
    await page
      .getByText(/零报告/)
      .first()
      .waitFor();
    expect(await board()).toEqual(
      expect.arrayContaining([expect.stringMatching(/10月1日.*零报告.*值班人员报送/)]),
    );
  },
);

step("at the change of the watch both sign, and the log tells what happened", async () => {
  await body.turnTo(at(SECOND_HOLIDAY, "08:20:00"));
  const [outgoing, incoming] = [
    await firstOnWatch(at(SECOND_HOLIDAY, "08:20:00")),
    await firstOnWatch(at(SECOND_HOLIDAY, "08:40:00")),
  ];
  await outgoing.page.goto(`${body.server.url}/watch`);
  await outgoing.page.getByRole("link", { name: "交接班" }).last().click();
  await outgoing.page.getByRole("button", { name: /^开始交接班/ }).click();
  const dialog = outgoing.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /未办事项/ }).fill("示范点的消毒液上午送到");
  await dialog.getByRole("button", { name: "提交" }).click();
  await dialog.waitFor({ state: "detached" });
  // Who hands over signs by beginning it.
  await outgoing.page.getByText(/08:20 已签/).waitFor();
  await incoming.page.goto(`${body.server.url}/watch`);
  await incoming.page.getByRole("link", { name: "交接班" }).last().click();
  await incoming.page.getByRole("button", { name: /^签字/ }).click();
  await incoming.page.getByRole("dialog").getByRole("button", { name: "签字" }).click();
  await incoming.page.getByRole("dialog").waitFor({ state: "detached" });
  await incoming.page.getByText("已交接").waitFor();
  await body.turnTo(at(SECOND_HOLIDAY, "09:10:00"));
  await incoming.page.goto(`${body.server.url}/watch`);
  await incoming.page.getByRole("link", { name: "记一笔" }).last().click();
  await incoming.page.getByRole("textbox", { name: /事项/ }).fill("消毒液已送到示范点");
  await incoming.page.getByRole("button", { name: "记下" }).click();
  await incoming.page.getByText("消毒液已送到示范点").last().waitFor();
  expect(await incoming.page.getByText("未签交接班时所记").count()).toBe(0);
});

step(
  "on the third day nobody reports: it is missed, and the section's head and the city's office are told",
  async () => {
    await body.turnTo(at(SECOND_HOLIDAY, "17:00:00"));
    await body.turnTo(at(SECOND_HOLIDAY, "18:00:00"));
    expect(await board()).toEqual(
      expect.arrayContaining([expect.stringMatching(/10月2日.*漏报.*值班人员报送/)]),
    );
    const told = await body.server.database.prisma.notice.findMany({
      where: { channel: "CONSOLE", kind: { in: ["REPORT_LATE", "REPORT_MISSED"] } },
      include: { person: true },
    });
    const lines = told.map(({ kind, person }) => `${kind} ${person?.name}`);
    expect(lines).toEqual(
      expect.arrayContaining(["REPORT_LATE 乔科长", "REPORT_MISSED 乔科长", "REPORT_MISSED 程主任"]),
    );
    expect(new Set(lines).size).toBe(lines.length);
  },
);

step(
  "something urgent is told in one sentence: the head acknowledges it, and who does not is passed over",
  async () => {
    const keeper = await firstOnWatch(at(SECOND_HOLIDAY, "20:00:00"));
    await body.turnTo(at(SECOND_HOLIDAY, "20:00:00"));
    await keeper.page.goto(body.server.url);
    await keeper.page.getByRole("button", { name: "急事急报" }).first().click();
    const dialog = keeper.page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill("示范点一名工人发热，已隔离");
    await dialog.getByRole("button", { name: "立即上报" }).click();
    await keeper.page.waitForURL((url) => url.pathname.startsWith("/urgent/"));
    await head.page.goto(keeper.page.url());
    await head.page
      .getByRole("button", { name: /^确认收到/ })
      .first()
      .click();
    await head.page.getByRole("dialog").getByRole("button", { name: "确认收到" }).click();
    await head.page.getByText(/梁局长.*确认收到/).waitFor();
    await body.turnTo(at(SECOND_HOLIDAY, "20:10:00"));
    await keeper.page.reload();
    await keeper.page
      .getByText(/程主任.*超时未确认/)
      .last()
      .waitFor();
  },
);

test("nothing was thrown in any browser", () => {
  expect(body.faults).toEqual([]);
});
