import { expect, test } from "vitest";
import { lengthOf } from "./length";

test("sixty minutes are an hour, and one more is said beside it", () => {
  expect(lengthOf(60)).toMatchObject({ word: "hours", hours: 1 });
  expect(lengthOf(61)).toMatchObject({ word: "mixed", hours: 1, minutes: 1 });
});

test("less than an hour is said in minutes", () => {
  expect(lengthOf(59)).toMatchObject({ word: "minutes", minutes: 59 });
});

test("a day and a half is said in hours, three days and a half in days and hours", () => {
  expect(lengthOf(36 * 60)).toMatchObject({ word: "hours", hours: 36 });
  expect(lengthOf(72 * 60)).toMatchObject({ word: "wholeDays", days: 3 });
  expect(lengthOf(84 * 60 + 5)).toMatchObject({ word: "days", days: 3, hours: 12 });
});
