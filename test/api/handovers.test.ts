import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepHandovers } from "../../packages/server/src/modules/handover/sweep-handovers.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { listenToStatements } from "../support/statements.ts";
import { createWatch } from "../support/watch.ts";

let api: TestApi;
let watch: ReturnType<typeof createWatch>;

beforeAll(async () => {
  api = await openTestApi();
  watch = createWatch(api);
});
afterAll(() => api.close());

const CHANGE = "2026-03-01T08:00:00Z";
const HANDOVER = "... on Handover { id version state outgoingSigned incomingSigned refusalReason openItems }";
const ENTRY = "... on WatchLogEntry { id at matter authorName isUnsigned person { id } }";

/** A rota whose first post goes over from one to another at eight; it is a quarter past by the clock. */
async function changedWatch(name: string) {
  const rotaId = await watch.rota(name, { requiredSeats: ["FIRST"] });
  const [outgoing = "", incoming = "", stranger = ""] = await Promise.all(
    ["交", "接", "外"].map((person) => watch.world.person(`${person}${name}`)),
  );
  await watch.add(
    rotaId,
    watch.shift("FIRST", outgoing, "2026-03-01T00:00:00Z", CHANGE),
    watch.shift("FIRST", incoming, CHANGE, "2026-03-01T16:00:00Z"),
  );
  await watch.pool(rotaId, { FIRST: [outgoing, incoming] });
  api.clock.set("2026-03-01T08:15:00Z");
  const start = (as: string, more: object = {}) =>
    watch.as(
      watch.viewerOf(as),
      "startHandover",
      { rotaId, at: CHANGE, outgoingId: outgoing, incomingId: incoming, openItems: "堤防巡查未完", ...more },
      HANDOVER,
    );
  const sign = (as: string, { id, version }: Any) =>
    watch.as(watch.viewerOf(as), "signHandover", { id, expectedVersion: version }, HANDOVER);
  const write = (as: string, more: object = {}) =>
    watch.as(watch.viewerOf(as), "addWatchLogEntry", { rotaId, matter: "水位上涨", ...more }, ENTRY);
  return { rotaId, outgoing, incoming, stranger, start, sign, write };
}

describe("a watch is handed over", () => {
  test("by both signatures, whoever begins it signing by that", async () => {
    const { outgoing, incoming, start, sign } = await changedWatch("城区");
    const begun = await start(outgoing);
    expect(begun).toMatchObject({ state: "OPEN", incomingSigned: null, openItems: "堤防巡查未完" });
    expect(begun.outgoingSigned).toBe("2026-03-01T08:15:00.000Z");
    const signed = await sign(incoming, begun);
    expect(signed.state).toBe("SIGNED");
    expect((await sign(incoming, signed)).code).toBe("HANDOVER_CLOSED");
  });

  test("or is refused with a reason by who is to take over, and then begun anew", async () => {
    const { outgoing, incoming, start } = await changedWatch("乡镇");
    const begun = await start(outgoing);
    const refuse = (as: string, reason: string) =>
      watch.as(watch.viewerOf(as), "refuseHandover", { id: begun.id, expectedVersion: 1, reason }, HANDOVER);
    expect((await refuse(outgoing, "不交")).__typename).toBe("ForbiddenError");
    expect((await refuse(incoming, " ")).faults).toEqual([{ path: ["reason"], code: "REQUIRED" }]);
    expect(await refuse(incoming, "记录不全")).toMatchObject({ state: "REFUSED", refusalReason: "记录不全" });
    expect((await start(outgoing)).state).toBe("OPEN");
  });

  test("only between two who keep the watch then, and by nobody else's hand", async () => {
    const { rotaId, outgoing, incoming, stranger, start, sign } = await changedWatch("港口");
    expect((await start(stranger)).__typename).toBe("ForbiddenError");
    const early = await start(incoming, { at: "2026-03-01T07:59:00Z" });
    expect([early.code, early.path]).toEqual(["NOT_ON_WATCH", ["incomingId"]]);
    const begun = await start(incoming);
    expect([begun.outgoingSigned, begun.incomingSigned]).toEqual([null, null]);
    expect((await sign(stranger, begun)).__typename).toMatch(/NotFoundError|ForbiddenError/);
    // Who keeps the rota may begin it, and signs for nobody.
    const input = { rotaId, at: CHANGE, outgoingId: outgoing, incomingId: incoming, openItems: "无" };
    const kept = await api.run("startHandover", input, HANDOVER);
    expect((await api.refuse("signHandover", { id: kept.id, expectedVersion: 1 })).__typename).toBe(
      "ForbiddenError",
    );
  });

  test("at most two hours before it changes", async () => {
    const { outgoing, incoming, start, sign } = await changedWatch("渠首");
    api.clock.set("2026-03-01T05:59:00Z");
    const early = await start(outgoing);
    expect([early.code, early.path]).toEqual(["HANDOVER_TOO_EARLY", ["at"]]);
    api.clock.set("2026-03-01T06:00:00Z");
    const begun = await start(outgoing);
    expect(begun.state).toBe("OPEN");
    api.clock.set("2026-03-01T05:59:00Z");
    const signed = await sign(incoming, begun);
    expect([signed.code, signed.path]).toEqual(["HANDOVER_TOO_EARLY", ["id"]]);
  });

  test("and waits on the watch for two days, no longer", async () => {
    const { rotaId, outgoing, start } = await changedWatch("泵站");
    const begun = await start(outgoing);
    const waiting = async (at: string) => {
      const query =
        "query ($rotaId: ID, $at: DateTime) { onWatchNow(rotaId: $rotaId, at: $at) { handover { id } } }";
      return (await api.ask(query, { rotaId, at })).onWatchNow[0].handover;
    };
    expect(await waiting("2026-03-03T08:00:00Z")).toEqual({ id: begun.id });
    expect(await waiting("2026-03-03T08:00:01Z")).toBeNull();
    expect(await waiting("2026-03-01T00:00:00Z")).toEqual({ id: begun.id });
  });

  test("is seen by its pool, and waits on the watch until both have signed", async () => {
    const { rotaId, outgoing, incoming, stranger, start, sign } = await changedWatch("大坝");
    const begun = await start(outgoing);
    const waiting = async (as: string) => {
      const query = `query ($rotaId: ID) { onWatchNow(rotaId: $rotaId) { handover { id } rota { handovers { totalCount } } } }`;
      const { data, errors } = await api.request(query, { rotaId }, { viewer: watch.viewerOf(as) });
      expect(errors).toBeUndefined();
      return (data as Any).onWatchNow[0];
    };
    expect((await waiting(incoming)).handover).toEqual({ id: begun.id });
    expect(await waiting(stranger)).toEqual({ handover: null, rota: { handovers: { totalCount: 0 } } });
    await sign(incoming, begun);
    expect(await waiting(incoming)).toEqual({ handover: null, rota: { handovers: { totalCount: 1 } } });
    const told = await api.database.prisma.notice.findMany({ where: { subject: begun.id } });
    expect(told.map(({ kind, personId }) => `${kind} Person:${personId}`)).toEqual([`HANDOVER ${incoming}`]);
  });
});

