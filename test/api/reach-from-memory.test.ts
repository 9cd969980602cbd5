import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reachFromMemory } from "../../packages/server/src/access/sight/find-reach.ts";
import { NO_REACH, REACH_SETS, type Reach } from "../../packages/server/src/access/sight/reach-sets.ts";
import { readReach } from "../../packages/server/src/access/sight/read-reach.ts";
import { type Standing, standingOf } from "../../packages/server/src/access/sight/standing.ts";
import { forEverything, type Grant, type Viewer } from "../../packages/server/src/access/viewer.ts";
import type { Snapshot } from "../../packages/server/src/snapshot/snapshot.ts";
import { ADMIN, openTestApi, type TestApi } from "../support/api.ts";
import { BEGIN, CHANGE, createRandomWorld, enterWorlds, type Rows } from "../support/random-world.ts";
import { createWorld } from "../support/world.ts";

const WORLDS = Array.from({ length: 12 }, (_, index) => index + 101);

let api: TestApi;
let world: ReturnType<typeof createWorld>;
const worlds = new Map<number, Rows>();
const ids: Record<string, string> = {};

/** Random worlds, in every third of which a plan is only drafted; and a section with a team below it, a plan, a group and a duty. */
beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  for (const seed of WORLDS) worlds.set(seed, withDraft(createRandomWorld(seed), seed % 3));
  await enterWorlds(api.database, [...worlds.values()]);
  await api.memory.fill();
  const { unitId, postId, personId } = await world.headedUnit("堤防科", "堤防科长");
  await world.unit("堤防班", { parentId: unitId });
  const plan = await world.plan("护堤方案");
  const group = await world.group("护堤组", { planId: plan });
  await world.member(group, "HEAD", postId);
  await world.duty("巡堤", { planId: plan, groupId: group });
  Object.assign(ids, { unit: unitId, head: personId, plan, group });
});
afterAll(() => api.close());

function withDraft(rows: Rows, drafted: number): Rows {
  const plans = (rows.Plan ?? []).map((plan, index) =>
    index === drafted ? { ...plan, status: "DRAFT", inForceFrom: null } : plan,
  );
  return { ...rows, Plan: plans };
}

const bare = (id: string | undefined) => id?.split(":")[1] ?? "";

function viewer(personId: string | null, ...grants: Partial<Grant>[]): Viewer {
  const all = grants.map((grant) => ({ ...forEverything("MEMBER"), ...grant }));
  return { ...ADMIN, id: "test-limited", grants: all, personId };
}

/** Everybody who may look into a world: each person as member, leader and with an office, each unit and plan with an editor. */
function standingsIn(rows: Rows): Standing[] {
  const idsOf = (table: string) => (rows[table] ?? []).map((row) => (row as { id: string }).id);
  const [units, plans, people] = [idsOf("OrgUnit"), idsOf("Plan"), idsOf("Person")];
  const [unitId = "", planId = ""] = [units[2], plans[1]];
  return [
    ...people.flatMap((id) => [viewer(id, { role: "MEMBER" }), viewer(id, { role: "LEADER" })]),
    ...units.map((id) => viewer(null, { role: "EDITOR", unitId: id })),
    ...plans.map((id) => viewer(null, { role: "EDITOR", planId: id })),
    viewer(people[0] ?? null, { role: "LEADER" }, { role: "EDITOR", unitId }, { role: "EDITOR", planId }),
    viewer(people[1] ?? null, { role: "MEMBER" }, { role: "EDITOR", planId }),
    viewer(people[2] ?? null, { role: "INTEGRATOR" }),
  ].map(standingOf);
}

function inOrder(reach: Reach): Record<string, string[]> {
  return Object.fromEntries(REACH_SETS.map((name) => [name, [...reach[name]].sort()]));
}

async function held(): Promise<Snapshot> {
  const snapshot = await api.memory.now();
  if (snapshot === null) throw new Error("Nothing is held.");
  return snapshot;
}

const found = new Set<string>();
let changes = 0;

test.each(WORLDS)(
  "in world %i memory and the database find the same reach, and it stays until it is said to change",
  async (seed) => {
    const { prisma, sql } = api.database;
    const snapshot = await held();
    for (const standing of standingsIn(worlds.get(seed) ?? {})) {
      for (const moment of [BEGIN, "2026-01-15T00:00:00Z", "2026-03-01T00:00:00Z"]) {
        const now = new Date(moment);
        const all = await reachFromMemory(snapshot, sql, standing, now, "ALL");
        const reach = inOrder(all.value);
        expect(reach, JSON.stringify(standing)).toEqual(inOrder(await readReach(prisma, standing, now)));
        const most = await reachFromMemory(snapshot, sql, standing, now, "WITHOUT_PLANS");
        expect(inOrder(most.value)).toEqual({ ...reach, plans: [] });
        for (const name of REACH_SETS) if (all.value[name].size > 0) found.add(name);
        if (all.until === Number.POSITIVE_INFINITY) continue;
        changes += 1;
        expect(all.until).toBeGreaterThan(now.getTime());
        const justBefore = new Date(all.until - 1);
        expect(inOrder(await readReach(prisma, standing, justBefore))).toEqual(reach);
      }
    }
  },
);

