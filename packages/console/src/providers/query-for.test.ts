import { expect, test } from "vitest";
import {
  CreateDutyDocument,
  DutyDetailDocument,
  DutyListDocument,
  DutyNamesDocument,
  DutyNodesDocument,
  RetireDutyDocument,
  UpdateDutyDocument,
} from "../generated/graphql";
import { queryFor } from "./query-for";

const documents = {
  list: DutyListDocument,
  names: DutyNamesDocument,
  many: DutyNodesDocument,
  detail: DutyDetailDocument,
  create: CreateDutyDocument,
  update: UpdateDutyDocument,
  retire: RetireDutyDocument,
};
const page = {
  pagination: { page: 3, perPage: 25 },
  sort: { field: "order", order: "DESC" },
  filter: { q: "口罩" },
};

test("the third page of a list leaves out the first two, in the order and by the filter asked for", () => {
  expect(queryFor("GET_LIST", documents, page).variables).toEqual({
    first: 25,
    offset: 50,
    filter: { q: "口罩" },
    orderBy: [{ field: "order", direction: "DESC" }],
  });
});

test("the duties of a plan are a list filtered by the foreign key", () => {
  const { variables } = queryFor("GET_MANY_REFERENCE", documents, {
    ...page,
    target: "planId",
    id: "Plan:1",
  });
  expect(variables.filter).toEqual({ q: "口罩", planId: "Plan:1" });
});

test("what is picked from asks for names only, and a known total is not counted again", () => {
  const asked = queryFor("GET_LIST", documents, { ...page, meta: { names: true } });
  expect(asked.query).not.toBe(queryFor("GET_LIST", documents, page).query);
  const nodes = Array.from({ length: 25 }, (_each, index) => ({ id: `Duty:${index}` }));
  expect(asked.parseResponse({ data: { page: { nodes } } })).toEqual({
    data: nodes,
    pageInfo: { hasNextPage: true, hasPreviousPage: true },
  });
  expect(queryFor("GET_LIST", documents, { ...page, meta: { isCounted: false } }).variables).toMatchObject({
    isCounted: false,
  });
  expect(queryFor("GET_LIST", documents, page).variables).not.toHaveProperty("isCounted");
});

test("a list that nobody sorted keeps the order of the API", () => {
  expect(
    queryFor("GET_LIST", documents, { sort: { field: "id", order: "ASC" } }).variables.orderBy,
  ).toBeUndefined();
});

test("a duty that is not there is an error, not an empty page", () => {
  const { parseResponse } = queryFor("GET_ONE", documents, { id: "Duty:1" });
  expect(() => parseResponse({ data: { nodes: [null] } })).toThrow();
  expect(parseResponse({ data: { nodes: [{ id: "Duty:1" }] } })).toEqual({ data: { id: "Duty:1" } });
});

test("an id of another type, answered by an empty object, is left out", () => {
  const { parseResponse } = queryFor("GET_MANY", documents, { ids: ["Duty:1", "Plan:1"] });
  expect(parseResponse({ data: { nodes: [{ id: "Duty:1" }, {}] } }).data).toEqual([{ id: "Duty:1" }]);
});
