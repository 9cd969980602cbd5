import { buildSchema, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { AREA_OF } from "../../packages/server/src/access/areas.ts";
import { CARRIERS } from "../../packages/server/src/access/rights/carriers.ts";
import { FIELD_RIGHTS } from "../../packages/server/src/access/rights/field-rights.ts";
import { MUTATION_RIGHTS } from "../../packages/server/src/access/rights/mutation-rights.ts";
import { QUERY_RIGHTS } from "../../packages/server/src/access/rights/query-rights.ts";
import { IN_SCOPE, IN_SIGHT, WHOLLY_IN_SIGHT } from "../../packages/server/src/access/sight/sight-rules.ts";
import type { Term } from "../../packages/server/src/access/sight/terms.ts";
import { Prisma } from "../../packages/server/src/generated/prisma/client.ts";
import { fieldsWithoutRule, guardSchema } from "../../packages/server/src/graphql/guard-schema.ts";
import { schema } from "../../packages/server/src/graphql/schema.ts";

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

test("every field of the schema has a rule", () => {
  expect(fieldsWithoutRule(schema)).toEqual([]);
});

test("a schema with a field that no rule names is not served", () => {
  const planted = buildSchema(
    "type Query { viewer: Person, secrets: [String!]! } type Person { id: ID!, diary: String }",
  );
  expect(fieldsWithoutRule(planted)).toEqual(["Query.secrets", "Person.diary"]);
  expect(() => guardSchema(planted)).toThrow("Query.secrets, Person.diary");
});

test("every query and mutation has its right, and no right is for something that is gone", () => {
  expect(Object.keys(QUERY_RIGHTS).toSorted()).toEqual(fieldsOf("Query").toSorted());
  expect(Object.keys(MUTATION_RIGHTS).toSorted()).toEqual(fieldsOf("Mutation").toSorted());
});

test("no rule names a field or a type that is gone, and none names a field twice", () => {
  for (const [type, cells] of Object.entries(FIELD_RIGHTS)) {
    const named = Object.values(cells).flatMap((names: string) => names.split(" "));
    expect([type, named.toSorted()]).toEqual([type, fieldsOf(type).toSorted()]);
  }
  expect([...CARRIERS].filter((type) => fieldsOf(type).length === 0)).toEqual([]);
});

test("what brings a row into sight or scope are columns and edges of its table", () => {
  for (const rules of [IN_SIGHT, WHOLLY_IN_SIGHT, IN_SCOPE])
    for (const [type, terms] of Object.entries(rules))
      expect([type, terms.flatMap((term) => foreign(type, term, 0))]).toEqual([type, []]);
});

/** The columns that a way names and its table has not. */
function foreign(table: string, term: Term, depth: number): string[] {
  const columns = Object.keys(
    (Prisma as unknown as Record<string, Record<string, string>>)[`${table}ScalarFieldEnum`] ?? {},
  );
  if (depth > 8) throw new Error("The ways go round in a circle.");
  if ("lacks" in term) return foreign(term.table, { column: term.key, among: "me" }, depth);
  if ("edges" in term) {
    const inner = term.terms.flatMap((each) => foreign(term.table, each, depth + 1));
    return foreign(term.table, { column: term.key, among: "me" }, depth).concat(inner);
  }
  const own = columns.includes(term.column) ? [] : [`${table}.${term.column}`];
  return "of" in term && term.terms !== null
    ? own.concat(term.terms.flatMap((each) => foreign(term.of, each, depth + 1)))
    : own;
}

test("every type with rows of its own belongs to an area", () => {
  expect(Object.keys(FIELD_RIGHTS).filter((type) => type !== "Viewer" && !(type in AREA_OF))).toEqual([]);
});
