import { type NodeRows, nodeTable, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce, refuse } from "../../decision.ts";
import type { CalendarDay, DutyResult, Evidence, Task, TaskStatus } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { readParts } from "../task/reads.ts";
import type { Reversal, Row } from "./rules.ts";
import { inputOf } from "./settable-columns.ts";

/** A node whose change is to be taken back: what the log says it was before, and how it stands. */
interface ChangedNode {
  type: string;
  id: string;
  before: Row | null;
  now: Row;
}

/** Calls a mutation by its name. */
export type RunMutation = (name: string, input: object) => Promise<unknown>;

/** What is taken off by hand rather than retired, and carries no version. */
const TAKEN_OFF: Readonly<Record<string, string>> = {
  Evidence: "removeEvidence",
  DutyResult: "removeResult",
};

/**
 * Takes a change of a node back by the mutation that is its opposite, so that all rules of that one are asked.
 * @throws DomainError as that mutation does
 */
export async function reverseNode(
  part: WriteContext,
  { type, id, before, now }: ChangedNode,
  reversal: Reversal,
  run: RunMutation,
): Promise<unknown> {
  const seen = { id: `${type}:${id}`, expectedVersion: now.version };
  const off = TAKEN_OFF[type];
  switch (reversal.act) {
    case "RETIRE":
      return off === undefined ? run(`retire${type}`, seen) : run(off, { id: seen.id });
    case "RESTORE":
      return off === undefined ? run("restoreNode", seen) : putOnAgain(part, off, type, now);
    case "SET_BACK":
      if (type === "CalendarDay") return setDayBack(run, now as unknown as CalendarDay, before ?? {});
      return run(`update${type}`, { ...seen, ...inputOf(type, reversal.columns, before ?? {}) });
    case "SET_STATUS_BACK":
      return setStatusBack(part, now as unknown as Task, before ?? {});
    default:
      throw new Error(`A ${type} is no edge.`);
  }
}

/** Lists a file or a figure again, where what it belongs to is still there. */
function putOnAgain(part: WriteContext, action: string, type: string, now: Row): Promise<Typed> {
  const kind = type as "Evidence" | "DutyResult";
  const id = String(now.id);
  return write(part, action, {}, async ({ tx, log }) => {
    const { taskId, dutyResultId } = now as unknown as Evidence;
    const { dutyId } = now as unknown as DutyResult;
    const places = [
      taskId && (await tx.task.findUnique({ where: { id: taskId } })),
      dutyResultId && (await tx.dutyResult.findUnique({ where: { id: dutyResultId } })),
      dutyId && (await tx.duty.findUnique({ where: { id: dutyId } })),
    ];
    if (places.some((place) => place && place.retiredAt !== null))
      enforce(refuse("PLACE_RETIRED", "What it belongs to is retired.", ["number"]));
    await nodeTable(tx, kind).updateMany({ where: { id }, data: { retiredAt: null } });
    const after = { ...now, retiredAt: null } as unknown as NodeRows[typeof kind];
    const related = [
      relatedId("Task", taskId ?? null),
      relatedId("DutyResult", dutyResultId ?? null),
      relatedId("Duty", dutyId ?? null),
    ];
    log(nodeEvent(kind, now as unknown as NodeRows[typeof kind], after, related));
    return typed(kind, after);
  });
}

/** A day is set by its date, among others; this one alone is what it was. */
async function setDayBack(run: RunMutation, now: CalendarDay, before: Row): Promise<unknown> {
  const day = { day: dayAt(now.day), kind: before.kind, name: textOf(before.name) };
  const outcome = (await run("setCalendarDays", { days: [day] })) as { days: CalendarDay[] };
  return outcome.days[0];
}

const CLOSED: readonly unknown[] = ["DONE", "ACCEPTED"];

/** Puts a task where it stood, with who had finished and accepted it; what is done has no open part. */
function setStatusBack(part: WriteContext, now: Task, before: Row): Promise<Typed> {
  return write(part, "changeTaskStatus", {}, async ({ tx, log }) => {
    const parts = (await readParts(tx, [now.id])).get(now.id) ?? { done: 0, all: 0 };
    if (CLOSED.includes(before.status) && parts.all > parts.done)
      enforce(
        refuse("OPEN_PARTS", `${parts.all - parts.done} part(s) of the task are still open.`, ["number"]),
      );
    const after = await updateNode(tx, "Task", now, {
      status: before.status as TaskStatus,
      statusReason: textOf(before.statusReason),
      finishedById: textOf(before.finishedById),
      finishedAt: instantOf(before.finishedAt),
      acceptedById: textOf(before.acceptedById),
      acceptedAt: instantOf(before.acceptedAt),
    });
    log(nodeEvent("Task", now, after, [relatedId("Duty", after.dutyId)]));
    return typed("Task", after);
  });
}

function textOf(kept: unknown): string | null {
  return kept == null ? null : String(kept);
}

function instantOf(kept: unknown): Date | null {
  return kept == null ? null : new Date(String(kept));
}
