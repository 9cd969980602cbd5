import type { Context } from "../../context.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyRef, GroupRef, OrgUnitRef, PersonRef, PlanRef } from "../../graphql/refs.ts";
import { type CountedBy, readTaskCounts, type TaskCounts } from "./reads.ts";

const NONE: TaskCounts = { open: 0, inProgress: 0, blocked: 0, done: 0, accepted: 0, cancelled: 0, late: 0 };

const TaskCountsRef = builder.objectRef<TaskCounts>("TaskCounts").implement({
  description: "What is to be done and what was, counted.",
  fields: (t) => ({
    open: t.exposeInt("open", { description: "Not begun." }),
    inProgress: t.exposeInt("inProgress", { description: "Under way." }),
    blocked: t.exposeInt("blocked", { description: "Held up." }),
    done: t.exposeInt("done", { description: "Done, not yet accepted." }),
    accepted: t.exposeInt("accepted", { description: "Accepted." }),
    cancelled: t.exposeInt("cancelled", { description: "Given up." }),
    late: t.exposeInt("late", { description: "Past the due time and not done; counted above as well." }),
  }),
});

builder.objectField(DutyRef, "taskCounts", (t) =>
  t.field({
    type: TaskCountsRef,
    nullable: true,
    description:
      "The tasks for the duty and its parts, counted; null where the viewer does not see all of them.",
    resolve: ({ id }, _args, context) => loadCounts(context, "Duty", id),
  }),
);

builder.objectField(GroupRef, "taskCounts", (t) =>
  t.field({
    type: TaskCountsRef,
    nullable: true,
    description:
      "The tasks for the duties of the group and the groups below it, counted; null where the viewer does not see all of them.",
    resolve: ({ id }, _args, context) => loadCounts(context, "Group", id),
  }),
);

builder.objectField(PlanRef, "taskCounts", (t) =>
  t.field({
    type: TaskCountsRef,
    nullable: true,
    description:
      "The tasks for all duties of the plan, counted: what is open when the plan is to be closed; null where the viewer does not see all of them.",
    resolve: ({ id }, _args, context) => loadCounts(context, "Plan", id),
  }),
);

builder.objectField(OrgUnitRef, "taskCounts", (t) =>
  t.field({
    type: TaskCountsRef,
    nullable: true,
    description:
      "The tasks in which the unit itself has a part, counted; null where the viewer does not see all of them.",
    resolve: ({ id }, _args, context) => loadCounts(context, "OrgUnit", id),
  }),
);

builder.objectField(PersonRef, "taskCounts", (t) =>
  t.field({
    type: TaskCountsRef,
    nullable: true,
    description:
      "The tasks in which the person has a part by name, counted; null where the viewer does not see all of them.",
    resolve: ({ id }, _args, context) => loadCounts(context, "Person", id),
  }),
);

function loadCounts({ load, db, moment, clock }: Context, by: CountedBy, id: string): Promise<TaskCounts> {
  return load
    .batch(`taskCounts:${by}`, async (ids: readonly string[]) => {
      const counts = await readTaskCounts(db, moment, clock.now(), by, ids);
      return ids.map((key) => counts.get(key) ?? NONE);
    })
    .load(id);
}
