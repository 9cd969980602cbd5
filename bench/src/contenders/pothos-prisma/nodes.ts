import { AssignmentRoleEnum, builder, type Context, GroupRoleEnum, holds } from "./builder.ts";

const assignmentRoles = builder.args((t) => ({ roles: t.field({ type: [AssignmentRoleEnum] }) }));
const groupRoles = builder.args((t) => ({ roles: t.field({ type: [GroupRoleEnum] }) }));
const BY_ORDER = [{ order: "asc" as const }, { id: "asc" as const }];
const BY_ID = { id: "asc" as const };

/** Edges in the wanted roles that hold. */
function inRoles<Role>({ roles }: { roles?: Role[] | null }, context: Context) {
  return {
    where: { ...holds(context), ...(roles == null ? {} : { role: { in: roles } }) },
    orderBy: BY_ORDER,
  };
}

const held = (_args: object, context: Context) => ({
  where: holds(context),
  orderBy: [{ isActing: "asc" as const }, { validFrom: "asc" as const }],
});

builder.prismaObject("Duty", {
  fields: (t) => ({
    id: t.exposeID("id"),
    number: t.exposeString("number", { nullable: true }),
    text: t.exposeString("text"),
    groupId: t.exposeID("groupId", { nullable: true }),
    parentId: t.exposeID("parentId", { nullable: true }),
    parent: t.relation("parent", { nullable: true }),
    group: t.relation("group", { nullable: true }),
    plan: t.relation("plan", { nullable: true }),
    parts: t.relation("children", { query: { where: { retiredAt: null }, orderBy: BY_ID } }),
    assignments: t.relation("assignments", { args: assignmentRoles, query: inRoles }),
  }),
});

builder.prismaObject("Plan", {
  fields: (t) => ({
    id: t.exposeID("id"),
    title: t.exposeString("title"),
    groups: t.relation("groups", { query: { where: { retiredAt: null }, orderBy: BY_ORDER } }),
    duties: t.relation("duties", { query: { where: { retiredAt: null }, orderBy: BY_ORDER } }),
  }),
});

builder.prismaObject("Group", {
  fields: (t) => ({
    id: t.exposeID("id"),
    name: t.exposeString("name"),
    kind: t.exposeString("kind"),
    parentId: t.exposeID("parentId", { nullable: true }),
    parent: t.relation("parent", { nullable: true }),
    groups: t.relation("children", { query: { where: { retiredAt: null }, orderBy: BY_ID } }),
    duties: t.relation("duties", {
      args: { first: t.arg.int() },
      query: ({ first }) => ({
        where: { retiredAt: null },
        orderBy: BY_ID,
        ...(first == null ? {} : { take: first }),
      }),
    }),
    members: t.relation("members", { args: groupRoles, query: inRoles }),
    assignments: t.relation("assignments", { args: assignmentRoles, query: inRoles }),
  }),
});

builder.prismaObject("Person", {
  fields: (t) => ({
    id: t.exposeID("id"),
    name: t.exposeString("name"),
    holdings: t.relation("holdings", { query: held }),
    memberships: t.relation("memberships", { args: groupRoles, query: inRoles }),
    assignments: t.relation("assignments", { args: assignmentRoles, query: inRoles }),
  }),
});

builder.prismaObject("Post", {
  fields: (t) => ({
    id: t.exposeID("id"),
    title: t.exposeString("title"),
    isHead: t.exposeBoolean("isHead"),
    unit: t.relation("unit"),
    holdings: t.relation("holdings", { query: held }),
    memberships: t.relation("memberships", { args: groupRoles, query: inRoles }),
    assignments: t.relation("assignments", { args: assignmentRoles, query: inRoles }),
  }),
});
