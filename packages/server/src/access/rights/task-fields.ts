import type { FieldCells } from "./field-cells.ts";

export const TASK_FIELDS: Readonly<Record<string, FieldCells>> = {
  Task: {
    named: "id version title retiredAt",
    sight:
      "description dueAt priority status statusReason progress finishedAt acceptedAt children assignments assignmentsToCome steps comments evidence",
    names: "duty parent finishedBy acceptedBy",
  },
  TaskStep: { named: "id version order text isDone doneAt task" },
  TaskComment: { named: "id text authorName createdAt task" },
  DutyResult: { named: "id label value unit onDay note authorName createdAt retiredAt duty evidence" },
  Evidence: {
    named: "id fileName mediaType bytes sha256 note authorName createdAt retiredAt url task result record",
  },
};
