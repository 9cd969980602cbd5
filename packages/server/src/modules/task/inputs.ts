import { builder } from "../../graphql/builder.ts";
import { CLIENT_MUTATION_ID, EXPECTED_VERSION } from "../../graphql/fields.ts";

export const TaskPriorityEnum = builder.enumType("TaskPriority", {
  description: "How much a task presses.",
  values: {
    LOW: { description: "When there is time." },
    NORMAL: { description: "In its turn." },
    HIGH: { description: "Before others." },
    URGENT: { description: "At once." },
  },
});

export const TaskStatusEnum = builder.enumType("TaskStatus", {
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

export const CreateTaskInput = builder.inputType("CreateTaskInput", {
  description: "A new task.",
  fields: (t) => ({
    title: t.string({ required: true, description: "What is to be done, in a line." }),
    dutyId: t.id({ description: "The duty for which it is done." }),
    description: t.string({ description: "What is to be done, in full." }),
    dueAt: t.field({ type: "DateTime", description: "By when." }),
    priority: t.field({
      type: TaskPriorityEnum,
      description: "How much it presses; NORMAL where nothing is said.",
    }),
    parentId: t.id({ description: "The task that it is a part of; then it is for that task's duty." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const UpdateTaskInput = builder.inputType("UpdateTaskInput", {
  description: "What changes at a task; what is left out stays.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The task." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    title: t.string({ description: "What is to be done, in a line." }),
    description: t.string({ description: "What is to be done, in full." }),
    dueAt: t.field({ type: "DateTime", description: "By when." }),
    priority: t.field({ type: TaskPriorityEnum, description: "How much it presses." }),
    dutyId: t.id({ description: "The duty for which it is done." }),
    parentId: t.id({ description: "The task that it is a part of." }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});

export const ChangeTaskStatusInput = builder.inputType("ChangeTaskStatusInput", {
  description: "Where a task stands from now on, and who says so.",
  fields: (t) => ({
    id: t.id({ required: true, description: "The task." }),
    expectedVersion: t.int(EXPECTED_VERSION),
    status: t.field({ type: TaskStatusEnum, required: true, description: "Where it stands." }),
    reason: t.string({ description: "Why; needed where it is held up, given up or sent back." }),
    personId: t.id({
      description:
        "On whose behalf: who finished it, or the lead who accepts it; the viewer's own person where left out, nobody where null.",
    }),
    clientMutationId: t.string(CLIENT_MUTATION_ID),
  }),
});
