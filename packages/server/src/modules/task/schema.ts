import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { builder } from "../../graphql/builder.ts";
import { TaskConnection } from "../../graphql/connections.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { AssignmentRef, DutyRef, TaskRef } from "../../graphql/refs.ts";
import { textKey } from "../../text/text-key.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { createTask } from "./create-task.ts";
import { decideTaskRetirement } from "./rules.ts";
import { updateTask } from "./update-task.ts";

const TaskStatusEnum = builder.enumType("TaskStatus", {
  description: "Where a task stands.",
  values: {
    OPEN: { description: "Not begun." },
    IN_PROGRESS: { description: "Under way." },
    BLOCKED: { description: "Held up." },
    DONE: { description: "Done, not yet accepted." },
    ACCEPTED: { description: "Accepted by who leads." },
    CANCELLED: { description: "Given up." },
  },
});

builder.node(TaskRef, {
  description: "A concrete piece of work with a due time, done for a duty (任务).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Task", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    title: t.exposeString("title", { description: "What is to be done, in a line." }),
    description: t.exposeString("description", {
      nullable: true,
      description: "What is to be done, in full.",
    }),
    dueAt: t.expose("dueAt", { type: "DateTime", nullable: true, description: "By when." }),
    status: t.field({ type: TaskStatusEnum, description: "Where it stands.", resolve: (row) => row.status }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    duty: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty for which it is done.",
      resolve: ({ dutyId }, _args, { load }) => (dutyId === null ? null : load.must("Duty", dutyId)),
    }),
    assignments: t.field({
      type: [AssignmentRef],
      description: "Who has which part in it at the query's moment.",
      resolve: ({ id }, _args, { load }) => load.edges("Assignment", "taskId", id),
    }),
  }),
});

const TaskFilter = builder.inputType("TaskFilter", {
  description: "Which tasks.",
  fields: (t) => ({
    q: t.string({ description: "A part of the title; white space does not count." }),
    dutyId: t.id({ description: "For this duty." }),
    status: t.field({ type: [TaskStatusEnum], description: "In these states." }),
    dueBefore: t.field({ type: "DateTime", description: "Due before this instant." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "tasks",
  type: "Task",
  ref: TaskRef as never,
  connection: TaskConnection,
  description: "The tasks.",
  filter: TaskFilter,
  order: {
    dueAt: { nullable: true, description: "By due time." },
    title: { description: "By title." },
    status: { description: "By state." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [{ column: "dueAt", direction: "asc", nullable: true }],
  source: ({ db }) => db.task as never,
  where: (filter) => ({
    ...(filter.includeRetired === true ? {} : { retiredAt: null }),
    ...(filter.q ? { titleKey: { contains: textKey(filter.q) } } : {}),
    ...(filter.dutyId ? { dutyId: filterId(filter.dutyId, ["Duty"], ["filter", "dutyId"]).id } : {}),
    ...(filter.status ? { status: { in: filter.status } } : {}),
    ...(filter.dueBefore ? { dueAt: { lt: filter.dueBefore } } : {}),
  }),
});

const CreateTaskInput = builder.inputType("CreateTaskInput", {
  description: "A new task.",
  fields: (t) => ({
    title: t.string({ required: true, description: "What is to be done, in a line." }),
    dutyId: t.id({ description: "The duty for which it is done." }),
    description: t.string({ description: "What is to be done, in full." }),
    dueAt: t.field({ type: "DateTime", description: "By when." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdateTaskInput = builder.inputType("UpdateTaskInput", {
  description: "What changes at a task; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The task." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    title: t.string({ description: "What is to be done, in a line." }),
    description: t.string({ description: "What is to be done, in full." }),
    dueAt: t.field({ type: "DateTime", description: "By when." }),
    status: t.field({ type: TaskStatusEnum, description: "Where it stands." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "createTask",
  description: "Enters a task for a duty or alone.",
  input: CreateTaskInput,
  result: resultUnion("CreateTaskResult", [TaskRef]),
  run: createTask,
});

mutationField({
  name: "updateTask",
  description: "Changes a task.",
  input: UpdateTaskInput,
  result: resultUnion("UpdateTaskResult", [TaskRef]),
  run: updateTask,
});

mutationField({
  name: "retireTask",
  description: "Retires a task in which nobody has a part any more; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetireTaskResult", [TaskRef]),
  run: (context, input) =>
    retireNode(context, "retireTask", "Task", input, async (tx, row, now) =>
      decideTaskRetirement(await tx.assignment.count({ where: { taskId: row.id, ...inForceAt(NOW, now) } })),
    ),
});
