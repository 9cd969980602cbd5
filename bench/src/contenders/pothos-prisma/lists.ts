import { queryFromInfo } from "@pothos/plugin-prisma";
import type { Assignment } from "../../generated/pothos-prisma/client/client.ts";
import { AssignmentRoleEnum, builder, holds, prisma } from "./builder.ts";

interface Page {
  nodes: Assignment[];
  hasNextPage: boolean;
  endCursor: string | null;
}

const PageInfo = builder.objectRef<Page>("PageInfo").implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNextPage"),
    endCursor: t.exposeString("endCursor", { nullable: true }),
  }),
});

const AssignmentPage = builder.objectRef<Page>("AssignmentPage").implement({
  fields: (t) => ({
    pageInfo: t.field({ type: PageInfo, resolve: (page) => page }),
    nodes: t.prismaField({ type: ["Assignment"], resolve: (_query, { nodes }) => nodes }),
  }),
});

builder.queryFields((t) => ({
  latestAssignments: t.field({
    type: AssignmentPage,
    args: {
      role: t.arg({ type: AssignmentRoleEnum, required: true }),
      first: t.arg.int({ required: true }),
      after: t.arg.string({ required: true }),
    },
    resolve: async (_root, { role, first, after }, context, info) => {
      const [validFrom = "", rowId = ""] = after.split(",");
      const rows = await prisma.assignment.findMany({
        ...queryFromInfo({ context, info, typeName: "Assignment", path: ["nodes"] }),
        where: {
          role,
          ...holds(context),
          validFrom: { lte: validFrom },
          OR: [{ validFrom: { lt: validFrom } }, { rowId: { lt: rowId } }],
        },
        orderBy: [{ validFrom: "desc" }, { rowId: "desc" }],
        take: first + 1,
      });
      return pageOf(rows, first, (row) => `${row.validFrom.toISOString()},${row.rowId}`);
    },
  }),
  assignments: t.field({
    type: AssignmentPage,
    args: { first: t.arg.int({ required: true }), after: t.arg.string() },
    resolve: async (_root, { first, after }, context, info) => {
      const rows = await prisma.assignment.findMany({
        ...queryFromInfo({ context, info, typeName: "Assignment", path: ["nodes"] }),
        where: { ...holds(context), ...(after == null ? {} : { rowId: { gt: after } }) },
        orderBy: { rowId: "asc" },
        take: first + 1,
      });
      return pageOf(rows, first, ({ rowId }) => rowId);
    },
  }),
}));

function pageOf(rows: Assignment[], first: number, cursorOf: (row: Assignment) => string): Page {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, hasNextPage: rows.length > first, endCursor: last === undefined ? null : cursorOf(last) };
}
