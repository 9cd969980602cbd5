import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Tx } from "../../database/open-database.ts";
import type { TaskStep } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";

export interface AddTaskStepInput {
  taskId: string;
  text: string;
  order?: number | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Adds a line to a task's checklist, at its end where no place is named. @throws DomainError */
export function addTaskStep(context: WriteContext, input: AddTaskStepInput): Promise<TaskStep & Typed> {
  return write(context, "addTaskStep", input, async ({ tx, now, log }) => {
    checkTexts(input, { text: { kind: "title", required: true } });
    const task = await requireNode(tx, "Task", input.taskId, ["taskId"]);
    const step: TaskStep = {
      id: makeId(),
      version: 1,
      taskId: task.id,
      text: input.text.trim(),
      order: input.order ?? (await orderAfterLast(tx, task.id)),
      doneAt: null,
      createdAt: now,
      retiredAt: null,
    };
    await tx.taskStep.create({ data: step });
    log(nodeEvent("TaskStep", null, step, [globalId("Task", task.id)]));
    return typed("TaskStep", step);
  });
}

async function orderAfterLast(tx: Tx, taskId: string): Promise<number> {
  const { _max } = await tx.taskStep.aggregate({ where: { taskId, retiredAt: null }, _max: { order: true } });
  return _max.order === null ? 0 : _max.order + 1;
}
