import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Task, TaskStatus } from "../../generated/prisma/client.ts";
import type { Typed } from "../../graphql/builder.ts";
import { given } from "../../graphql/given.ts";
import { typed } from "../../graphql/loaders.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";

export interface UpdateTaskInput {
  id: string;
  expectedVersion: number;
  title?: string | null | undefined;
  description?: string | null | undefined;
  dueAt?: Date | null | undefined;
  status?: TaskStatus | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes a task. @throws DomainError */
export function updateTask(context: WriteContext, input: UpdateTaskInput): Promise<Task & Typed> {
  return write(context, "updateTask", input, async ({ tx, log }) => {
    checkTexts(input, { title: { kind: "title", required: true }, description: { kind: "text" } });
    const before = await requireVersion(tx, "Task", input);
    const { title, description, dueAt, status } = input;
    const next = { ...before, ...given({ title: title?.trim(), description, dueAt, status }) };
    const after = await updateNode(tx, "Task", before, { ...next, titleKey: textKey(next.title) });
    log(nodeEvent("Task", before, after, [relatedId("Duty", after.dutyId)]));
    return typed("Task", after);
  });
}
