import { builder } from "../../graphql/builder.ts";
import { AssignmentRef, DutyRef, GroupRef, TaskRef } from "../../graphql/refs.ts";

const DESCRIPTION = "Who is to have which part in it after the query's moment, the earliest first.";

builder.objectField(DutyRef, "assignmentsToCome", (t) =>
  t.field({
    type: [AssignmentRef],
    description: DESCRIPTION,
    resolve: ({ id }, _args, { load }) => load.edgesToCome("Assignment", "dutyId", id),
  }),
);

builder.objectField(TaskRef, "assignmentsToCome", (t) =>
  t.field({
    type: [AssignmentRef],
    description: DESCRIPTION,
    resolve: ({ id }, _args, { load }) => load.edgesToCome("Assignment", "taskId", id),
  }),
);

builder.objectField(GroupRef, "assignmentsToCome", (t) =>
  t.field({
    type: [AssignmentRef],
    description: DESCRIPTION,
    resolve: ({ id }, _args, { load }) => load.edgesToCome("Assignment", "groupId", id),
  }),
);
