import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { TaskComment } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";

export interface AddTaskCommentInput {
  taskId: string;
  text: string;
  clientMutationId?: string | null | undefined;
}

/** Says something about a task, under the viewer's name; it is never changed. @throws DomainError */
export function addTaskComment(
  context: WriteContext,
  input: AddTaskCommentInput,
): Promise<TaskComment & Typed> {
  return write(context, "addTaskComment", input, async ({ tx, now, log }) => {
    checkTexts(input, { text: { kind: "note", required: true } });
    const task = await requireNode(tx, "Task", input.taskId, ["taskId"]);
    const comment: TaskComment = {
      id: makeId(),
      taskId: task.id,
      text: input.text.trim(),
      authorName: context.viewer?.name ?? "",
      createdAt: now,
      retiredAt: null,
    };
    await tx.taskComment.create({ data: comment });
    log(nodeEvent("TaskComment", null, comment, [globalId("Task", task.id)]));
    return typed("TaskComment", comment);
  });
}
