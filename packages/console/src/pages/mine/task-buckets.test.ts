import { expect, test } from "vitest";
import type { TaskStatus } from "../../generated/graphql";
import { bucketsOf } from "./task-buckets";

const NOW = Date.parse("2026-03-04T01:00:00Z");
const WEEK_END = Date.parse("2026-03-08T16:00:00Z");
const task = (title: string, dueAt: string | null, status: TaskStatus = "OPEN") => ({ title, dueAt, status });

test("each task presses in one way: late, this week, later, or done and to be accepted", () => {
  const tasks = [
    task("昨天", "2026-03-03T09:00:00Z"),
    task("受阻", "2026-03-04T00:59:59Z", "BLOCKED"),
    task("周日", "2026-03-08T15:59:00Z"),
    task("下周一", "2026-03-08T16:00:00Z"),
    task("无期", null),
    task("已办", "2026-03-01T00:00:00Z", "DONE"),
  ];
  const buckets = bucketsOf(tasks, NOW, WEEK_END);
  const titles = Object.entries(buckets).map(([name, own]) => [name, own.map(({ title }) => title)]);
  expect(Object.fromEntries(titles)).toEqual({
    late: ["昨天", "受阻"],
    thisWeek: ["周日"],
    later: ["下周一", "无期"],
    done: ["已办"],
  });
});
