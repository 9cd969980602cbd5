import { AssignmentRoleEnum, builder, GroupRoleEnum } from "./builder.ts";

builder.prismaObject("Assignment", {
  fields: (t) => ({
    id: t.exposeID("id"),
    role: t.expose("role", { type: AssignmentRoleEnum }),
    validFrom: t.expose("validFrom", { type: "DateTime" }),
    validTo: t.expose("validTo", { type: "DateTime", nullable: true }),
    duty: t.relation("duty", { nullable: true }),
    group: t.relation("group", { nullable: true }),
    person: t.relation("person", { nullable: true }),
    post: t.relation("post", { nullable: true }),
    unit: t.relation("unit", { nullable: true }),
  }),
});

builder.prismaObject("GroupMember", {
  fields: (t) => ({
    role: t.expose("role", { type: GroupRoleEnum }),
    validFrom: t.expose("validFrom", { type: "DateTime" }),
    group: t.relation("group"),
    person: t.relation("person", { nullable: true }),
    post: t.relation("post", { nullable: true }),
    unit: t.relation("unit", { nullable: true }),
    class: t.relation("partyClass", { nullable: true }),
  }),
});

builder.prismaObject("PartyClass", {
  fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name") }),
});

builder.prismaObject("PostHolding", {
  fields: (t) => ({
    validFrom: t.expose("validFrom", { type: "DateTime" }),
    isActing: t.exposeBoolean("isActing"),
    person: t.relation("person"),
    post: t.relation("post"),
  }),
});
