import { globalId, inputId } from "../../access/global-id.ts";
import { requireNode, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Task } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideStepOrder } from "./rules.ts";

export interface OrderTaskStepsInput {
  taskId: string;
  stepIds: string[];
  clientMutationId?: string | null | undefined;
}

/** Puts the checklist of a task in the wanted order, all of it or nothing. @throws DomainError: STEPS_DIFFER */
export function orderTaskSteps(context: WriteContext, input: OrderTaskStepsInput): Promise<Task & Typed> {
  return write(context, "orderTaskSteps", input, async ({ tx, log }) => {
    const task = await requireNode(tx, "Task", input.taskId, ["taskId"]);
    const steps = await tx.taskStep.findMany({ where: { taskId: task.id, retiredAt: null } });
    const wanted = input.stepIds.map((id, index) => inputId(id, ["TaskStep"], ["stepIds", `${index}`]).id);
    const known = steps.map(({ id }) => id);
    enforce(decideStepOrder(wanted, known));
    for (const before of steps) {
      const order = wanted.indexOf(before.id);
      if (order === before.order) continue;
      const after = await updateNode(tx, "TaskStep", before, { order });
      log(nodeEvent("TaskStep", before, after, [globalId("Task", task.id)]));
    }
    return typed("Task", task);
  });
}
