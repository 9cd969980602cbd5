import { filterId } from "../../access/global-id.ts";
import { retireNode } from "../../audit/retire-node.ts";
import { GroupKind, Prisma } from "../../generated/prisma/client.ts";
import { builder } from "../../graphql/builder.ts";
import { DutyConnection, GroupConnection } from "../../graphql/connections.ts";
import { RetireNodeInput } from "../../graphql/fields.ts";
import { link, linkOrNull } from "../../graphql/link.ts";
import { listField } from "../../graphql/list-field.ts";
import { mutationField, resultUnion } from "../../graphql/mutation.ts";
import { readNestedPage } from "../../graphql/nested-page.ts";
import {
  AssignmentRef,
  ClauseRef,
  DutyRef,
  GroupMemberRef,
  GroupRef,
  OrgUnitRef,
  PersonRef,
  PlanRef,
} from "../../graphql/refs.ts";
import { nameFilter } from "../../text/name-keys.ts";
import { standingSql } from "../../timeline/filter.ts";
import { partyOf } from "../chain/facts.ts";
import { DatedEdgeInterface } from "../dated-edge/schema.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import { addMember } from "./add-member.ts";
import { createGroup } from "./create-group.ts";
import {
  AddMemberInput,
  CreateGroupInput,
  GroupKindEnum,
  GroupRoleEnum,
  UpdateGroupInput,
} from "./inputs.ts";
import { readGroupUse } from "./reads.ts";
import { decideGroupRetirement } from "./rules.ts";
import { updateGroup } from "./update-group.ts";

