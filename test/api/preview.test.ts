import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld, gapsOf } from "../support/world.ts";

const NOW = "2026-03-01T00:00:00.000Z";
const APRIL = "2026-04-01T00:00:00.000Z";

const QUERY = `query ($input: PreviewInput!) { preview(input: $input) { __typename
  ... on Preview { at
    begins { __typename id validFrom validTo retractedAt
      ... on Assignment { role party { ... on OrgUnit { name } } }
      ... on UnitPlacement { parent { name } } ... on PostHolding { person { name } } }
    ends { __typename id validTo retractedAt ... on UnitPlacement { parent { name } } }
    gapsOpened { kind duty { text } unit { name } group { name } }
    gapsClosed { kind duty { text } unit { name } group { name } }
    orphanedDuties { text }
    changedChains { duty { text } gone { ...Who } came { ...Who } } }
  ... on Refusal { message }
  ... on ValidationError { faults { path code } }
  ... on ForbiddenError { action }
  ... on NotFoundError { path }
  ... on RuleError { code path } } }
fragment Who on ChainLink { as basis party { ... on OrgUnit { name } } person { name } }`;

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let planId: string;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set(NOW);
  planId = await world.plan("防汛预案");
});

/** What the preview answers; whatever it is, it leaves no trace. */
async function preview(input: object): Promise<Any> {
  return leavingNoTrace(api, async () => (await api.ask(QUERY, { input })).preview);
}

const texts = (duties: Any) => duties.map(({ text, duty }: Any) => text ?? duty.text);
const kinds = (gaps: Any) => gaps.map(({ kind, duty }: Any) => `${kind} ${duty?.text ?? ""}`.trim());

describe("a preview of an assignment", () => {
  test("says which gap it closes, and the gap is still there afterwards", async () => {
    const { unitId } = await world.headedUnit("渠务科", "李冰");
    const dutyId = await world.duty("巡渠", { planId });
    const before = await gapsOf(api, dutyId);
    expect(before).toContain("NO_RESPONSIBLE");
    const assign = [{ targetId: dutyId, partyId: unitId, role: "RESPONSIBLE" }];
    const told = await preview({ assign });
    expect(told).toMatchObject({ at: NOW, ends: [], orphanedDuties: [], gapsOpened: [] });
    expect(told.begins).toMatchObject([
      {
        __typename: "Assignment",
        role: "RESPONSIBLE",
        validFrom: NOW,
        validTo: null,
        party: { name: "渠务科" },
      },
    ]);
    expect(kinds(told.gapsClosed)).toEqual(["NO_RESPONSIBLE 巡渠"]);
    expect(texts(told.changedChains)).toEqual(["巡渠"]);
    expect(await gapsOf(api, dutyId)).toEqual(before);
    await api.run("assign", assign[0] ?? {});
    expect(await gapsOf(api, dutyId)).not.toContain("NO_RESPONSIBLE");
  });

  test("says what it opens where the new party has nobody at its head", async () => {
    const unitId = await world.unit("无首科");
    const dutyId = await world.duty("看闸", { planId });
    const told = await preview({ assign: [{ targetId: dutyId, partyId: unitId, role: "RESPONSIBLE" }] });
    expect(kinds(told.gapsOpened)).toEqual(["VACANT_POST 看闸"]);
    expect(kinds(told.gapsClosed)).toEqual(["NO_RESPONSIBLE 看闸"]);
  });

  test("shows that whoever answered for the whole group answers no more where one is named for the duty", async () => {
    const [whole, named] = [
      await world.headedUnit("总务科", "甲申"),
      await world.headedUnit("专责科", "乙酉"),
    ];
    const groupId = await world.group("度汛组", { planId });
    const dutyId = await world.duty("备汛", { planId, groupId });
    await world.assign(groupId, "RESPONSIBLE", whole.unitId);
    const told = await preview({
      assign: [{ targetId: dutyId, partyId: named.unitId, role: "RESPONSIBLE" }],
    });
    expect(told.ends).toEqual([]);
    expect(told.changedChains).toEqual([
      {
        duty: { text: "备汛" },
        gone: [
          { as: "RESPONSIBLE", basis: "INHERITED", party: { name: "总务科" }, person: { name: "甲申" } },
        ],
        came: [{ as: "RESPONSIBLE", basis: "ASSIGNED", party: { name: "专责科" }, person: { name: "乙酉" } }],
      },
    ]);
  });

  test("shows who gives way where it replaces, in many duties at once", async () => {
    const [former, latter] = [await world.headedUnit("旧科", "甲乙"), await world.headedUnit("新科", "丙丁")];
    const duties = [await world.duty("一闸", { planId }), await world.duty("二闸", { planId })];
    for (const id of duties)
      await world.assign(id, "RESPONSIBLE", former.unitId, { validFrom: "2026-02-01T00:00:00Z" });
    const part = { partyId: latter.unitId, role: "RESPONSIBLE", validFrom: APRIL, replaces: true };
    const told = await preview({ assignMany: [{ targetIds: duties, ...part }] });
    expect(told.at).toBe(APRIL);
    expect(told.begins).toHaveLength(2);
    expect(told.ends.map(({ validTo, retractedAt }: Any) => [validTo, retractedAt])).toEqual([
      [APRIL, null],
      [APRIL, null],
    ]);
    expect(texts(told.changedChains)).toEqual(["一闸", "二闸"]);
  });
});