test("in those worlds every set holds something for somebody, and much changes by itself", () => {
  expect([...found].toSorted()).toEqual([...REACH_SETS].toSorted());
  expect(changes).toBeGreaterThan(100);
  expect(Object.keys(NO_REACH).toSorted()).toEqual([...REACH_SETS].toSorted());
});

test("in those worlds nothing changes after the last of their edges has", async () => {
  const snapshot = await held();
  for (const standing of standingsIn(worlds.get(WORLDS[0] ?? 0) ?? {})) {
    const { until } = await reachFromMemory(snapshot, api.database.sql, standing, new Date(CHANGE), "ALL");
    expect(until).toBe(Number.POSITIVE_INFINITY);
  }
});

describe("the reach that is kept between requests", () => {
  const LISTS =
    "{ orgUnits { nodes { name } } plans { nodes { title } } groups { nodes { name } } duties { nodes { text } } }";

  async function seen(by: Viewer): Promise<{ names: string[]; statements: string[] }> {
    const { data, errors, statements } = await api.request(LISTS, {}, { viewer: by });
    expect(errors).toBeUndefined();
    const lists = Object.values(data ?? {}) as { nodes: Record<string, string>[] }[];
    const names = lists.flatMap(({ nodes }) => nodes.flatMap((node) => Object.values(node)));
    // Whatever a random world holds is named x; classes that are bound to no unit lead into it.
    return { names: names.filter((name) => name !== "x").toSorted(), statements };
  }

  const EVERYTHING = ["堤防科", "护堤方案", "护堤组", "巡堤"].toSorted();

  test("costs the database nothing when it is asked for again, until something is written", async () => {
    const by = viewer(bare(ids.head), { role: "LEADER" });
    const readsOfReach = async () =>
      (await seen(by)).statements.filter((text) => text.includes(`AS "until"`)).length;
    expect(await readsOfReach()).toBe(1);
    expect(await readsOfReach()).toBe(0);
    await world.person("路人");
    expect(await readsOfReach()).toBe(1);
    expect(await readsOfReach()).toBe(0);
  });

  test("ends at the very next request with the role, and comes back with it", async () => {
    const leader = viewer(bare(ids.head), { role: "LEADER" });
    const member = viewer(bare(ids.head), { role: "MEMBER" });
    const nobody = viewer(null, { role: "LEADER" });
    for (let round = 0; round < 2; round += 1) {
      expect((await seen(leader)).names).toEqual(["堤防班", ...EVERYTHING].toSorted());
      expect((await seen(member)).names).toEqual(EVERYTHING);
      expect((await seen(nobody)).names).toEqual([]);
    }
  });

  test("follows an appointment and its end at the very next request", async () => {
    const person = await world.person("新任科员");
    const by = viewer(bare(person), { role: "MEMBER" });
    expect((await seen(by)).names).toEqual([]);
    const holding = await world.appoint(person, await world.post(ids.unit ?? "", "科员"));
    expect((await seen(by)).names).toEqual(["堤防科"]);
    await world.member(ids.group ?? "", "MEMBER", person);
    expect((await seen(by)).names).toEqual(EVERYTHING);
    api.clock.set("2026-03-02T00:00:00Z");
    await api.run("endHolding", { id: holding, validTo: "2026-03-01T12:00:00Z" });
    expect((await seen(by)).names).toEqual(EVERYTHING.filter((name) => name !== "堤防科"));
  });

  test("follows what begins and ends by itself from its instant on, with nothing written", async () => {
    const person = await world.person("轮值员");
    const duty = await world.duty("汛期值守", { planId: await world.plan("值守方案") });
    await world.assign(duty, "RESPONSIBLE", person, {
      validFrom: "2026-03-05T08:00:00Z",
      validTo: "2026-03-05T20:00:00Z",
    });
    const by = viewer(bare(person), { role: "MEMBER" });
    const onDuty = ["值守方案", "汛期值守"].toSorted();
    const at = async (instant: string) => {
      api.clock.set(instant);
      return (await seen(by)).names;
    };
    expect(await at("2026-03-05T07:59:59.999Z")).toEqual([]);
    expect(await at("2026-03-05T08:00:00Z")).toEqual(onDuty);
    expect(await at("2026-03-05T19:59:59.999Z")).toEqual(onDuty);
    expect(await at("2026-03-05T20:00:00Z")).toEqual([]);
    expect(await at("2026-03-05T12:00:00Z")).toEqual(onDuty);
  });
});
