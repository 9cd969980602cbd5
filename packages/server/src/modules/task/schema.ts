import { retireNode } from "../../audit/retire-node.ts";
import { type Duty, TaskPriority, TaskStatus } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { TaskConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { leanBeside } from "../../graphql/page-rows.ts";
import { AssignmentRef, DutyRef, PersonRef, TaskRef } from "../../graphql/refs.ts";
import { inForceAt } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { changeTaskStatus } from "./change-task-status.ts";
import { createTask } from "./create-task.ts";
import { TaskFilter, taskConditions } from "./filter.ts";
import {
  ChangeTaskStatusInput,
  CreateTaskInput,
  TaskPriorityEnum,
  TaskStatusEnum,
  UpdateTaskInput,
} from "./inputs.ts";
import { readParts } from "./reads.ts";
import { decideTaskRetirement, progressOf } from "./rules.ts";
import { updateTask } from "./update-task.ts";

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
    priority: t.field({
      type: TaskPriorityEnum,
      description: "How much it presses.",
      resolve: (row) => row.priority,
    }),
    status: t.field({ type: TaskStatusEnum, description: "Where it stands.", resolve: (row) => row.status }),
    statusReason: t.exposeString("statusReason", {
      nullable: true,
      description: "Why it is held up, given up or sent back.",
    }),
    progress: t.int({
      description: "How far it is, 0 to 100: by its steps and sub-tasks where it has any.",
      resolve: async ({ id, status }, _args, { load, db }) => {
        const parts = await load
          .batch("taskParts", async (ids: readonly string[]) => {
            const counted = await readParts(db, ids);
            return ids.map((key) => counted.get(key) ?? { done: 0, all: 0 });
          })
          .load(id);
        return progressOf(status, parts);
      },
    }),
    finishedBy: t.field(linkOrNull(PersonRef, "Person", "finishedById", "Who said that it is done.")),
    finishedAt: t.expose("finishedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was done.",
    }),
    acceptedBy: t.field(linkOrNull(PersonRef, "Person", "acceptedById", "Who accepted it.")),
    acceptedAt: t.expose("acceptedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was accepted.",
    }),
    parent: t.field(linkOrNull(TaskRef, "Task", "parentId", "The task that it is a part of.")),
    children: t.field({
      type: [TaskRef],
      description: "Its sub-tasks.",
      resolve: ({ id }, _args, { load }) => load.children("Task", "parentId", id),
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    duty: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty for which it is done.",
      resolve: (row, _args, { load }) =>
        leanBeside<Duty>(row, "duty") ?? (row.dutyId === null ? null : load.must("Duty", row.dutyId)),
    }),
    assignments: t.field({
      type: [AssignmentRef],
      description: "Who has which part in it at the query's moment.",
      resolve: ({ id }, _args, { load }) => load.edges("Assignment", "taskId", id),
    }),
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
    status: { values: Object.values(TaskStatus), description: "By state." },
    priority: { values: Object.values(TaskPriority), description: "By priority." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [{ column: "dueAt", direction: "asc", nulls: "last" }],
  retires: true,
  where: taskConditions,
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
  name: "changeTaskStatus",
  description:
    "Moves a task on. Finishing and accepting are two people's acts where somebody leads: FINISHER_REQUIRED, NOT_THE_LEAD, SAME_PERSON.",
  input: ChangeTaskStatusInput,
  result: resultUnion("ChangeTaskStatusResult", [TaskRef]),
  run: changeTaskStatus,
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
