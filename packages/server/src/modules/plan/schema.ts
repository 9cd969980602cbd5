import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { PlanStatus, Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyConnection, PlanConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import { ClauseRef, DutyRef, GroupRef, OrgUnitRef, PlanRef } from "../../graphql/refs.ts";
import { inForceAt, standingSql } from "../../timeline/filter.ts";
import { NOW } from "../../timeline/moment.ts";
import { createPlan } from "./create-plan.ts";
import { CreatePlanInput, PlanStatusEnum, UpdatePlanInput } from "./inputs.ts";
import { decidePlanRetirement, titleOrNumber } from "./rules.ts";
import { updatePlan } from "./update-plan.ts";

builder.node(PlanRef, {
  description: "The official document that sets up groups and duties (工作方案, 预案; mechanisms A1, A2).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Plan", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    title: t.exposeString("title", { description: "The plan's own title." }),
    documentNumber: t.exposeString("documentNumber", {
      nullable: true,
      description: "The document number (文号).",
    }),
    issuer: t.field(linkOrNull(OrgUnitRef, "OrgUnit", "issuerId", "The body that issued it (发文机关).")),
    superior: t.field(
      linkOrNull(
        OrgUnitRef,
        "OrgUnit",
        "superiorId",
        "The body to which it reports; the top of each chain (mechanism B11).",
      ),
    ),
    issuedOn: t.field({
      type: "Date",
      nullable: true,
      description: "The day of issue (成文日期).",
      resolve: ({ issuedOn }) => issuedOn?.toISOString().slice(0, 10) ?? null,
    }),
    publicity: t.exposeString("publicity", {
      nullable: true,
      description: "公开方式 as written; null: not stated (A2).",
    }),
    status: t.field({ type: PlanStatusEnum, description: "Where it stands.", resolve: (row) => row.status }),
    inForceFrom: t.expose("inForceFrom", {
      type: "DateTime",
      nullable: true,
      description: "From when it is in force; null: it never was.",
    }),
    inForceTo: t.expose("inForceTo", {
      type: "DateTime",
      nullable: true,
      description: "Until when it was in force; null: open.",
    }),
    text: t.exposeString("text", { nullable: true, description: "The full text, where it was kept." }),
    issues: t.exposeStringList("issues", {
      description: "What the reader of the document found wrong with it, such as TRUNCATED or MASKED_NAME.",
    }),
    obligations: t.field({
      type: "JSON",
      description:
        "Recurring or time-limited requirements as written: a list of {text, cadence, deadline, owner} (D1–D5).",
      resolve: ({ obligations }) => obligations,
    }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    groups: t.field({
      type: [GroupRef],
      description: "The groups that it sets up, in its order.",
      resolve: ({ id }, _args, { load }) => load.children("Group", "planId", id),
    }),
    clauses: t.field({
      type: [ClauseRef],
      description: "The passages to which groups, duties and edges point.",
      resolve: ({ id }, _args, { load }) => load.children("Clause", "planId", id),
    }),
    duties: t.connection(
      {
        type: DutyRef,
        description: "Its duties in its order.",
        args: { offset: t.arg.int({ description: "How many to leave out first." }) },
        complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
        resolve: ({ id }, args, context) =>
          readNestedPage(
            context,
            {
              type: "Duty",
              foreignKey: "planId",
              orderBy: Prisma.sql`t."order", t."id"`,
              where: standingSql("t", context.moment, context.clock.now()),
            },
            id,
            args,
          ) as never,
      },
      DutyConnection,
    ),
  }),
});

builder.node(ClauseRef, {
  description: "A passage of a plan's text with its span (条款).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Clause", id))),
  fields: (t) => ({
    plan: t.field(link(PlanRef, "Plan", "planId", "Of which plan.")),
    number: t.exposeString("number", {
      nullable: true,
      description: "The number of the heading that it stands under, as printed.",
    }),
    text: t.exposeString("text", { description: "The passage as printed." }),
    start: t.exposeInt("start", { description: "Where it begins in the full text, in UTF-16 code units." }),
    end: t.exposeInt("end", { description: "Where it ends, that unit not included." }),
  }),
});

const PlanFilter = builder.inputType("PlanFilter", {
  description: "Which plans.",
  fields: (t) => ({
    q: t.string({ description: "A part of the title or the document number; white space does not count." }),
    status: t.field({ type: [PlanStatusEnum], description: "In these states." }),
    issuerId: t.id({ description: "Issued by this unit." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "plans",
  type: "Plan",
  ref: PlanRef as never,
  connection: PlanConnection,
  description: "The plans.",
  filter: PlanFilter,
  order: {
    title: { description: "By title." },
    documentNumber: { nullable: true, description: "By document number." },
    issuedOn: { nullable: true, description: "By day of issue." },
    status: { values: Object.values(PlanStatus), description: "By state." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [],
  retires: true,
  where: (filter) => ({
    ...(filter.q ? titleOrNumber(filter.q) : {}),
    ...(filter.status ? { status: { in: filter.status } } : {}),
    ...(filter.issuerId
      ? { issuerId: filterId(filter.issuerId, ["OrgUnit"], ["filter", "issuerId"]).id }
      : {}),
  }),
});

mutationField({
  name: "createPlan",
  description: "Enters a plan by hand; groups and duties are added to it after.",
  input: CreatePlanInput,
  result: resultUnion("CreatePlanResult", [PlanRef]),
  run: createPlan,
});

mutationField({
  name: "updatePlan",
  description: "Changes what is said of a plan as a document.",
  input: UpdatePlanInput,
  result: resultUnion("UpdatePlanResult", [PlanRef]),
  run: updatePlan,
});

mutationField({
  name: "retirePlan",
  description: "Retires a plan that is not in force; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetirePlanResult", [PlanRef]),
  run: (context, input) =>
    retireNode(context, "retirePlan", "Plan", input, async (tx, row, now) => {
      const assignments = await tx.assignment.count({
        where: { ...inForceAt(NOW, now), OR: [{ duty: { planId: row.id } }, { group: { planId: row.id } }] },
      });
      return decidePlanRetirement({ status: row.status, assignments });
    }),
});
