import type { TaskStatus } from "../../generated/graphql";

/** Where a task may go from where it stands, the likeliest first; the server decides again. */
export const MOVES: Record<TaskStatus, readonly TaskStatus[]> = {
  OPEN: ["IN_PROGRESS", "DONE", "BLOCKED", "CANCELLED"],
  IN_PROGRESS: ["DONE", "BLOCKED", "OPEN", "CANCELLED"],
  BLOCKED: ["IN_PROGRESS", "OPEN", "CANCELLED"],
  DONE: ["ACCEPTED", "IN_PROGRESS"],
  ACCEPTED: ["IN_PROGRESS"],
  CANCELLED: ["OPEN"],
};

/** Where a task stands as long as there is something left to do. */
export const UNFINISHED: readonly TaskStatus[] = ["OPEN", "IN_PROGRESS", "BLOCKED"];

/** Whether it is sent back from where it was done. */
export function isSentBack(from: TaskStatus, to: TaskStatus): boolean {
  return to === "IN_PROGRESS" && (from === "DONE" || from === "ACCEPTED");
}

/** Whether a move says what the work was worth, or that it is not wanted: that is for who leads it. */
export function isJudgement(from: TaskStatus, to: TaskStatus): boolean {
  const judged: readonly TaskStatus[] = ["ACCEPTED", "CANCELLED"];
  return from === "DONE" || judged.includes(from) || judged.includes(to);
}

/** What has to be said with a move: why, or who. */
export function neededFor(from: TaskStatus, to: TaskStatus): "reason" | "person" | null {
  if (to === "BLOCKED" || to === "CANCELLED" || isSentBack(from, to)) return "reason";
  return to === "DONE" || to === "ACCEPTED" ? "person" : null;
}

/** The word on the button of a move. */
export function moveWord(from: TaskStatus, to: TaskStatus): string {
  return `tasks.taskMove.${isSentBack(from, to) ? "REOPEN" : to}`;
}

/** Whether its due time has passed before it was done. */
export function isLate(task: { status: TaskStatus; dueAt?: string | null }, now: number): boolean {
  return UNFINISHED.includes(task.status) && typeof task.dueAt === "string" && Date.parse(task.dueAt) < now;
}