describe("a preview of an end", () => {
  test("opens the gap and names the duty that nobody answers for any more", async () => {
    const { unitId } = await world.headedUnit("闸门科", "郑国");
    const dutyId = await world.duty("启闭闸门", { planId });
    const id = await world.assign(dutyId, "RESPONSIBLE", unitId);
    const told = await preview({ endAssignment: [{ id, validTo: APRIL }] });
    expect(told.at).toBe(APRIL);
    expect(told.begins).toEqual([]);
    expect(told.ends).toMatchObject([{ id, validTo: APRIL, retractedAt: null }]);
    expect(kinds(told.gapsOpened)).toEqual(["NO_RESPONSIBLE 启闭闸门"]);
    expect(texts(told.orphanedDuties)).toEqual(["启闭闸门"]);
  });

  test("names a duty that somebody still leads and nobody carries out any more", async () => {
    const { unitId, personId } = await world.headedUnit("水闸科", "史起");
    const dutyId = await world.duty("养护水闸", { planId });
    await world.assign(dutyId, "LEAD", personId);
    const id = await world.assign(dutyId, "RESPONSIBLE", unitId);
    const told = await preview({ endAssignment: [{ id, validTo: APRIL }] });
    expect(kinds(told.gapsOpened)).toEqual(["NO_RESPONSIBLE 养护水闸"]);
    expect(texts(told.orphanedDuties)).toEqual(["养护水闸"]);
    expect(texts(told.changedChains)).toEqual(["养护水闸"]);
  });

  test("of a holding shows the vacant head post, also of a unit without any duty", async () => {
    const { holdingId } = await world.headedUnit("档案科", "司马谈");
    const told = await preview({ endHolding: [{ id: holdingId, validTo: APRIL }] });
    expect(told.gapsOpened).toMatchObject([{ kind: "VACANT_POST", unit: { name: "档案科" }, duty: null }]);
  });

  test("and a beginning of another are seen together: who ends makes room", async () => {
    const { holdingId, postId, unitId } = await world.headedUnit("水情科", "许商");
    await world.assign(await world.duty("报汛", { planId }), "RESPONSIBLE", unitId);
    const personId = await world.person("王景");
    const appoint = [{ personId, postId, validFrom: APRIL }];
    const told = await preview({ appoint, endHolding: [{ id: holdingId, validTo: APRIL }] });
    expect(told.gapsOpened).toEqual([]);
    expect(told.orphanedDuties).toEqual([]);
    expect(texts(told.changedChains)).toEqual(["报汛"]);
  });
});

