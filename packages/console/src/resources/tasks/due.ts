import { daysBetween } from "../../components/time/shift-day";
import type { TaskStatus } from "../../generated/graphql";
import { isLate } from "./moves";

/** How a task stands to its due time, in days of the body's calendar. */
export type DueState =
  | { kind: "late"; days: number }
  | { kind: "today" }
  | { kind: "soon"; days: number }
  | { kind: "later" }
  | { kind: "over" };

const SOON_DAYS = 7;

/** What is to be said of a due time; null where there is none. `dayOf` says on which day of the body an instant lies. */
export function dueState(
  task: { status: TaskStatus; dueAt?: string | null },
  now: string,
  dayOf: (instant: string) => string,
): DueState | null {
  if (!task.dueAt) return null;
  const days = daysBetween(dayOf(now), dayOf(task.dueAt));
  if (isLate(task, Date.parse(now))) return { kind: "late", days: Math.abs(days) };
  if (task.status === "DONE" || task.status === "ACCEPTED" || task.status === "CANCELLED")
    return { kind: "over" };
  if (days === 0) return { kind: "today" };
  return days <= SOON_DAYS ? { kind: "soon", days } : { kind: "later" };
}
