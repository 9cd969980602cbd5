import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Task, TaskPriority } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { readTasksAbove } from "./reads.ts";
import { decideParentTask } from "./rules.ts";

export interface UpdateTaskInput {
  id: string;
  expectedVersion: number;
  title?: string | null | undefined;
  description?: string | null | undefined;
  dueAt?: Date | null | undefined;
  priority?: TaskPriority | null | undefined;
  dutyId?: string | null | undefined;
  parentId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Changes what a task says and where it belongs; its status has a mutation of its own. @throws DomainError: TASK_LOOP */
export function updateTask(context: WriteContext, input: UpdateTaskInput): Promise<Task & Typed> {
  return write(context, "updateTask", input, async ({ tx, log }) => {
    checkTexts(input, { title: { kind: "title", required: true }, description: { kind: "text" } });
    const before = await requireVersion(tx, "Task", input);
    const duty = await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]);
    const parent = await optionalNode(tx, "Task", input.parentId, ["parentId"]);
    if (parent !== null) enforce(decideParentTask(before.id, await readTasksAbove(tx, parent.id)));
    const { title, description, dueAt, priority } = input;
    const cleared = emptied(input, ["description", "dueAt", "dutyId", "parentId"]);
    const places = { dutyId: duty?.id, parentId: parent?.id };
    const next = {
      ...before,
      ...given({ title: title?.trim(), description, dueAt, priority, ...places }),
      ...cleared,
    };
    const after = await updateNode(tx, "Task", before, { ...next, titleKey: textKey(next.title) });
    log(nodeEvent("Task", before, after, [relatedId("Duty", after.dutyId)]));
    return typed("Task", after);
  });
}
