import { expect, test } from "vitest";
import { choiceOf, type RruleChoice, rruleOf } from "./rrule-choice";

const RULES: [string, RruleChoice][] = [
  ["FREQ=DAILY", { every: "DAY", interval: 1 }],
  ["FREQ=DAILY;INTERVAL=3", { every: "DAY", interval: 3 }],
  ["FREQ=WEEKLY;BYDAY=MO,TH", { every: "WEEK", interval: 1, weekdays: ["MO", "TH"] }],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", { every: "WEEK", interval: 2, weekdays: ["FR"] }],
  ["FREQ=WEEKLY", { every: "WEEK", interval: 1, weekdays: [] }],
  ["FREQ=MONTHLY;BYMONTHDAY=1,15,-1", { every: "MONTH", interval: 1, monthDays: [1, 15, -1] }],
  ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", { every: "MONTH", interval: 3, monthDays: [10] }],
];

test.for(RULES)("%s is a choice, and the choice is that rule again", ([rule, choice]) => {
  expect(choiceOf(rule)).toEqual(choice);
  expect(rruleOf(choice)).toBe(rule);
});

test("a rule may come with its name, in small letters, in any order and with spaces around it", () => {
  expect(choiceOf(" rrule:byday=th,mo;freq=weekly ")).toEqual(choiceOf("FREQ=WEEKLY;BYDAY=MO,TH"));
});

test("the days of a rule stand in the order of their week or month, the last day of a month at its end", () => {
  expect(rruleOf({ every: "WEEK", interval: 1, weekdays: ["SU", "MO"] })).toBe("FREQ=WEEKLY;BYDAY=MO,SU");
  expect(rruleOf({ every: "MONTH", interval: 1, monthDays: [-1, 15] })).toBe("FREQ=MONTHLY;BYMONTHDAY=15,-1");
});

test.for([
  "FREQ=YEARLY;BYMONTH=3",
  "FREQ=MONTHLY;BYDAY=2TU",
  "FREQ=WEEKLY;BYDAY=1MO",
  "FREQ=DAILY;COUNT=5",
  "FREQ=DAILY;INTERVAL=0",
  "FREQ=MONTHLY;BYMONTHDAY=-2",
  "every day",
  "",
])("%s is no choice and stays as it is", (rule) => {
  expect(choiceOf(rule)).toEqual({ every: "RULE", rule });
  expect(rruleOf(choiceOf(rule))).toBe(rule);
});
