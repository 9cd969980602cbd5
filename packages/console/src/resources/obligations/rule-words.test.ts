import { expect, test } from "vitest";
import { ruleWords } from "./rule-words";

/** The key with what is put into it, as the messages would have it. */
const word = (key: string, args: Record<string, unknown> = {}) =>
  key.endsWith("separator") ? "/" : [key.split(".").at(-1), ...Object.values(args)].join(" ");

test("a rule is said by how often it comes and on which days", () => {
  expect(ruleWords("FREQ=DAILY", word, "zh-CN")).toBe("everyDay");
  expect(ruleWords("FREQ=DAILY;INTERVAL=3", word, "zh-CN")).toBe("everyDays 3");
  expect(ruleWords("FREQ=WEEKLY;BYDAY=MO,TH", word, "zh-CN")).toBe("on everyWeek 周一/周四");
  expect(ruleWords("FREQ=WEEKLY;BYDAY=SU", word, "en")).toBe("on everyWeek Sun");
  expect(ruleWords("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10,-1", word, "en")).toBe(
    "on everyMonths 2 monthDay 10/lastDay",
  );
});

test("a rule that nobody could have chosen is said as it is written", () => {
  expect(ruleWords("FREQ=MONTHLY;BYDAY=2TU", word, "en")).toBe("other FREQ=MONTHLY;BYDAY=2TU");
});
