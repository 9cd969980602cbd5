import { randomUUID } from "node:crypto";
import { builder, prisma } from "./builder.ts";

// Without authentication, rules or a log, as the yardstick writes.
builder.mutationType({
  fields: (t) => ({
    assign: t.prismaField({
      type: "Assignment",
      args: { dutyId: t.arg.id({ required: true }), personId: t.arg.id({ required: true }) },
      resolve: (query, _root, { dutyId, personId }) => {
        const now = new Date();
        const edge = {
          rowId: randomUUID(),
          id: randomUUID(),
          dutyId,
          personId,
          role: "RESPONSIBLE" as const,
        };
        return prisma.assignment.create({ ...query, data: { ...edge, validFrom: now, recordedAt: now } });
      },
    }),
    end: t.prismaField({
      type: "Assignment",
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) =>
        prisma.$transaction(async (transaction) => {
          const row = await transaction.assignment.findFirst({ where: { id, retractedAt: null } });
          if (row === null) return null;
          // Later than it began, also within the same millisecond.
          const now = new Date(Math.max(Date.now(), row.validFrom.getTime() + 1));
          await transaction.assignment.update({ where: { rowId: row.rowId }, data: { retractedAt: now } });
          const data = { ...row, rowId: randomUUID(), validTo: now, recordedAt: now };
          return transaction.assignment.create({ ...query, data });
        }),
    }),
  }),
});
