import { expect, test } from "vitest";
import { localIn } from "../../components/instants";
import { dueState } from "./due";

const dayOf = (instant: string) => localIn("Asia/Shanghai", instant).slice(0, 10);
const NOW = "2026-03-10T02:00:00Z";
const of = (dueAt: string | null, status: "OPEN" | "DONE" = "OPEN") =>
  dueState({ status, dueAt }, NOW, dayOf);

test("lateness is counted in days of the body's calendar", () => {
  expect(of("2026-03-07T09:00:00Z")).toEqual({ kind: "late", days: 3 });
  // 23:30 in Shanghai on the 9th, though less than eleven hours ago.
  expect(of("2026-03-09T15:30:00Z")).toEqual({ kind: "late", days: 1 });
  expect(of("2026-03-10T01:00:00Z")).toEqual({ kind: "late", days: 0 });
});

test("what is due today, within a week and later is told apart", () => {
  expect(of("2026-03-10T15:59:00Z")).toEqual({ kind: "today" });
  expect(of("2026-03-10T16:00:00Z")).toEqual({ kind: "soon", days: 1 });
  expect(of("2026-03-17T02:00:00Z")).toEqual({ kind: "soon", days: 7 });
  expect(of("2026-03-18T02:00:00Z")).toEqual({ kind: "later" });
});

test("what is done is late no more, and what has no due time is never late", () => {
  expect(of("2026-03-07T09:00:00Z", "DONE")).toEqual({ kind: "over" });
  expect(of(null)).toBeNull();
});