describe("a preview of a unit that moves from next month", () => {
  /** A bureau with one department, all of whose departments carry out a duty; the class comes with a loaded plan. */
  async function bureauWithClass() {
    const head = { name: "杜诗", posts: ["农水科科长"] };
    const { plan, created } = await loadPlan(head);
    const idOf = (type: string, name: string): string =>
      created.find((item: Any) => item.type === type && item.name === name).id;
    return { plan, unitId: idOf("OrgUnit", "农水科"), bureauId: idOf("OrgUnit", "丹县水利局") };
  }

  async function loadPlan(head: { name: string; posts: string[] }) {
    const draft = {
      meta: { title: "丹县抗旱预案", issuer: "丹县水利局", date: "2026年1月5日" },
      departments: ["农水科"],
      groups: [
        { name: "抗旱组", kind: "WORKING", responsible: ["各科室"], duties: ["查墒情"], members: [] },
        { name: "后备组", kind: "WORKING", members: [{ ...head, role: "MEMBER" }] },
      ],
    };
    const result = await api.run(
      "importPlan",
      { draft },
      "... on ImportPlanSuccess { plan { id } created { type id name } }",
    );
    return { plan: result.plan.id as string, created: result.created };
  }

  test("ends its place where it stands, at next month, and orphans what the class of departments did", async () => {
    const { unitId } = await bureauWithClass();
    const elsewhere = await world.unit("流域局", { kind: "ORGANIZATION" });
    const placeUnit = [{ unitId, parentId: elsewhere, validFrom: APRIL }];
    const told = await preview({ placeUnit });
    expect(told.at).toBe(APRIL);
    expect(told.ends).toMatchObject([
      { __typename: "UnitPlacement", validTo: APRIL, retractedAt: null, parent: { name: "丹县水利局" } },
    ]);
    expect(told.begins).toMatchObject([
      { __typename: "UnitPlacement", validFrom: APRIL, validTo: null, parent: { name: "流域局" } },
    ]);
    expect(kinds(told.gapsOpened)).toEqual(["NO_RESPONSIBLE 查墒情"]);
    expect(texts(told.orphanedDuties)).toEqual(["查墒情"]);
    const before = await preview({ placeUnit, at: "2026-03-15T00:00:00Z" });
    expect(before).toMatchObject({ gapsOpened: [], orphanedDuties: [], changedChains: [] });
  });
});

describe("a preview of a correction", () => {
  test("shows the edge as it was, taken back, and as it is right; one that never held only goes", async () => {
    const { holdingId, personId } = await world.headedUnit("测站", "误录");
    const right = await world.person("正录");
    const told = await preview({ correctEdge: [{ id: holdingId, partyId: right }] });
    expect(told.ends).toMatchObject([{ id: holdingId, retractedAt: NOW }]);
    expect(told.begins).toMatchObject([{ id: holdingId, validFrom: NOW, person: { name: "正录" } }]);
    const never = await preview({ correctEdge: [{ id: holdingId, neverHeld: true }] });
    expect(never.begins).toEqual([]);
    expect(never.ends).toMatchObject([{ id: holdingId, retractedAt: NOW }]);
    expect(personId).not.toBe(right);
  });
});

