import { retireNode } from "../../audit/retire-node.ts";
import { ALLOW } from "../../decision.ts";
import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION, RetireNodeInput } from "../../graphql/fields.ts";
import { link } from "../../graphql/link.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { TaskCommentRef, TaskRef, TaskStepRef } from "../../graphql/refs.ts";
import { addTaskComment } from "./add-task-comment.ts";
import { addTaskStep } from "./add-task-step.ts";
import { orderTaskSteps } from "./order-task-steps.ts";
import { updateTaskStep } from "./update-task-step.ts";

builder.node(TaskStepRef, {
  description: "A line of a task's checklist.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("TaskStep", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    text: t.exposeString("text", { description: "What is to be done." }),
    order: t.exposeInt("order", { description: "Its place in the list." }),
    isDone: t.boolean({ description: "Whether it is done.", resolve: ({ doneAt }) => doneAt !== null }),
    doneAt: t.expose("doneAt", { type: "DateTime", nullable: true, description: "When it was done." }),
    task: t.field(link(TaskRef, "Task", "taskId", "Of which task.")),
  }),
});

builder.node(TaskCommentRef, {
  description: "What somebody said about a task; never changed.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("TaskComment", id))),
  fields: (t) => ({
    text: t.exposeString("text", { description: "What was said." }),
    authorName: t.exposeString("authorName", { description: "Who said it, as named then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
    task: t.field(link(TaskRef, "Task", "taskId", "About which task.")),
  }),
});

builder.objectFields(TaskRef, (t) => ({
  steps: t.field({
    type: [TaskStepRef],
    description: "Its checklist in order.",
    resolve: ({ id }, _args, { load }) => load.children("TaskStep", "taskId", id),
  }),
  comments: t.field({
    type: [TaskCommentRef],
    description: "What was said about it, the earliest first.",
    resolve: ({ id }, _args, { load }) => load.children("TaskComment", "taskId", id),
  }),
}));

const AddTaskStepInput = builder.inputType("AddTaskStepInput", {
  description: "A new line of a checklist.",
  fields: (t) => ({
    taskId: t.id({ required: true, description: "Of which task." }),
    text: t.string({ required: true, description: "What is to be done; at most 300 characters." }),
    order: t.int({ description: "Its place in the list; the last one where nothing is said." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const UpdateTaskStepInput = builder.inputType("UpdateTaskStepInput", {
  description: "What changes at a line of a checklist; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The step." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    text: t.string({ description: "What is to be done." }),
    order: t.int({ description: "Its place in the list." }),
    isDone: t.boolean({ description: "Whether it is done." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const OrderTaskStepsInput = builder.inputType("OrderTaskStepsInput", {
  description: "The order of a checklist.",
  fields: (t) => ({
    taskId: t.id({ required: true, description: "Of which task." }),
    stepIds: t.idList({ required: true, description: "All its steps, the first one first." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

const AddTaskCommentInput = builder.inputType("AddTaskCommentInput", {
  description: "Something to say about a task.",
  fields: (t) => ({
    taskId: t.id({ required: true, description: "About which task." }),
    text: t.string({ required: true, description: "What; at most 1,000 characters." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

mutationField({
  name: "addTaskStep",
  description: "Adds a line to a task's checklist.",
  input: AddTaskStepInput,
  result: resultUnion("AddTaskStepResult", [TaskStepRef]),
  run: addTaskStep,
});

mutationField({
  name: "updateTaskStep",
  description: "Changes a line of a checklist, or says that it is done.",
  input: UpdateTaskStepInput,
  result: resultUnion("UpdateTaskStepResult", [TaskStepRef]),
  run: updateTaskStep,
});

mutationField({
  name: "orderTaskSteps",
  description: "Puts a checklist in order; STEPS_DIFFER where it has other steps by now.",
  input: OrderTaskStepsInput,
  result: resultUnion("OrderTaskStepsResult", [TaskRef]),
  run: orderTaskSteps,
});

mutationField({
  name: "retireTaskStep",
  description: "Takes a line off a checklist.",
  input: RetireNodeInput,
  result: resultUnion("RetireTaskStepResult", [TaskStepRef]),
  run: (context, input) => retireNode(context, "retireTaskStep", "TaskStep", input, async () => ALLOW),
});

mutationField({
  name: "addTaskComment",
  description: "Says something about a task.",
  input: AddTaskCommentInput,
  result: resultUnion("AddTaskCommentResult", [TaskCommentRef]),
  run: addTaskComment,
});
