import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld, gapsOf } from "../support/world.ts";

const NOW = "2026-03-01T00:00:00.000Z";
const LATER = "2026-03-02T00:00:00.000Z";
const APRIL = "2026-04-01T00:00:00.000Z";
const IN_A_YEAR = "2027-01-01T00:00:00.000Z";

const FIELDS = `gapsOpened { kind duty { text } } gapsClosed { kind }
  orphanedDuties { text } changedChains { duty { text } gone { person { name } } came { person { name } } }`;
const QUERY = `query ($input: PreviewInput!) { preview(input: $input) { __typename ... on Refusal { message }
  ... on Preview { at begins { validFrom validTo } ends { validTo } ${FIELDS} steps { at ${FIELDS} } } } }`;

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let dutyId: string;
let former: { unitId: string; id: string };
let latter: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

// A duty that one department carries out for good, and another one that may take it over.
beforeEach(async () => {
  api.clock.set(NOW);
  dutyId = await world.duty("值守机房");
  const { unitId } = await world.headedUnit("机房科", "盖聂");
  const part = { validFrom: "2026-01-01T00:00:00Z" };
  former = { unitId, id: await world.assign(dutyId, "RESPONSIBLE", unitId, part) };
  latter = (await world.headedUnit("网络科", "高渐离")).unitId;
});

const preview = async (input: object): Promise<Any> =>
  leavingNoTrace(api, async () => (await api.ask(QUERY, { input })).preview);
const take = (more: object) => ({ targetId: dutyId, partyId: latter, role: "RESPONSIBLE", ...more });
const opened = ({ at, gapsOpened }: Any) => [at, ...gapsOpened.map(({ kind }: Any) => kind)];
const people = ({ gone, came }: Any) =>
  [gone, came].map((links) => links.map(({ person }: Any) => person?.name));

describe("a preview looks at every instant at which the change begins or ends something", () => {
  test("so that the time between an end now and a beginning in a year is seen", async () => {
    const endAssignment = [{ id: former.id }];
    const told = await preview({ endAssignment, assign: [take({ validFrom: IN_A_YEAR })] });
    expect(told.at).toBe(IN_A_YEAR);
    expect(told.steps.map(opened)).toEqual([[NOW, "NO_RESPONSIBLE"], [IN_A_YEAR]]);
    expect(told.gapsOpened).toMatchObject([{ kind: "NO_RESPONSIBLE", duty: { text: "值守机房" } }]);
    expect(told.steps.map(({ orphanedDuties }: Any) => orphanedDuties.length)).toEqual([1, 0]);
    expect(told.steps.map(({ changedChains }: Any) => changedChains.map(people))).toEqual([
      [[["盖聂"], []]],
      [[["盖聂"], ["高渐离"]]],
    ]);
    const atOnce = await preview({ endAssignment, assign: [take({})] });
    expect(atOnce.steps.map(opened)).toEqual([[NOW]]);
  });

  test("so that a gap is told of where what begins ends again", async () => {
    const input = {
      endAssignment: [{ id: former.id, validTo: LATER }],
      assign: [take({ validFrom: LATER, validTo: APRIL })],
    };
    expect((await preview(input)).steps.map(opened)).toEqual([[LATER], [APRIL, "NO_RESPONSIBLE"]]);
  });

  test("and says each thing once, where it comes about", async () => {
    const support = { partyId: latter, targetId: dutyId, role: "SUPPORT", validFrom: APRIL };
    const told = await preview({ endAssignment: [{ id: former.id, validTo: LATER }], assign: [support] });
    expect(told.steps.map(opened)).toEqual([[LATER, "NO_RESPONSIBLE"], [APRIL]]);
    expect(told.gapsOpened).toHaveLength(1);
  });

  test("or at the one instant that is asked for", async () => {
    const input = { endAssignment: [{ id: former.id }], assign: [take({ validFrom: IN_A_YEAR })] };
    expect((await preview({ ...input, at: APRIL })).steps.map(opened)).toEqual([[APRIL, "NO_RESPONSIBLE"]]);
  });

  test("of many it takes the first five and the last", async () => {
    const assign = Array.from({ length: 9 }, (_none, place) =>
      take({
        role: "INFORMED",
        validFrom: `2026-05-${10 + place}T00:00:00Z`,
        validTo: `2026-05-${11 + place}T00:00:00Z`,
      }),
    );
    const days = (await preview({ assign })).steps.map(({ at }: Any) => at.slice(8, 10));
    expect(days).toEqual(["10", "11", "12", "13", "14", "19"]);
  });
});

test("whoever is replaced for a month has the part again after it, in the preview as in the write", async () => {
  const month = take({ validFrom: LATER, validTo: APRIL, replaces: true });
  const told = await preview({ assign: [month] });
  expect(told.ends).toEqual([{ validTo: LATER }]);
  expect(told.begins).toEqual(
    expect.arrayContaining([
      { validFrom: LATER, validTo: APRIL },
      { validFrom: APRIL, validTo: null },
    ]),
  );
  expect(told.steps.map(opened)).toEqual([[LATER], [APRIL]]);
  await api.run("assign", month);
  expect(await gapsOf(api, dutyId, `@asOf(inForce: "${APRIL}")`)).not.toContain("NO_RESPONSIBLE");
});

test("one operation asks for one preview, under whatever names and by whatever fragments", async () => {
  const input = { assign: [take({})] };
  const ask = (fields: string) =>
    api.request(
      `query ($input: PreviewInput!) { ${fields} } fragment Again on Query { b: preview(input: $input) { __typename } }`,
      {
        input,
      },
    );
  for (const fields of [
    "a: preview(input: $input) { __typename } ...Again",
    "... on Query { a: preview(input: $input) { __typename } } ...Again",
  ]) {
    const { status, errors } = await leavingNoTrace(api, () => ask(fields));
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", path: ["preview"] });
  }
  expect((await ask("...Again")).data).toEqual({ b: { __typename: "Preview" } });
});

test("a preview begins when its turn has come: what was entered while it waited lies before its now", async () => {
  const order: string[] = [];
  const listened = api.database.prisma as unknown as {
    $on(event: "query", listen: (event: { query: string }) => void): void;
  };
  listened.$on("query", ({ query }) => void (query.includes("FOR UPDATE") && order.push("turn")));
  const now = vi.spyOn(api.clock, "now").mockImplementation(() => {
    order.push("now");
    return new Date(NOW);
  });
  await api.ask(QUERY, { input: { endAssignment: [{ id: former.id }] } });
  now.mockRestore();
  expect(order[0]).toBe("turn");
  expect(order).toContain("now");
});
