import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import type { Client } from "pg";
import { schema } from "../../../packages/server/src/graphql/schema.ts";
import { busiest } from "./every-page.ts";
import type { AskRecorded, Statement } from "./record-statements.ts";

/** A page of a list that hangs on a node, and the statements that read it with its count. */
export interface NestedPage {
  list: string;
  page: "first" | "middle";
  statements: Statement[];
}

/** Where the node stands on which most rows of a list hang. */
const BUSIEST: Record<string, string> = {
  "Duty.results": busiest("dutyId", "DutyResult", "Duty"),
  "Duty.tasks": busiest("dutyId", "Task", "Duty"),
  "Group.duties": busiest("groupId", "Duty", "Group"),
  "OrgUnit.assignments": busiest("unitId", "Assignment", "OrgUnit"),
  "OrgUnit.children": busiest("parentId", "UnitPlacement", "OrgUnit"),
  "Person.delegationsGiven": busiest("fromPersonId", "Delegation", "Person"),
  "Person.delegationsTaken": busiest("toPersonId", "Delegation", "Person"),
  "Person.history": busiest("personId", "PostHolding", "Person"),
  "Plan.duties": busiest("planId", "Duty", "Plan"),
  "Post.delegationsGiven": busiest("fromPostId", "Delegation", "Post"),
  "Rota.handovers": busiest("rotaId", "Handover", "Rota"),
  "Rota.log": busiest("rotaId", "WatchLogEntry", "Rota"),
  "Post.history": busiest("postId", "PostHolding", "Post"),
};

/** What is found by its own way and not from a table in its order. */
const REASONED = ["answersFor", "gaps"];

/** Every list that the API hangs on a node, at the node with the most rows. */
export function nestedLists(): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type.name !== "Query" && !type.name.startsWith("__"))
    .flatMap((type) => connectionsOf(type as GraphQLObjectType));
}

function connectionsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith("Connection") && !REASONED.includes(field.name))
    .map((field) => `${type.name}.${field.name}`);
}

/** The first page of a nested list and one from its midst. */
export async function nestedPages(client: Client, ask: AskRecorded, list: string): Promise<NestedPage[]> {
  const sample = BUSIEST[list];
  if (sample === undefined) throw new Error(`Nobody says on which node most rows of ${list} hang.`);
  const { rows } = await client.query(sample);
  const [type, field] = list.split(".");
  const id = String(rows[0]?.value);
  const query = `query ($id: ID!, $offset: Int) {
    node(id: $id) { ... on ${type} { ${field}(first: 50, offset: $offset) { totalCount edges { cursor } } } } }`;
  const pages: NestedPage[] = [];
  for (const [page, offset] of [
    ["first", 0],
    ["middle", 20],
  ] as const) {
    const statements = await ask(query, { id, offset });
    pages.push({ list, page, statements });
  }
  return pages;
}
