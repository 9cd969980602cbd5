import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createReports } from "../support/reports.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWatch } from "../support/watch.ts";

let api: TestApi;
let watch: ReturnType<typeof createWatch>;

beforeAll(async () => {
  api = await openTestApi();
  watch = createWatch(api);
});
afterAll(() => api.close());

const ROTA = `... on Rota { id version name plan { title } unit { name } requiredSeats officeFrom officeTo restHours
  telephone endsAt publishedTo retiredAt members { seat order person { id } } }`;
const read = async (id: string): Promise<Any> =>
  (await api.ask(`query ($id: ID!) { node(id: $id) { ${ROTA} } }`, { id })).node;

describe("a rota", () => {
  test("is set up for a plan or a unit, changed field by field, and retired once no shift is to come", async () => {
    const unitId = await watch.world.unit("值班科");
    const planId = await watch.world.plan("防汛方案");
    const id = await watch.rota("总值班室", { unitId, planId, telephone: "0000-1234", restHours: 12 });
    expect(await read(id)).toMatchObject({
      name: "总值班室",
      plan: { title: "防汛方案" },
      unit: { name: "值班科" },
      requiredSeats: ["LEADER", "FIRST", "SECOND"],
      telephone: "0000-1234",
      publishedTo: null,
    });
    await api.run("updateRota", { id, expectedVersion: 1, name: "值班室", planId: null, telephone: null });
    expect(await read(id)).toMatchObject({
      version: 2,
      name: "值班室",
      plan: null,
      telephone: null,
      restHours: 12,
    });
    expect((await api.refuse("updateRota", { id, expectedVersion: 1, name: "旧" })).__typename).toBe(
      "ConflictError",
    );
    const person = await watch.world.person("方舟");
    const [shift] = await watch.add(
      id,
      watch.shift("FIRST", person, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"),
    );
    expect((await api.refuse("retireRota", { id, expectedVersion: 2 })).code).toBe("STILL_IN_USE");
    await api.run("retireShift", { id: shift.id, expectedVersion: 1 });
    await api.run("retireRota", { id, expectedVersion: 2 });
    expect((await read(id)).retiredAt).toBe("2026-03-01T00:00:00.000Z");
    await api.run("restoreNode", { id, expectedVersion: 3 });
    expect((await read(id)).retiredAt).toBeNull();
  });

  test("keeps its life where shifts stand, until they are taken off", async () => {
    const { rotaId: id, shifts } = await watch.fullDay("缩短");
    const shorter = { id, expectedVersion: 1, endsAt: "2026-03-01T23:59:00Z" };
    const cut = await leavingNoTrace(api, () => api.refuse("updateRota", shorter));
    expect([cut.code, cut.path]).toEqual(["OUTSIDE_ROTA", ["endsAt"]]);
    const late = await api.refuse("updateRota", {
      ...shorter,
      endsAt: null,
      startsAt: "2026-03-01T00:01:00Z",
    });
    expect([late.code, late.path]).toEqual(["OUTSIDE_ROTA", ["startsAt"]]);
    for (const shift of shifts) await api.run("retireShift", { id: shift.id, expectedVersion: 1 });
    await api.run("updateRota", shorter);
    expect((await read(id)).endsAt).toBe("2026-03-01T23:59:00.000Z");
  });

  test("is refused with all that is wrong with it", async () => {
    const bad = { name: "", requiredSeats: [], startsAt: "2026-03-01T00:00:00Z" };
    expect((await api.refuse("createRota", bad)).faults).toEqual([{ path: ["name"], code: "REQUIRED" }]);
    const more = { ...bad, name: "窗口", officeFrom: "25:00", restHours: 200 };
    const { faults } = await leavingNoTrace(api, () => api.refuse("createRota", more));
    expect(faults?.map(({ path }) => path.join("."))).toEqual(["requiredSeats", "restHours", "officeFrom"]);
  });

  test("has its pool set as a whole, in the order of turns, each change in the log", async () => {
    const id = await watch.rota("轮值");
    const [one = "", two = "", three = ""] = await Promise.all(
      ["甲一", "甲二", "甲三"].map(watch.world.person),
    );
    await watch.pool(id, { LEADER: [one], FIRST: [one, two] });
    await watch.pool(id, { FIRST: [two, three] });
    expect((await read(id)).members).toEqual([
      { seat: "FIRST", order: 0, person: { id: two } },
      { seat: "FIRST", order: 1, person: { id: three } },
    ]);
    const { changes } = await api.ask(
      `query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }) { nodes { action } } }`,
      { nodeId: id },
    );
    // Three came in; then two went, one moved up and one came in.
    expect(changes.nodes.filter(({ action }: Any) => action === "setRotaMembers")).toHaveLength(7);
    const twice = [one, one].map((personId) => ({ personId, seat: "FIRST" }));
    const repeated = await api.refuse("setRotaMembers", { rotaId: id, members: twice });
    expect(repeated.faults).toEqual([{ path: ["members", "1"], code: "REPEATED" }]);
  });

  test("is found by its name, its plan and its unit", async () => {
    const unitId = await watch.world.unit("水利科");
    await watch.rota("水情值守", { unitId });
    const found = async (filter: string) =>
      (await api.ask(`{ rotas(filter: { ${filter} }) { nodes { name requiredSeats } } }`)).rotas.nodes;
    const rota = { name: "水情值守", requiredSeats: ["LEADER", "FIRST", "SECOND"] };
    expect(await found(`q: "水情"`)).toEqual([rota]);
    expect(await found(`unitId: "${unitId}"`)).toEqual([rota]);
  });
});

describe("what a rota, a report or an urgent rule leans on is not retired", () => {
  const refusal = async (mutation: string, id: string, expectedVersion = 1) =>
    (await api.refuse(mutation, { id, expectedVersion })).code;

  test("a unit while a rota of it stands", async () => {
    const unitId = await watch.world.unit("闸站科");
    const id = await watch.rota("闸站值守", { unitId });
    expect(await leavingNoTrace(api, () => refusal("retireOrgUnit", unitId))).toBe("STILL_IN_USE");
    await api.run("retireRota", { id, expectedVersion: 1 });
    await api.run("retireOrgUnit", { id: unitId, expectedVersion: 1 });
  });

  test("a rota, a post, a group and a person while something is reported by them or to them", async () => {
    const reports = createReports(api);
    const postId = await watch.world.post(await watch.world.unit("雨情科"), "雨情员");
    const [groupId, personId] = [await watch.world.group("雨情组"), await watch.world.person("许汀")];
    const rotaId = await watch.rota("雨情值守");
    const first = { onWatchRotaId: rotaId, reporterIds: [postId], receiverId: groupId };
    const ids = [
      await reports.obligation({ name: "雨情日报", ...first }),
      await reports.obligation({ name: "雨情汇总", reporterIds: [groupId], receiverId: postId }),
      await reports.obligation({ name: "雨情专报", reporterIds: [personId], receiverId: postId }),
    ];
    const named = { retireRota: rotaId, retirePost: postId, retireGroup: groupId, retirePerson: personId };
    for (const [mutation, id] of Object.entries(named))
      expect([mutation, await refusal(mutation, id)]).toEqual([mutation, "STILL_IN_USE"]);
    for (const id of ids) await api.run("retireObligation", { id, expectedVersion: 1 });
    for (const [mutation, id] of Object.entries(named)) await api.run(mutation, { id, expectedVersion: 1 });
  });

  test("whoever an urgent report goes to at once", async () => {
    const unitId = await watch.world.unit("值机科");
    const named = {
      retireOrgUnit: unitId,
      retirePost: await watch.world.post(await watch.world.unit("机要科"), "机要员"),
      retireGroup: await watch.world.group("值机组"),
      retirePerson: await watch.world.person("乔泊"),
    };
    const rule = await api.run("createUrgentRule", { name: "直报", receiverIds: Object.values(named) });
    for (const [mutation, id] of Object.entries(named))
      expect([mutation, await refusal(mutation, id)]).toEqual([mutation, "STILL_IN_USE"]);
    await api.run("retireUrgentRule", { id: rule.id, expectedVersion: 1 });
    for (const [mutation, id] of Object.entries(named)) await api.run(mutation, { id, expectedVersion: 1 });
  });
});

describe("a window that must never be empty", () => {
  test("is to be held in the office hours of working days, by the work calendar as the body sets it", async () => {
    const id = await watch.rota("办事窗口", {
      requiredSeats: ["FIRST"],
      officeFrom: "08:30",
      officeTo: "17:30",
    });
    // Friday 27 February to Monday 2 March 2026; the 28th is a Saturday on which one works for the Spring Festival.
    const span = ["2026-02-27T00:00:00Z", "2026-03-03T00:00:00Z"] as const;
    await api.run("updateRota", { id, expectedVersion: 1, startsAt: span[0] });
    expect(await watch.gaps(id, ...span)).toEqual([
      "FIRST 2026-02-27T00:30:00.000Z 2026-02-27T09:30:00.000Z",
      "FIRST 2026-02-28T00:30:00.000Z 2026-02-28T09:30:00.000Z",
      "FIRST 2026-03-02T00:30:00.000Z 2026-03-02T09:30:00.000Z",
    ]);
    const isNeeded = async (at: string) => {
      const query =
        "query ($id: ID, $at: DateTime) { onWatchNow(rotaId: $id, at: $at) { seats { isRequired } } }";
      return (await api.ask(query, { id, at })).onWatchNow[0].seats[0].isRequired;
    };
    expect(await isNeeded("2026-03-02T00:30:00Z")).toBe(true);
    expect(await isNeeded("2026-03-02T09:30:00Z")).toBe(false);
    expect(await isNeeded("2026-03-01T01:00:00Z")).toBe(false);
    await api.run("setCalendarDays", { days: [{ day: "2026-03-02", kind: "HOLIDAY" }] }, "__typename");
    const clerk = await watch.world.person("窗口员");
    await watch.add(id, watch.shift("FIRST", clerk, "2026-02-27T00:30:00Z", "2026-02-27T09:30:00Z"));
    await watch.add(id, watch.shift("FIRST", clerk, "2026-02-28T00:30:00Z", "2026-02-28T09:00:00Z"));
    expect(await watch.gaps(id, ...span)).toEqual([
      "FIRST 2026-02-28T09:00:00.000Z 2026-02-28T09:30:00.000Z",
    ]);
  });
});

describe("a rota is published", () => {
  const SUCCESS = "... on PublishRotaSuccess { rota { publishedTo version } gaps { seat from to } }";

  test("where no seat is empty, and whoever keeps watch is told", async () => {
    const { rotaId: id, first } = await watch.fullDay("发布");
    const to = "2026-03-02T00:00:00Z";
    const { rota, gaps } = await api.run("publishRota", { id, expectedVersion: 1, to }, SUCCESS);
    expect([rota.publishedTo, gaps]).toEqual(["2026-03-02T00:00:00.000Z", []]);
    const told = await api.database.prisma.notice.findMany({
      where: { subject: id, kind: "ROTA_PUBLISHED" },
    });
    expect(told).toHaveLength(3);
    expect(told.map(({ personId }) => `Person:${personId}`)).toContain(first);
  });

  test("with gaps only by who accepts them", async () => {
    const { rotaId: id } = await watch.fullDay("缺岗");
    const input = { id, expectedVersion: 1, to: "2026-03-02T01:00:00Z" };
    const refusal = await leavingNoTrace(api, () => api.refuse("publishRota", input));
    expect([refusal.code, refusal.path]).toEqual(["COVERAGE_GAPS", ["acceptGaps"]]);
    const { gaps } = await api.run("publishRota", { ...input, acceptGaps: true }, SUCCESS);
    expect(gaps.map(({ seat, from }: Any) => `${seat} ${from}`)).toEqual([
      "LEADER 2026-03-02T00:00:00.000Z",
      "FIRST 2026-03-02T00:00:00.000Z",
      "SECOND 2026-03-02T00:00:00.000Z",
    ]);
    const past = await api.refuse("publishRota", { id, expectedVersion: 2, to: "2026-03-01T00:00:00Z" });
    expect(past.faults).toEqual([{ path: ["to"], code: "OUT_OF_RANGE" }]);
  });
});

test("coverage is asked for many rotas in as many statements as for one, and for 400 days at most", async () => {
  const query = (count: number, to: string) =>
    `{ rotas(first: ${count}) { nodes { coverage(from: "2026-03-01T00:00:00Z", to: "${to}") { gaps { seat } }
       members { person { name } } shifts(from: "2026-03-01T00:00:00Z", to: "${to}") { person { name } } } } }`;
  const one = await api.request(query(1, "2026-04-01T00:00:00Z"));
  const many = await api.request(query(6, "2026-04-01T00:00:00Z"));
  expect((many.data as Any).rotas.nodes).toHaveLength(6);
  expect(many.statements.length).toBe(one.statements.length);
  const tooFar = await api.request(query(1, "2027-04-06T00:00:00Z"));
  expect(tooFar.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", path: ["to"] });
});

test("an editor keeps the rotas of the own unit, also with the own person on watch, and no others", async () => {
  const [own, other] = [await watch.world.unit("甲科"), await watch.world.unit("乙科")];
  const personId = await watch.world.person("甲科编辑");
  await watch.world.appoint(personId, await watch.world.post(own, "科员"));
  const editor = watch.viewerOf(personId, [
    { role: "EDITOR", unitId: own.split(":")[1] ?? "", planId: null },
  ]);
  const input = { name: "科值班", requiredSeats: ["FIRST"], startsAt: "2026-03-01T00:00:00Z" };
  const made = await watch.as(editor, "createRota", { ...input, unitId: own }, "... on Rota { id }");
  const shifts = [watch.shift("FIRST", personId, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")];
  const entered = await watch.as(editor, "addShifts", { rotaId: made.id, shifts }, "__typename");
  expect(entered.__typename).toBe("ShiftsSuccess");
  const foreign = await watch.as(editor, "createRota", { ...input, unitId: other }, "__typename");
  expect(foreign.__typename).toMatch(/NotFoundError|ForbiddenError/);
  const theirs = await watch.rota("乙科值班", { unitId: other });
  const later = [watch.shift("FIRST", personId, "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")];
  const refused = await watch.as(editor, "addShifts", { rotaId: theirs, shifts: later }, "__typename");
  expect(refused.__typename).toBe("ForbiddenError");
});
