import { builder, prisma } from "./builder.ts";

builder.queryType({
  fields: (t) => ({
    duty: t.prismaField({
      type: "Duty",
      nullable: true,
      // The moment is taken from these when the request comes in, since the relations' conditions are made before this runs.
      args: { id: t.arg.id({ required: true }), inForce: t.arg.string(), known: t.arg.string() },
      resolve: (query, _root, { id }) => prisma.duty.findUnique({ ...query, where: { id } }),
    }),
    person: t.prismaField({
      type: "Person",
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) => prisma.person.findUnique({ ...query, where: { id } }),
    }),
    unit: t.prismaField({
      type: "OrgUnit",
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) => prisma.orgUnit.findUnique({ ...query, where: { id } }),
    }),
    plan: t.prismaField({
      type: "Plan",
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (query, _root, { id }) => prisma.plan.findUnique({ ...query, where: { id } }),
    }),
  }),
});
