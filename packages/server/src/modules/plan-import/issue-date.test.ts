import { expect, test } from "vitest";
import { issueDate } from "./issue-date.ts";

test("a printed date is read in each of its forms", () => {
  for (const text of [
    "2026年2月10日",
    "2026 年 2 月 10 日",
    "二〇二六年二月十日",
    "2026-02-10",
    "2026/2/10",
    "２０２６年２月１０日",
  ]) {
    expect(issueDate(text), text).toBe("2026-02-10");
  }
});

test("a date that does not exist or is masked is no date", () => {
  for (const text of ["2026年2月31日", "X月X日", "", null]) expect(issueDate(text)).toBeNull();
});