describe("a preview that is refused", () => {
  test("says what the write would say: a unit below itself", async () => {
    const [above, below] = [await world.unit("总站"), await world.unit("分站")];
    await world.unit("支站", { parentId: below });
    await api.run("placeUnit", { unitId: below, parentId: above });
    const refused = await preview({ placeUnit: [{ unitId: above, parentId: below }] });
    expect(refused).toMatchObject({ __typename: "RuleError", code: "UNIT_LOOP" });
    expect(refused.path.slice(0, 2)).toEqual(["placeUnit", "0"]);
    const allowed = await preview({ placeUnit: [{ unitId: above, parentId: await world.unit("流域站") }] });
    expect(allowed.__typename).toBe("Preview");
  });

  test("names the act and its place, also where an earlier act would have been done", async () => {
    const dutyId = await world.duty("量雨", { planId });
    const part = { targetId: dutyId, partyId: await world.unit("雨情科") };
    const nowhere = "OrgUnit:01980000-0000-7000-8000-000000000000";
    const assign = [
      { ...part, role: "LEAD" },
      { ...part, role: "SUPPORT", partyId: nowhere },
    ];
    expect(await preview({ assign })).toMatchObject({
      __typename: "NotFoundError",
      path: ["assign", "1", "partyId"],
    });
    const twice = [
      { ...part, role: "LEAD" },
      { ...part, role: "LEAD" },
    ];
    expect(await preview({ assign: twice })).toMatchObject({ code: "OVERLAPPING_ASSIGNMENT" });
  });

  test("retires what is free and says of the rest that it is still in use", async () => {
    const { unitId } = await world.headedUnit("在用科", "司空");
    const free = await world.unit("空置科");
    expect(await preview({ retireOrgUnit: [{ id: unitId, expectedVersion: 1 }] })).toMatchObject({
      code: "STILL_IN_USE",
      path: expect.arrayContaining(["retireOrgUnit", "0"]),
    });
    const told = await preview({ retireOrgUnit: [{ id: free, expectedVersion: 1 }] });
    expect(told).toMatchObject({ __typename: "Preview", begins: [], ends: [] });
  });

  test("takes 50 acts at most", async () => {
    const retirePerson = Array.from({ length: 51 }, () => ({ id: "Person:x", expectedVersion: 1 }));
    expect((await preview({ retirePerson })).faults).toEqual([{ path: ["input"], code: "TOO_MANY" }]);
  });

  test("whoever may not write may not preview", async () => {
    const input = { assign: [{ targetId: planId, partyId: planId, role: "LEAD" }] };
    const viewer = { ...ADMIN, grants: [] };
    const { errors, data } = await api.request(QUERY, { input }, { viewer });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });
});

describe("a preview leaves no trace", () => {
  test("and answers the same again", async () => {
    const { unitId } = await world.headedUnit("重看科", "重耳");
    const input = {
      assign: [{ targetId: await world.duty("重看", { planId }), partyId: unitId, role: "RESPONSIBLE" }],
    };
    const withoutIds = (told: Any) => ({
      ...told,
      begins: told.begins.map(({ id: _id, ...edge }: Any) => edge),
    });
    expect(withoutIds(await preview(input))).toEqual(withoutIds(await preview(input)));
  });

  test("so that its idempotency key is free for the write", async () => {
    const input = {
      targetId: await world.duty("用钥", { planId }),
      partyId: await world.unit("钥科"),
      role: "LEAD",
      clientMutationId: "previewed",
    };
    await preview({ assign: [input] });
    await api.run("assign", input);
    expect(await preview({ assign: [input] })).toMatchObject({ code: "OVERLAPPING_ASSIGNMENT" });
  });

  test("while others write and read at once: their writes stand, without a hole in the log", async () => {
    const { unitId } = await world.headedUnit("并行科", "百里");
    const dutyId = await world.duty("并行", { planId });
    const input = { assign: [{ targetId: dutyId, partyId: unitId, role: "RESPONSIBLE" }] };
    const count = () => api.database.prisma.changeEvent.count();
    const before = await count();
    const [told, , , gaps] = await Promise.all([
      api.ask(QUERY, { input }),
      world.person("甲同"),
      world.person("乙同"),
      gapsOf(api, dutyId),
      api.ask(QUERY, { input }),
      world.person("丙同"),
    ]);
    expect(told.preview.__typename).toBe("Preview");
    expect(gaps).toContain("NO_RESPONSIBLE");
    expect(await count()).toBe(before + 3);
    const numbers = await api.database.prisma.changeEvent.findMany({ orderBy: { number: "asc" } });
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_event, index) => index + 1));
    expect(await gapsOf(api, dutyId)).toContain("NO_RESPONSIBLE");
  });
});

test("a preview issues no more statements for many duties than for few", async () => {
  const { unitId } = await world.headedUnit("众责科", "公孙");
  const duties = await Promise.all(
    Array.from({ length: 24 }, (_none, place) => world.duty(`众责${place}`, { planId })),
  );
  const count = async (targetIds: string[]) => {
    const input = { assignMany: [{ targetIds, partyId: unitId, role: "RESPONSIBLE" }] };
    const { data, statements } = await api.request(QUERY, { input });
    expect((data as Any).preview.changedChains).toHaveLength(targetIds.length);
    return statements.length;
  };
  expect(await count(duties)).toBe(await count(duties.slice(0, 2)));
});
