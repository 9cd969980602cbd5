import { expect } from "vitest";
import { type Traveller, travel } from "./journey.ts";
import { goTo, section } from "./places.ts";

/** The Spring Festival of a year whose arrangement is not known to the server, with the Saturday worked before it. */
const HOLIDAYS = ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"];
const SHIFTED = "2027-01-30";

travel({
  name: "The holidays of a coming year are entered",
  from: "empty",
  steps: [
    [
      "the calendar of a year that is arranged has its holidays, and the one that is not says so",
      async (traveller) => {
        const { page, hand } = traveller;
        await goTo(traveller, "工作日历");
        await page.getByRole("heading", { level: 1, name: "工作日历" }).waitFor();
        await showYear(traveller, 2026);
        await dayOf(traveller, "2026-10-01").getByText("国庆节").waitFor({ state: "attached" });
        expect(await section(traveller, "十月").getByRole("listitem").allInnerTexts()).toEqual([
          "10月1日至7日 国庆节",
          "10月10日 上班 · 国庆节",
        ]);
        await hand.press(page.getByRole("button", { name: "下一年" }));
        await page.getByText("2027 年的放假安排这里没有").waitFor();
        expect(await section(traveller, "二月").getByRole("listitem").count()).toBe(0);
      },
    ],
    [
      "five days are chosen and set as a holiday, by name",
      async (traveller) => {
        const { page, hand } = traveller;
        for (const day of HOLIDAYS) await hand.press(dayOf(traveller, day));
        await section(traveller, "已选日期").getByText("已选 5 天：2月5日至9日").waitFor();
        expect(new URL(page.url()).searchParams.get("days")).toBe(HOLIDAYS.join(","));
        await set(traveller, "节假日", "春节");
        await section(traveller, "二月").getByText("2月5日至9日 春节").waitFor();
        expect(await kept(traveller, "2027-02-05", "2027-02-09")).toEqual(
          HOLIDAYS.map((day) => `${day} HOLIDAY 春节 SET`),
        );
      },
    ],
    [
      "a Saturday before it is set as worked, and bears the mark of one",
      async (traveller) => {
        const { hand } = traveller;
        await hand.press(dayOf(traveller, SHIFTED));
        await set(traveller, "上班", "春节");
        await dayOf(traveller, SHIFTED).getByText("班", { exact: true }).waitFor();
        expect(await kept(traveller, SHIFTED, SHIFTED)).toEqual([`${SHIFTED} WORKDAY 春节 SET`]);
      },
    ],
    [
      "a day too many is given back to its week, and what was not asked for stays",
      async (traveller) => {
        const { page, hand } = traveller;
        await hand.press(dayOf(traveller, "2027-02-09"));
        await hand.press(page.getByRole("button", { name: "恢复原安排（1 天）" }));
        await section(traveller, "二月").getByText("2月5日至8日 春节").waitFor();
        expect(await kept(traveller, "2027-02-08", "2027-02-09")).toEqual([
          "2027-02-08 HOLIDAY 春节 SET",
          "2027-02-09 WORKDAY WEEK",
        ]);
      },
    ],
    [
      "the change log tells of it",
      async (traveller) => {
        const { page } = traveller;
        await goTo(traveller, "变更记录");
        await page.getByRole("heading", { name: /恢复官方日历安排.*2027-02-09/ }).waitFor();
        await page.getByRole("heading", { name: /设定工作日历.*2027-01-30/ }).waitFor();
      },
    ],
  ],
});

const dayOf = ({ page }: Traveller, day: string) => page.locator(`[data-day="${day}"]`);

/** Turns to a year from whichever is this one. */
async function showYear({ page, hand }: Traveller, year: number): Promise<void> {
  const steps = year - Number(/\d{4}/.exec(await page.getByText(/^\d{4} 年$/).innerText())?.[0]);
  for (let step = 0; step < Math.abs(steps); step += 1)
    await hand.press(page.getByRole("button", { name: steps > 0 ? "下一年" : "上一年" }));
  await page.getByText(`${year} 年`, { exact: true }).waitFor();
}

/** Sets the chosen days. */
async function set(traveller: Traveller, kind: string, name: string): Promise<void> {
  const { page, hand } = traveller;
  await hand.press(section(traveller, "已选日期").getByRole("button", { name: /^设定/ }));
  const dialog = page.getByRole("dialog");
  await hand.press(dialog.getByRole("radio", { name: kind }));
  await hand.write(dialog.getByRole("textbox", { name: "名称" }), name);
  await hand.press(dialog.getByRole("button", { name: "设定" }));
  await dialog.waitFor({ state: "detached" });
  await section(traveller, "已选日期").waitFor({ state: "detached" });
}

/** What is kept of some days. */
async function kept({ ask }: Traveller, from: string, to: string): Promise<string[]> {
  const { data } = await ask(
    "query ($from: Date!, $to: Date!) { days(from: $from, to: $to) { day kind name basis } }",
    { from, to },
  );
  return data.days.map(({ day, kind, name, basis }: Record<string, string | null>) =>
    [day, kind, name, basis].filter(Boolean).join(" "),
  );
}
