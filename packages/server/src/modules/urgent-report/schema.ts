import { UrgentRole } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import {
  DutyRef,
  GroupRef,
  OrgUnitRef,
  PersonRef,
  PlanRef,
  PostRef,
  UrgentReportRef,
  UrgentRuleRef,
  UrgentStepRef,
} from "../../graphql/refs.ts";
import { mayAcknowledge } from "./may-acknowledge.ts";
import { hasPart, isVacant } from "./parts.ts";
import { stateOf } from "./rules.ts";
import "./mutations-schema.ts";
import "./list-schema.ts";

const UrgentStateEnum = builder.enumType("UrgentState", {
  description: "Where an urgent report stands.",
  values: {
    WAITING: { description: "Somebody who was told still has time to acknowledge it." },
    ACKNOWLEDGED: { description: "Somebody has acknowledged it, and nobody has time left." },
    UNANSWERED: { description: "Nobody has acknowledged it up to the top of each branch." },
    CLOSED: { description: "Its course was ended by hand." },
  } as const,
});

const UrgentStepStateEnum = builder.enumType("UrgentStepState", {
  description: "What became of one who was told.",
  values: {
    WAITING: { description: "Told, and in time." },
    ACKNOWLEDGED: { description: "Acknowledged." },
    SKIPPED: { description: "Not acknowledged within the minutes: skipped upward." },
    VACANT: { description: "Nobody was there: it went on upward at once." },
  } as const,
});

const ROLES: Record<UrgentRole, string> = {
  RESPONSIBLE: "Carries the duty out.",
  LEAD: "Answers for the duty.",
  GROUP_HEAD: "Heads the group whose duty it is.",
  GROUP_DEPUTY: "Deputy head, where the group has no head.",
  OFFICE: "Directs the group's office: the channel for reports.",
  PARENT_GROUP_HEAD: "Heads a group above.",
  SUPERIOR: "The body to which the plan reports.",
  UNIT_HEAD: "Heads the unit, or one above it in the line.",
  RECEIVER: "Is told at once by the rule.",
};

const UrgentRoleEnum = builder.enumType("UrgentRole", {
  description: "As what somebody is told of an urgent report.",
  values: Object.fromEntries(
    Object.values(UrgentRole).map((role) => [role, { description: ROLES[role] }]),
  ) as Record<UrgentRole, { description: string }>,
});

builder.node(UrgentReportRef, {
  description:
    "Something told at once, outside the schedule (急事急报; mechanisms D4, D5): it goes up the live chain and to each receiver of the rule, in parallel.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("UrgentReport", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change." }),
    text: t.exposeString("text", { description: "What was told." }),
    authorName: t.exposeString("authorName", { description: "Who told it, as named then." }),
    reporter: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "personId",
        "Who told it; null: an account that stands for nobody in the directory.",
      ),
    ),
    duty: t.field(linkOrNull(DutyRef, "Duty", "dutyId", "The duty up whose chain it goes.")),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan for which it is.")),
    rule: t.field(
      linkOrNull(
        UrgentRuleRef,
        "UrgentRule",
        "ruleId",
        "The rule by which it was told; null: there was none.",
      ),
    ),
    waitMinutes: t.exposeInt("waitMinutes", { description: "How many minutes each has to acknowledge." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was told." }),
    closedAt: t.expose("closedAt", {
      type: "DateTime",
      nullable: true,
      description: "When its course was ended by hand.",
    }),
    closedByName: t.exposeString("closedByName", {
      nullable: true,
      description: "Who ended it, as named then.",
    }),
    closeNote: t.exposeString("closeNote", { nullable: true, description: "What came of it." }),
    state: t.field({
      type: UrgentStateEnum,
      description: "Where it stands.",
      resolve: async ({ id, closedAt }, _args, { load }) =>
        stateOf(closedAt, await load.children("UrgentStep", "reportId", id)),
    }),
    steps: t.field({
      type: [UrgentStepRef],
      description: "Who was told, branch by branch from the bottom.",
      resolve: ({ id }, _args, { load }) => load.children("UrgentStep", "reportId", id),
    }),
    mayClose: t.boolean({
      description: "Whether the viewer may end its course, which is still open.",
      resolve: async (report, _args, { load, viewer }) =>
        report.closedAt === null &&
        hasPart(viewer, report, await load.children("UrgentStep", "reportId", report.id)),
    }),
  }),
});

builder.node(UrgentStepRef, {
  description: "One who was told of an urgent report, and what became of it.",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("UrgentStep", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change." }),
    report: t.field(link(UrgentReportRef, "UrgentReport", "reportId", "The report.")),
    branch: t.exposeInt("branch", {
      description: "On which branch: that of the duty or the reporter comes first, then each receiver's.",
    }),
    level: t.exposeInt("level", { description: "How far up on its branch." }),
    role: t.field({ type: UrgentRoleEnum, description: "As what.", resolve: ({ role }) => role }),
    person: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "personId",
        "Who was told; null: an outside body as a whole, told by hand, or nobody.",
      ),
    ),
    onBehalfOf: t.field(linkOrNull(PersonRef, "Person", "onBehalfOfId", "For whom that person stood in.")),
    post: t.field(linkOrNull(PostRef, "Post", "postId", "The post by which.")),
    unit: t.field(
      linkOrNull(OrgUnitRef, "OrgUnit", "unitId", "The unit that was to be told, by its head or as a whole."),
    ),
    group: t.field(linkOrNull(GroupRef, "Group", "groupId", "The group in which the person sits.")),
    state: t.field({
      type: UrgentStepStateEnum,
      description: "What became of it.",
      resolve: (step) => {
        if (step.acknowledgedAt !== null) return "ACKNOWLEDGED";
        if (isVacant(step)) return "VACANT";
        return step.skippedAt === null ? "WAITING" : "SKIPPED";
      },
    }),
    sentAt: t.field({
      type: "DateTime",
      description: "When it was told.",
      resolve: ({ createdAt }) => createdAt,
    }),
    answerBy: t.expose("answerBy", { type: "DateTime", description: "By when it is to be acknowledged." }),
    acknowledgedAt: t.expose("acknowledgedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was acknowledged; after `skippedAt`: too late.",
    }),
    acknowledgedBy: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "acknowledgedById",
        "Who acknowledged it, which is somebody else where one stands in or tells an outside body.",
      ),
    ),
    answeredBy: t.exposeString("answeredBy", {
      nullable: true,
      description: "Who answered at an outside body.",
    }),
    note: t.exposeString("note", { nullable: true, description: "What was said when acknowledging." }),
    skippedAt: t.expose("skippedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was skipped upward.",
    }),
    mayAcknowledge: t.boolean({
      description:
        "Whether the viewer may acknowledge it: who was told, whoever stands in for them, and for an outside body whoever has a part in the report.",
      resolve: (step, _args, context) => mayAcknowledge(context, step),
    }),
  }),
});
