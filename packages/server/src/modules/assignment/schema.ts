import { filterId } from "../../access/global-id.ts";
import { AssignmentRole, type Duty, Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { AssignmentConnection } from "../../graphql/connections.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { leanBeside } from "../../graphql/page-rows.ts";
import { AssignmentRef, DutyRef, GroupRef, OrgUnitRef, TaskRef } from "../../graphql/refs.ts";
import { inForceAt, inForceSql } from "../../timeline/filter.ts";
import { partyOf } from "../chain/facts.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { partyCondition } from "../party/party-columns.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { assign } from "./assign.ts";
import { type AssignManyOutcome, assignMany } from "./assign-many.ts";
import { AssignInput, AssignManyInput, AssignmentRoleEnum } from "./inputs.ts";

builder.node(AssignmentRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.edge("Assignment", id))),
  description: "A party's part in a duty, a task or a group's work, dated (分工; mechanisms C3, C4, C7, C8).",
  interfaces: [DatedEdgeInterface],
  fields: (t) => ({
    duty: t.field({
      type: DutyRef,
      nullable: true,
      description: "The duty, where it is for one.",
      resolve: (row, _args, { load }) =>
        leanBeside<Duty>(row, "duty") ?? (row.dutyId === null ? null : load.must("Duty", row.dutyId)),
    }),
    task: t.field(linkOrNull(TaskRef, "Task", "taskId", "The task, where it is for one.")),
    group: t.field(
      linkOrNull(GroupRef, "Group", "groupId", "The group whose work it is for, where it is for one."),
    ),
    party: t.field({
      type: PartyUnion,
      description: "Who.",
      resolve: (row, _args, { load }) => {
        const party = partyOf(row);
        if (party === null) throw new Error(`Assignment ${row.id} points to nobody.`);
        return loadParty(load, party) as never;
      },
    }),
    role: t.field({ type: AssignmentRoleEnum, description: "As what.", resolve: (row) => row.role }),
    order: t.exposeInt("order", {
      description: "Its place among those of its role; the first is the main one.",
    }),
    note: t.exposeString("note", { nullable: true, description: "A note." }),
  }),
});

const AssignmentFilter = builder.inputType("AssignmentFilter", {
  description: "Which assignments, among those in force at the query's moment.",
  fields: (t) => ({
    dutyId: t.id({ description: "For this duty." }),
    taskId: t.id({ description: "For this task." }),
    groupId: t.id({ description: "For this group's work." }),
    planId: t.id({ description: "For a duty or group of this plan." }),
    partyId: t.id({ description: "Of this party: a person, post, unit, group or class." }),
    role: t.field({ type: [AssignmentRoleEnum], description: "In these roles." }),
  }),
});

listField({
  name: "assignments",
  type: "Assignment",
  ref: AssignmentRef as never,
  connection: AssignmentConnection,
  description: "The assignments in force at the query's moment.",
  filter: AssignmentFilter,
  order: {
    role: { values: Object.values(AssignmentRole), description: "By role." },
    order: { description: "By place." },
    validFrom: { description: "By beginning." },
  },
  defaultOrder: [],
  unique: "rowId",
  where: (filter, { moment, clock }) => {
    const planId = filter.planId ? filterId(filter.planId, ["Plan"], ["filter", "planId"]).id : null;
    return {
      ...inForceAt(moment, clock.now()),
      ...(filter.dutyId ? { dutyId: filterId(filter.dutyId, ["Duty"], ["filter", "dutyId"]).id } : {}),
      ...(filter.taskId ? { taskId: filterId(filter.taskId, ["Task"], ["filter", "taskId"]).id } : {}),
      ...(filter.groupId ? { groupId: filterId(filter.groupId, ["Group"], ["filter", "groupId"]).id } : {}),
      ...(planId ? { OR: [{ duty: { planId } }, { group: { planId } }] } : {}),
      ...(filter.partyId ? partyCondition(filter.partyId) : {}),
      ...(filter.role ? { role: { in: filter.role } } : {}),
    };
  },
});

mutationField({
  name: "assign",
  description: "Gives a party a part in a duty, a task or a group's work.",
  input: AssignInput,
  result: resultUnion("AssignResult", [AssignmentRef]),
  run: assign,
});

const AssignManySuccess = builder.objectRef<AssignManyOutcome>("AssignManySuccess").implement({
  description: "What assigning many at once did.",
  fields: (t) => ({
    assignments: t.field({
      type: [AssignmentRef],
      description:
        "One for each target, in their order; where the party had the part already, the one it keeps.",
      resolve: ({ assignments }) => assignments,
    }),
    ended: t.field({
      type: [AssignmentRef],
      description: "Those that gave way, as they end; one with a `retractedAt` was taken back.",
      resolve: ({ ended }) => ended,
    }),
    resumed: t.field({
      type: [AssignmentRef],
      description: "What those that gave way have again from `validTo` on.",
      resolve: ({ resumed }) => resumed,
    }),
  }),
});

mutationField({
  name: "assignMany",
  description:
    "Gives a party the same part in many duties, tasks or groups: all of them, or none; a refusal names `targetIds.N`.",
  input: AssignManyInput,
  result: resultUnion("AssignManyResult", [AssignManySuccess]),
  run: assignMany,
});

builder.objectField(OrgUnitRef, "assignments", (t) =>
  t.connection(
    {
      type: AssignmentRef,
      description:
        "The unit's own assignments in force at the query's moment; `answersFor` says what follows from them.",
      args: {
        role: t.arg({ type: [AssignmentRoleEnum], description: "In these roles." }),
        offset: t.arg.int({ description: "How many to leave out first." }),
      },
      complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
      resolve: ({ id }, { role, ...args }, context) => {
        const inRole = role ? Prisma.sql`t."role"::text = ANY(${role})` : Prisma.sql`TRUE`;
        const list = {
          type: "Assignment" as const,
          foreignKey: "unitId",
          key: role?.join(",") ?? "any",
          orderBy: Prisma.sql`t."role", t."order", t."rowId"`,
          where: Prisma.sql`${inForceSql("t", context.moment, context.clock.now())} AND ${inRole}`,
        };
        return readNestedPage(context, list, id, args) as never;
      },
    },
    AssignmentConnection,
  ),
);
