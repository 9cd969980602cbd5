import { AssignmentRoleEnum, builder, holds } from "./builder.ts";

const OrgUnit = builder.prismaObject("OrgUnit", {
  fields: (t) => ({
    id: t.exposeID("id"),
    name: t.exposeString("name"),
    kind: t.exposeString("kind"),
    headPosts: t.relation("posts", {
      query: { where: { isHead: true, retiredAt: null }, orderBy: { id: "asc" } },
    }),
    // Prisma counts per post, for all posts of all units at once; nobody in the data sets holds two in one unit.
    headcount: t.int({
      select: (_args, context) => ({
        posts: {
          where: { retiredAt: null },
          select: { _count: { select: { holdings: { where: holds(context) } } } },
        },
      }),
      resolve: ({ posts }) => posts.reduce((sum, { _count }) => sum + _count.holdings, 0),
    }),
    assignments: t.relation("assignments", {
      args: { roles: t.arg({ type: [AssignmentRoleEnum] }) },
      query: ({ roles }, context) => ({
        where: { ...holds(context), ...(roles == null ? {} : { role: { in: roles } }) },
        orderBy: [{ order: "asc" }, { id: "asc" }],
      }),
    }),
  }),
});

builder.prismaObjectField(OrgUnit, "children", (t) =>
  t.field({
    type: [OrgUnit],
    select: (_args, context, nestedSelection) => ({
      children: {
        where: { tree: "LINE", ...holds(context) },
        orderBy: { unitId: "asc" },
        select: { unit: nestedSelection(true) },
      },
    }),
    resolve: ({ children }) => children.map(({ unit }) => unit),
  }),
);
