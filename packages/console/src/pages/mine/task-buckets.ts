import type { TaskStatus } from "../../generated/graphql";
import { isLate } from "../../resources/tasks/moves";

interface DueTask {
  status: TaskStatus;
  dueAt?: string | null;
}

export const BUCKETS = ["late", "thisWeek", "later", "done"] as const;

/** How a task presses: past its time, due this week, later or without a time, done and to be accepted. */
export type Bucket = (typeof BUCKETS)[number];

/** Tasks by how they press, in their order; `weekEnd` is the instant at which this week is over. */
export function bucketsOf<Task extends DueTask>(
  tasks: readonly Task[],
  now: number,
  weekEnd: number,
): Record<Bucket, Task[]> {
  const of = (bucket: Bucket) => tasks.filter((task) => bucketOf(task, now, weekEnd) === bucket);
  return { late: of("late"), thisWeek: of("thisWeek"), later: of("later"), done: of("done") };
}

function bucketOf(task: DueTask, now: number, weekEnd: number): Bucket {
  if (task.status === "DONE") return "done";
  if (isLate(task, now)) return "late";
  return task.dueAt && Date.parse(task.dueAt) < weekEnd ? "thisWeek" : "later";
}
