import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { type Duty, Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyConnection, TaskConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { leanBeside } from "../../graphql/page-rows.ts";
import {
  AssignmentRef,
  ClauseRef,
  DutyRef,
  GroupRef,
  OrgUnitRef,
  PlanRef,
  TaskRef,
} from "../../graphql/refs.ts";
import { containing, textKey } from "../../text/text-key.ts";
import { standingSql } from "../../timeline/filter.ts";
import { PlanStatusEnum } from "../plan/inputs.ts";
import { createDuty } from "./create-duty.ts";
import { CreateDutyInput, UpdateDutyInput } from "./inputs.ts";
import { readDutyUse } from "./reads.ts";
import { decideDutyRetirement } from "./rules.ts";
import { updateDuty } from "./update-duty.ts";

builder.node(DutyRef, {
  description: "A standing responsibility, numbered in a plan (职责; mechanisms C1, C2, C5, C6).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Duty", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    number: t.exposeString("number", { nullable: true, description: "Its number as printed." }),
    title: t.exposeString("title", { nullable: true, description: "A short title." }),
    text: t.exposeString("text", { description: "What is to be done, as printed." }),
    order: t.exposeInt("order", { description: "Its place in the plan." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan that orders it.")),
    group: t.field(linkOrNull(GroupRef, "Group", "groupId", "The group whose duty it is.")),
    unit: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "The unit that owns it.")),
    parent: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty that it is a part of.",
      resolve: (row, _args, { load }) =>
        leanBeside<Duty>(row, "parent") ?? (row.parentId === null ? null : load.must("Duty", row.parentId)),
    }),
    children: t.field({
      type: [DutyRef],
      description: "Its sub-duties in order.",
      resolve: ({ id }, _args, { load }) => load.children("Duty", "parentId", id),
    }),
    source: t.field(linkOrNull(ClauseRef, "Clause", "sourceId", "The passage that orders it.")),
    assignments: t.field({
      type: [AssignmentRef],
      description: "Who has which part in it in its own right; `chain` says what is inherited.",
      resolve: ({ id }, _args, { load }) => load.edges("Assignment", "dutyId", id),
    }),
    tasks: t.connection(
      {
        type: TaskRef,
        description: "The tasks done for it, the next due first.",
        args: { offset: t.arg.int({ description: "How many to leave out first." }) },
        complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
        resolve: ({ id }, args, context) =>
          readNestedPage(
            context,
            {
              type: "Task",
              foreignKey: "dutyId",
              orderBy: Prisma.sql`t."dueAt" NULLS LAST, t."id"`,
              where: standingSql("t", context.moment, context.clock.now()),
            },
            id,
            args,
          ) as never,
      },
      TaskConnection,
    ),
  }),
});

const DutyFilter = builder.inputType("DutyFilter", {
  description: "Which duties.",
  fields: (t) => ({
    q: t.string({ description: "A part of the text; white space does not count." }),
    planId: t.id({ description: "Of this plan." }),
    planStatus: t.field({ type: [PlanStatusEnum], description: "Of plans in these states." }),
    groupId: t.id({ description: "Of this group." }),
    unitId: t.id({ description: "Owned by this unit." }),
    parentId: t.id({ description: "Parts of this duty." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "duties",
  type: "Duty",
  ref: DutyRef as never,
  connection: DutyConnection,
  description: "The duties of all plans.",
  filter: DutyFilter,
  order: {
    order: { description: "By place in the plan." },
    number: { nullable: true, description: "By number as printed." },
    text: { column: "sortKey", description: "By title or, without one, by the beginning of the text." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [],
  retires: true,
  where: (filter) => ({
    ...(filter.q ? { textKey: containing(textKey(filter.q)) } : {}),
    ...(filter.planId ? { planId: filterId(filter.planId, ["Plan"], ["filter", "planId"]).id } : {}),
    ...(filter.planStatus ? { plan: { status: { in: filter.planStatus } } } : {}),
    ...(filter.groupId ? { groupId: filterId(filter.groupId, ["Group"], ["filter", "groupId"]).id } : {}),
    ...(filter.unitId ? { unitId: filterId(filter.unitId, ["OrgUnit"], ["filter", "unitId"]).id } : {}),
    ...(filter.parentId ? { parentId: filterId(filter.parentId, ["Duty"], ["filter", "parentId"]).id } : {}),
  }),
});

mutationField({
  name: "createDuty",
  description: "Enters a duty.",
  input: CreateDutyInput,
  result: resultUnion("CreateDutyResult", [DutyRef]),
  run: createDuty,
});

mutationField({
  name: "updateDuty",
  description: "Changes what a duty says or whose it is; DUTY_LOOP where it would own itself.",
  input: UpdateDutyInput,
  result: resultUnion("UpdateDutyResult", [DutyRef]),
  run: updateDuty,
});

mutationField({
  name: "retireDuty",
  description: "Retires a duty on which nothing leans; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetireDutyResult", [DutyRef]),
  run: (context, input) =>
    retireNode(context, "retireDuty", "Duty", input, async (tx, row, now) =>
      decideDutyRetirement(await readDutyUse(tx, row.id, now)),
    ),
});
