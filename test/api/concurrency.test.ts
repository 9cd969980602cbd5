import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

test("of many who are appointed to one post at once, one holds it and the others are refused", async () => {
  const world = createWorld(api);
  const postId = await world.headPost(await world.unit("水情科"));
  const people = await Promise.all(Array.from({ length: 8 }, (_, index) => world.person(`值守${index}`)));
  const query = `mutation ($input: AppointInput!) { appoint(input: $input) { __typename ... on RuleError { code } } }`;
  const answers = await Promise.all(
    people.map((personId) =>
      api.ask(query, { input: { personId, postId, validFrom: "2026-03-01T00:00:00Z" } }),
    ),
  );
  const outcomes = answers.map(({ appoint }) => appoint.code ?? appoint.__typename);
  expect(outcomes.filter((outcome) => outcome === "PostHolding")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "OVERLAPPING_HOLDING")).toHaveLength(7);
  const { node } = await api.ask("query ($id: ID!) { node(id: $id) { ... on Post { holders { id } } } }", {
    id: postId,
  });
  expect(node.holders).toHaveLength(1);
});

test("of two who update one unit at once, one is told that the other was first", async () => {
  const id = await createWorld(api).unit("规划科");
  const query = `mutation ($input: UpdateOrgUnitInput!) { updateOrgUnit(input: $input) { __typename } }`;
  const update = (name: string) => api.ask(query, { input: { id, expectedVersion: 1, name } });
  const answers = await Promise.all([update("规划一科"), update("规划二科")]);
  expect(answers.map(({ updateOrgUnit }) => updateOrgUnit.__typename).toSorted()).toEqual([
    "ConflictError",
    "OrgUnit",
  ]);
});

test("the same call sent twice at once writes once and answers the same", async () => {
  const query = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } } }`;
  const call = () => api.ask(query, { input: { name: "同时", clientMutationId: "twice" } });
  const [first, second] = await Promise.all([call(), call()]);
  expect(first.createPerson.id).toBe(second.createPerson.id);
  const { people } = await api.ask('{ people(filter: { q: "同时" }) { totalCount } }');
  expect(people.totalCount).toBe(1);
});

test("numbers of the change log are given once and without holes, also to writers at once", async () => {
  await Promise.all(Array.from({ length: 10 }, (_, index) => createWorld(api).person(`并发${index}`)));
  const { changes } = await api.ask("{ changes(first: 200) { nodes { number } } }");
  const numbers = changes.nodes.map(({ number }: { number: number }) => number);
  expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
});
