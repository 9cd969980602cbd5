import { MUTATION, PAGES } from "./lists.ts";
import type { Loaders, Row, Table } from "./loaders.ts";

export type Resolve = (source: Row, args: Record<string, unknown>, context: { load: Loaders }) => unknown;

const STANDING = `t."retiredAt" IS NULL`;

const one =
  (table: Table, column: string): Resolve =>
  (source, _args, { load }) =>
    load.row(table, source[column]);

const many =
  (table: Table, column: string, filter = "", order?: string): Resolve =>
  (source, _args, { load }) =>
    load.rows(table, column, String(source.id), filter, order);

/** Those in one of the wanted roles; all roles of a batch are read together. */
const inRoles =
  (table: "Assignment" | "GroupMember", column: string): Resolve =>
  async (source, { roles }, { load }) => {
    const rows = await load.rows(table, column, String(source.id), "", `t."order", t."id"`);
    return Array.isArray(roles) ? rows.filter(({ role }) => roles.includes(role)) : rows;
  };

const byId =
  (table: Table): Resolve =>
  (_source, { id }, { load }) =>
    load.row(table, id);

const holdings = (column: string) => many("PostHolding", column, "", `t."isActing", t."validFrom"`);
const PARTY = {
  person: one("Person", "personId"),
  post: one("Post", "postId"),
  unit: one("OrgUnit", "unitId"),
};

/** What is not just a column of its row. */
export const RESOLVERS: Record<string, Record<string, Resolve>> = {
  Query: { duty: byId("Duty"), person: byId("Person"), unit: byId("OrgUnit"), plan: byId("Plan"), ...PAGES },
  Mutation: MUTATION,
  Duty: {
    parent: one("Duty", "parentId"),
    group: one("Group", "groupId"),
    plan: one("Plan", "planId"),
    parts: many("Duty", "parentId", STANDING),
    assignments: inRoles("Assignment", "dutyId"),
  },
  Plan: { groups: many("Group", "planId", STANDING), duties: many("Duty", "planId", STANDING) },
  Group: {
    parent: one("Group", "parentId"),
    groups: many("Group", "parentId", STANDING),
    duties: async ({ id }, { first }, { load }) => {
      const duties = await load.rows("Duty", "groupId", String(id), STANDING);
      return typeof first === "number" ? duties.slice(0, first) : duties;
    },
    members: inRoles("GroupMember", "groupId"),
    assignments: inRoles("Assignment", "groupId"),
  },
  GroupMember: { ...PARTY, group: one("Group", "groupId"), class: one("PartyClass", "partyClassId") },
  Assignment: { ...PARTY, duty: one("Duty", "dutyId"), group: one("Group", "groupId") },
  Person: {
    holdings: holdings("personId"),
    memberships: inRoles("GroupMember", "personId"),
    assignments: inRoles("Assignment", "personId"),
  },
  PostHolding: { person: one("Person", "personId"), post: one("Post", "postId") },
  Post: {
    unit: one("OrgUnit", "unitId"),
    holdings: holdings("postId"),
    memberships: inRoles("GroupMember", "postId"),
    assignments: inRoles("Assignment", "postId"),
  },
  OrgUnit: {
    headcount: ({ id }, _args, { load }) => load.headcount(String(id)),
    headPosts: many("Post", "unitId", `t."isHead" AND ${STANDING}`),
    children: ({ id }, _args, { load }) => load.unitsBelow(String(id)),
    assignments: inRoles("Assignment", "unitId"),
  },
};
