import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Task, TaskPriority } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";

export interface CreateTaskInput {
  title: string;
  dutyId?: string | null | undefined;
  description?: string | null | undefined;
  dueAt?: Date | null | undefined;
  priority?: TaskPriority | null | undefined;
  parentId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Enters a task, open, for a duty, as a part of another task (then for its duty), or alone. @throws DomainError */
export function createTask(context: WriteContext, input: CreateTaskInput): Promise<Task & Typed> {
  return write(context, "createTask", input, async ({ tx, now, log }) => {
    checkTexts(input, { title: { kind: "title", required: true }, description: { kind: "text" } });
    const duty = await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]);
    const parent = await optionalNode(tx, "Task", input.parentId, ["parentId"]);
    const title = input.title.trim();
    const task: Task = {
      id: makeId(),
      version: 1,
      dutyId: duty?.id ?? parent?.dutyId ?? null,
      parentId: parent?.id ?? null,
      title,
      titleKey: textKey(title),
      description: input.description ?? null,
      dueAt: input.dueAt ?? null,
      priority: input.priority ?? "NORMAL",
      status: "OPEN",
      statusReason: null,
      finishedById: null,
      finishedAt: null,
      acceptedById: null,
      acceptedAt: null,
      createdAt: now,
      retiredAt: null,
    };
    await tx.task.create({ data: task });
    log(nodeEvent("Task", null, task, [relatedId("Duty", task.dutyId), relatedId("Task", task.parentId)]));
    return typed("Task", task);
  });
}
