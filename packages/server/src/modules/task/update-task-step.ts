import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { TaskStep } from "../../generated/prisma/client.ts";
import { given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";

export interface UpdateTaskStepInput {
  id: string;
  expectedVersion: number;
  text?: string | null | undefined;
  order?: number | null | undefined;
  isDone?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes a line of a checklist, or says that it is done or not. @throws DomainError */
export function updateTaskStep(context: WriteContext, input: UpdateTaskStepInput): Promise<TaskStep & Typed> {
  return write(context, "updateTaskStep", input, async ({ tx, now, log }) => {
    checkTexts(input, { text: { kind: "title", required: true } });
    const before = await requireVersion(tx, "TaskStep", input);
    const { text, order, isDone } = input;
    const doneAt = isDone == null ? before.doneAt : isDone ? (before.doneAt ?? now) : null;
    const after = await updateNode(tx, "TaskStep", before, {
      ...given({ text: text?.trim(), order }),
      doneAt,
    });
    log(nodeEvent("TaskStep", before, after, [globalId("Task", after.taskId)]));
    return typed("TaskStep", after);
  });
}