builder.node(GroupRef, {
  description:
    "A body set up by a plan: a leadership group, its office, a working group (小组; mechanisms B2, B6, B7).",
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("Group", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "The name." }),
    aliases: t.exposeStringList("aliases", { description: "Other names that the plan uses for it." }),
    kind: t.field({ type: GroupKindEnum, description: "What kind of group.", resolve: (row) => row.kind }),
    order: t.exposeInt("order", { description: "Its place in the plan." }),
    retiredAt: t.expose("retiredAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was retired.",
    }),
    plan: t.field(linkOrNull(PlanRef, "Plan", "planId", "The plan that sets it up.")),
    parent: t.field(linkOrNull(GroupRef, "Group", "parentId", "The group above.")),
    children: t.field({
      type: [GroupRef],
      description: "The groups directly below.",
      resolve: ({ id }, _args, { load }) => load.children("Group", "parentId", id),
    }),
    hostUnit: t.field(
      linkOrNull(OrgUnitRef, "OrgUnit", "hostUnitId", "The unit in which it sits (设在; mechanism B6)."),
    ),
    source: t.field(linkOrNull(ClauseRef, "Clause", "sourceId", "The passage that sets it up.")),
    members: t.field({
      type: [GroupMemberRef],
      description: "Everybody in it at the query's moment, in order.",
      resolve: ({ id }, _args, { load }) => load.edges("GroupMember", "groupId", id),
    }),
    heads: t.field({
      type: [GroupMemberRef],
      description: "Its heads (several are allowed); the directors of an office.",
      resolve: async ({ id }, _args, { load }) =>
        (await load.edges("GroupMember", "groupId", id)).filter(
          ({ role }) => role === "HEAD" || role === "OFFICE_DIRECTOR",
        ),
    }),
    assignments: t.field({
      type: [AssignmentRef],
      description: "Who leads, carries out and supports the whole group's work.",
      resolve: ({ id }, _args, { load }) => load.edges("Assignment", "groupId", id),
    }),
    duties: t.connection(
      {
        type: DutyRef,
        description: "Its duties in the plan's order.",
        args: { offset: t.arg.int({ description: "How many to leave out first." }) },
        complexity: (args) => ({ field: 1, multiplier: args.first ?? 50 }),
        resolve: ({ id }, args, context) =>
          readNestedPage(
            context,
            {
              type: "Duty",
              foreignKey: "groupId",
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

builder.node(GroupMemberRef, {
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.edge("GroupMember", id))),
  description: "A party's place in a group, dated (组员; mechanisms B2, B8, B9).",
  interfaces: [DatedEdgeInterface],
  fields: (t) => ({
    group: t.field(link(GroupRef, "Group", "groupId", "Which group.")),
    party: t.field({
      type: PartyUnion,
      nullable: true,
      description:
        "Who: a person, a post (ex officio), a unit or a class; null where only a masked name is written.",
      resolve: (row, _args, { load }) => {
        const party = partyOf(row);
        return party === null ? null : (loadParty(load, party) as never);
      },
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: "The person: named in person, or holding the post at the query's moment; null: nobody.",
      resolve: async ({ personId, postId }, _args, { load }) => {
        if (personId !== null) return load.must("Person", personId);
        const [holding] = postId === null ? [] : await load.edges("PostHolding", "postId", postId);
        return holding === undefined ? null : load.must("Person", holding.personId);
      },
    }),
    role: t.field({ type: GroupRoleEnum, description: "As what.", resolve: (row) => row.role }),
    order: t.exposeInt("order", { description: "The place in the roster." }),
    nameAsWritten: t.exposeString("nameAsWritten", {
      nullable: true,
      description: "What is printed where the name stands.",
    }),
  }),
});

const GroupFilter = builder.inputType("GroupFilter", {
  description: "Which groups.",
  fields: (t) => ({
    q: t.string({
      description:
        "A part of the name or an alias, or the letters of its pinyin; white space does not count.",
    }),
    planId: t.id({ description: "Of this plan." }),
    parentId: t.id({ description: "Directly under this group." }),
    hostUnitId: t.id({ description: "Sitting in this unit." }),
    kind: t.field({ type: [GroupKindEnum], description: "Of these kinds." }),
    includeRetired: t.boolean({ description: "Whether retired ones are listed too." }),
  }),
});

listField({
  name: "groups",
  type: "Group",
  ref: GroupRef as never,
  connection: GroupConnection,
  description: "The groups of all plans.",
  filter: GroupFilter,
  order: {
    name: { description: "By name." },
    kind: { values: Object.values(GroupKind), description: "By kind." },
    order: { description: "By place in the plan." },
    createdAt: { description: "By when it was entered." },
  },
  defaultOrder: [],
  retires: true,
  where: (filter) => ({
    ...nameFilter("searchKey", filter.q),
    ...(filter.planId ? { planId: filterId(filter.planId, ["Plan"], ["filter", "planId"]).id } : {}),
    ...(filter.parentId ? { parentId: filterId(filter.parentId, ["Group"], ["filter", "parentId"]).id } : {}),
    ...(filter.hostUnitId
      ? { hostUnitId: filterId(filter.hostUnitId, ["OrgUnit"], ["filter", "hostUnitId"]).id }
      : {}),
    ...(filter.kind ? { kind: { in: filter.kind } } : {}),
  }),
});

mutationField({
  name: "createGroup",
  description: "Sets up a group.",
  input: CreateGroupInput,
  result: resultUnion("CreateGroupResult", [GroupRef]),
  run: createGroup,
});

mutationField({
  name: "updateGroup",
  description: "Changes a group's name, place or host; GROUP_LOOP where it would stand below itself.",
  input: UpdateGroupInput,
  result: resultUnion("UpdateGroupResult", [GroupRef]),
  run: updateGroup,
});

mutationField({
  name: "retireGroup",
  description: "Retires a group on which nothing leans; else STILL_IN_USE.",
  input: RetireNodeInput,
  result: resultUnion("RetireGroupResult", [GroupRef]),
  run: (context, input) =>
    retireNode(context, "retireGroup", "Group", input, async (tx, row, now) =>
      decideGroupRetirement(await readGroupUse(tx, row.id, now)),
    ),
});

mutationField({
  name: "addMember",
  description: "Gives a party a place in a group from a date.",
  input: AddMemberInput,
  result: resultUnion("AddMemberResult", [GroupMemberRef]),
  run: addMember,
});
