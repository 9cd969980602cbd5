import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { TaskStatus } from "../../generated/prisma/client.ts";

/** A task is retired when nobody has a part in it any more. */
export function decideTaskRetirement(assignments: number): Decision {
  return assignments === 0
    ? ALLOW
    : refuse("STILL_IN_USE", `Still in force: ${assignments} assignment(s).`, ["id"]);
}

/** A task is never a part of itself. `tasksAbove` are the tasks above the wanted parent, the parent included. */
export function decideParentTask(taskId: string, tasksAbove: readonly string[]): Decision {
  return tasksAbove.includes(taskId)
    ? refuse("TASK_LOOP", "The task would be a part of itself.", ["parentId"])
    : ALLOW;
}

/** Where a task may go from where it stands. */
const WAYS: Record<TaskStatus, readonly TaskStatus[]> = {
  OPEN: ["IN_PROGRESS", "BLOCKED", "DONE", "CANCELLED"],
  IN_PROGRESS: ["OPEN", "BLOCKED", "DONE", "CANCELLED"],
  BLOCKED: ["OPEN", "IN_PROGRESS", "CANCELLED"],
  DONE: ["IN_PROGRESS", "ACCEPTED"],
  ACCEPTED: ["IN_PROGRESS"],
  CANCELLED: ["OPEN"],
};

/** What is known when a task's status is to change. */
export interface StatusChange {
  from: TaskStatus;
  to: TaskStatus;
  reason: string | null;
  /** On whose behalf it is said. */
  personId: string | null;
  finishedById: string | null;
  /** Who leads the task, or the duty for which it is done. */
  leadIds: readonly string[];
  /** Steps not done and sub-tasks not closed. */
  openParts: number;
}

/**
 * Whether a task may take this way. What holds it up, gives it up or sends it back needs a reason; it is done when all
 * its parts are; and where somebody leads, finishing and accepting are two people's acts, both named, the second of
 * them a lead's.
 */
export function decideStatus(change: StatusChange): Decision {
  const { from, to } = change;
  if (!WAYS[from].includes(to))
    return refuse("TASK_TRANSITION", `A task cannot go from ${from} to ${to}.`, ["status"]);
  if (needsReason(from, to) && change.reason === null)
    return refuse("REASON_REQUIRED", "Say why.", ["reason"]);
  if (to === "DONE" && change.openParts > 0) {
    return refuse("OPEN_PARTS", `${change.openParts} part(s) of the task are still open.`, ["status"]);
  }
  if (to === "DONE") return decideFinishing(change);
  return to === "ACCEPTED" ? decideAcceptance(change) : ALLOW;
}

/** Where somebody leads, it is known who finished: else nobody could say that another one accepts. */
function decideFinishing({ leadIds, personId }: StatusChange): Decision {
  return leadIds.length > 0 && personId === null
    ? refuse("FINISHER_REQUIRED", "Say who finished it; its lead, another person, accepts it.", ["personId"])
    : ALLOW;
}

function decideAcceptance({ leadIds, personId, finishedById }: StatusChange): Decision {
  if (leadIds.length === 0) return ALLOW;
  if (personId === null || !leadIds.includes(personId)) {
    return refuse("NOT_THE_LEAD", "Only who leads the task or its duty accepts it.", ["personId"]);
  }
  return personId === finishedById
    ? refuse("SAME_PERSON", "Who finished a task does not accept it.", ["personId"])
    : ALLOW;
}

/** The steps are put in order as they are now, all of them: nobody's step is lost under another one's order. */
export function decideStepOrder(wanted: readonly string[], steps: readonly string[]): Decision {
  const isSame =
    wanted.length === steps.length &&
    new Set(wanted).size === steps.length &&
    wanted.every((id) => steps.includes(id));
  return isSame
    ? ALLOW
    : refuse("STEPS_DIFFER", "The steps are other ones by now; read them anew.", ["stepIds"]);
}

function needsReason(from: TaskStatus, to: TaskStatus): boolean {
  const isSentBack = to === "IN_PROGRESS" && (from === "DONE" || from === "ACCEPTED");
  return to === "BLOCKED" || to === "CANCELLED" || isSentBack;
}

/** How far a task is, 0 to 100: by its parts where it has any, else by its status. */
export function progressOf(status: TaskStatus, parts: { done: number; all: number }): number {
  if (status === "DONE" || status === "ACCEPTED") return 100;
  return parts.all === 0 ? 0 : Math.floor((100 * parts.done) / parts.all);
}