describe("a handover that is not signed", () => {
  const sweep = (time: string) => {
    api.clock.set(`2026-03-01T${time}:00Z`);
    return sweepHandovers({ db: api.database.prisma, clock: api.clock, timeZone: "Asia/Shanghai" });
  };
  const told = async (rotaId: string) =>
    (
      await api.database.prisma.notice.findMany({
        where: { subject: rotaId, kind: "HANDOVER_OVERDUE" },
        include: { person: true },
      })
    )
      .map(({ person, facts }: Any) => `${person.name} ${facts.name} ${facts.day} ${facts.time} ${facts.by}`)
      .toSorted();

  test("is told to both half an hour after the watch has changed, once, however many servers look", async () => {
    const { rotaId, outgoing, start } = await changedWatch("雨站");
    await start(outgoing);
    await sweep("08:29");
    expect(await told(rotaId)).toEqual([]);
    await Promise.all([sweep("08:30"), sweep("08:30")]);
    await sweep("08:31");
    const facts = "雨站 2026-03-01 16:00 交雨站";
    expect(await told(rotaId)).toEqual([`交雨站 ${facts}`, `接雨站 ${facts}`].toSorted());
  });

  test("is told of no second time where the shift is cut later", async () => {
    const { rotaId, incoming, stranger } = await changedWatch("风站");
    await sweep("08:30");
    const { node } = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on Rota { shifts(from: "${CHANGE}", to: "2026-03-02T00:00:00Z") {
        id version person { id } } } } }`,
      { id: rotaId },
    );
    const shift = node.shifts.find(({ person }: Any) => person.id === incoming);
    const part = (personId: string, startsAt: string, endsAt: string) => ({ personId, startsAt, endsAt });
    await watch.replace(
      shift,
      part(incoming, CHANGE, "2026-03-01T12:00:00Z"),
      part(stranger, "2026-03-01T12:00:00Z", "2026-03-01T16:00:00Z"),
    );
    await sweep("08:31");
    expect(await told(rotaId)).toHaveLength(2);
    await sweep("12:30");
    expect((await told(rotaId)).filter((line) => line.includes("20:00"))).toHaveLength(2);
  });

  test("is not told where both have signed, where the watch is over, or where nobody else kept it before", async () => {
    const signed = await changedWatch("雪站");
    await signed.sign(signed.incoming, await signed.start(signed.outgoing));
    const over = await changedWatch("霜站");
    await sweep("08:30");
    expect([await told(signed.rotaId), (await told(over.rotaId)).length]).toEqual([[], 2]);
    const late = await changedWatch("露站");
    await sweep("16:00");
    expect(await told(late.rotaId)).toEqual([]);
    const own = await watch.rota("雾站", { requiredSeats: ["FIRST"] });
    const person = await watch.world.person("独雾站");
    await watch.add(
      own,
      watch.shift("FIRST", person, "2026-03-01T00:00:00Z", CHANGE),
      watch.shift("FIRST", person, CHANGE, "2026-03-01T16:00:00Z"),
    );
    await sweep("09:00");
    expect(await told(own)).toEqual([]);
  });

  test("is looked for in one statement where there is none, and is told in as many for many as for one", async () => {
    const { countOf } = listenToStatements(api);
    const counted = (time: string) => countOf(() => sweep(time));
    await sweep("09:00");
    expect(await counted("23:00")).toBe(1);
    await changedWatch("甲哨");
    const one = await counted("08:45");
    await sweep("23:00");
    for (const name of ["乙哨", "丙哨", "丁哨"]) await changedWatch(name);
    expect(await counted("08:50")).toBe(one);
  });
});

describe("the log of a watch", () => {
  test("says of an entry that the handover was not signed, until it is", async () => {
    const { outgoing, incoming, start, sign, write } = await changedWatch("车站");
    expect((await write(incoming)).isUnsigned).toBe(true);
    const begun = await start(outgoing);
    expect((await write(incoming)).isUnsigned).toBe(true);
    await sign(incoming, begun);
    expect(await write(incoming)).toMatchObject({
      isUnsigned: false,
      matter: "水位上涨",
      person: { id: incoming },
      at: "2026-03-01T08:15:00.000Z",
    });
  });

  test("says so too where the seat was empty between the two, until the last one has handed over", async () => {
    const rotaId = await watch.rota("闸站", { requiredSeats: ["FIRST"] });
    const [last = "", incoming = ""] = await Promise.all(["末闸站", "接闸站"].map(watch.world.person));
    await watch.add(
      rotaId,
      watch.shift("FIRST", last, "2026-03-01T00:00:00Z", "2026-03-01T06:00:00Z"),
      watch.shift("FIRST", incoming, CHANGE, "2026-03-01T16:00:00Z"),
    );
    api.clock.set("2026-03-01T08:15:00Z");
    const as = (personId: string, mutation: string, input: object, selection: string) =>
      watch.as(watch.viewerOf(personId), mutation, input, selection);
    const write = () => as(incoming, "addWatchLogEntry", { rotaId, matter: "水位上涨" }, ENTRY);
    expect((await write()).isUnsigned).toBe(true);
    const input = { rotaId, at: CHANGE, outgoingId: last, incomingId: incoming, openItems: "无" };
    const { id } = await as(last, "startHandover", input, HANDOVER);
    await as(incoming, "signHandover", { id, expectedVersion: 1 }, HANDOVER);
    expect((await write()).isUnsigned).toBe(false);
  });

  test("is read by a substitute who is not of the pool", async () => {
    const { rotaId, stranger, write, outgoing } = await changedWatch("险段");
    await write(outgoing);
    const log = "query ($id: ID!) { node(id: $id) { ... on Rota { log { totalCount nodes { id } } } } }";
    const read = async () =>
      ((await api.request(log, { id: rotaId }, { viewer: watch.viewerOf(stranger) })).data as Any).node.log;
    expect(await read()).toEqual({ totalCount: 0, nodes: [] });
    await watch.add(rotaId, watch.shift("SECOND", stranger, "2026-03-01T08:00:00Z", "2026-03-01T16:00:00Z"));
    const { totalCount, nodes } = await read();
    expect([totalCount, nodes.length]).toEqual([1, 1]);
  });

  test("is written by the pool, the watch and who keeps the rota, of what has happened, and never changed", async () => {
    const { rotaId, outgoing, stranger, write } = await changedWatch("水库");
    expect((await write(stranger)).__typename).toBe("ForbiddenError");
    expect((await write(outgoing, { at: "2026-03-01T08:16:00Z" })).faults).toEqual([
      { path: ["at"], code: "OUT_OF_RANGE" },
    ]);
    await write(outgoing, { at: "2026-03-01T07:00:00Z", action: "开闸", toldTo: "市防办" });
    await api.run("addWatchLogEntry", { rotaId, matter: "补记" }, ENTRY);
    const { node } = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on Rota {
        log { totalCount nodes { matter action toldTo authorName } }
        early: log(to: "2026-03-01T08:00:00Z") { nodes { action } } } } }`,
      { id: rotaId },
    );
    expect(node.log.nodes.map(({ matter, authorName }: Any) => `${matter} ${authorName}`)).toEqual([
      "补记 admin",
      `水位上涨 account of ${outgoing}`,
    ]);
    expect(node.early.nodes).toEqual([{ action: "开闸" }]);
    const log = `query ($id: ID!) { node(id: $id) { ... on Rota { log { totalCount nodes { id } } } } }`;
    const { data } = await api.request(log, { id: rotaId }, { viewer: watch.viewerOf(stranger) });
    expect((data as Any).node.log).toEqual({ totalCount: 0, nodes: [] });
  });
});
