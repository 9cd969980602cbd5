import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { createWatch } from "../support/watch.ts";

let api: TestApi;
let watch: ReturnType<typeof createWatch>;

beforeAll(async () => {
  api = await openTestApi();
  watch = createWatch(api);
});
afterAll(() => api.close());

const DAY = ["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"] as const;
const code = ({ code: rule, path }: Any) => `${rule} ${(path ?? []).join(".")}`.trim();
const SWAP = "... on AnswerShiftSwapSuccess { swap { state } shifts { startsAt endsAt person { id } } }";

describe("a watch of a leader and two posts round the clock", () => {
  test("has exactly one gap of one hour where one watchkeeper is removed for one hour", async () => {
    const { rotaId, second, shifts } = await watch.fullDay("城区");
    expect(await watch.gaps(rotaId, ...DAY)).toEqual([]);
    const parts = await watch.replace(
      shifts[2],
      { personId: second, startsAt: "2026-03-01T00:00:00Z", endsAt: "2026-03-01T13:00:00Z" },
      { personId: second, startsAt: "2026-03-01T14:00:00Z", endsAt: "2026-03-02T00:00:00Z" },
    );
    expect(parts.map(({ replaces }) => replaces.id)).toEqual([shifts[2].id, shifts[2].id]);
    expect(await watch.gaps(rotaId, ...DAY)).toEqual([
      "SECOND 2026-03-01T13:00:00.000Z 2026-03-01T14:00:00.000Z",
    ]);
  });

  test("is all gap from then on where a shift is taken off that has begun, and what was known before is still told", async () => {
    const { rotaId, shifts } = await watch.fullDay("乡镇");
    api.clock.set("2026-03-01T01:00:00Z");
    await api.run("retireShift", { id: shifts[0].id, expectedVersion: 1 });
    expect(await watch.gaps(rotaId, ...DAY)).toEqual([
      "LEADER 2026-03-01T01:00:00.000Z 2026-03-02T00:00:00.000Z",
    ]);
    const { node } = await api.ask(
      `query ($id: ID!) @asOf(known: "2026-03-01T00:30:00Z") { node(id: $id) { ... on Rota {
        coverage(from: "${DAY[0]}", to: "${DAY[1]}") { gaps { seat } } } } }`,
      { id: rotaId },
    );
    expect(node.coverage.gaps).toEqual([]);
    api.clock.set("2026-03-01T00:00:00Z");
  });

  test("is told in the history of its rota, where what was entered can be taken back", async () => {
    const { rotaId, shifts } = await watch.fullDay("渠首");
    const history = async () =>
      (
        await api.ask(
          "query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }) { nodes { number action subject canUndo } } }",
          { nodeId: rotaId },
        )
      ).changes.nodes as Any[];
    const entered = (await history()).find(({ subject }) => subject === shifts[2].id);
    expect(entered).toMatchObject({ action: "addShifts", canUndo: true });
    await api.run("undoChange", { number: entered.number }, "... on Shift { retiredAt }");
    expect(await watch.gaps(rotaId, ...DAY)).toEqual([
      "SECOND 2026-03-01T00:00:00.000Z 2026-03-02T00:00:00.000Z",
    ]);
    await api.run("retireShift", { id: shifts[1].id, expectedVersion: 1 });
    expect((await history()).at(-1)).toMatchObject({
      action: "retireShift",
      subject: shifts[1].id,
      canUndo: false,
    });
  });

  test("is entered whole or not at all, by its rules", async () => {
    const { rotaId, leader, first } = await watch.fullDay("港口", { restHours: 12 });
    const next = ["2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"] as const;
    const refusal = async (...shifts: object[]) => code(await api.refuse("addShifts", { rotaId, shifts }));
    const good = watch.shift("LEADER", leader, ...next);
    expect(await refusal(good, watch.shift("LEADER", first, ...next))).toBe("NOT_IN_POOL shifts.1");
    expect(await refusal(good, watch.shift("FIRST", leader, ...next))).toBe("SHIFT_CLASH shifts.1");
    const early = watch.shift("FIRST", first, "2026-03-02T11:59:00Z", next[0]);
    expect(await refusal(good, early)).toBe("REST_TOO_SHORT shifts.1");
    const before = watch.shift("FIRST", first, "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z");
    expect(await refusal(good, before)).toBe("OUTSIDE_ROTA shifts.1");
    expect(await refusal({ ...good, endsAt: good.startsAt })).toBe("undefined");
    expect(await watch.add(rotaId, good, { ...early, startsAt: "2026-03-02T12:00:00Z" })).toHaveLength(2);
  });

  test("keeps a seat to one person also where two write at the same time, past the rules", async () => {
    const { rotaId, shifts } = await watch.fullDay("车站");
    const { prisma } = api.database;
    const row = await prisma.shift.findUniqueOrThrow({ where: { id: shifts[1].id.split(":")[1] } });
    const other = { ...row, id: rotaId.split(":")[1] ?? "", personId: shifts[2].person.id.split(":")[1] };
    await expect(prisma.shift.create({ data: other })).rejects.toThrow(/Shift_one_holder|Shift_one_seat/);
  });
});

describe("who is on watch", () => {
  const NOW = `query ($at: DateTime, $rotaId: ID) { onWatchNow(at: $at, rotaId: $rotaId) {
    rota { name } seats { seat isRequired shifts { person { name } } } following { seat person { name } } } }`;
  const told = ({ seats }: Any) =>
    seats.map(({ seat, shifts }: Any) => `${seat} ${shifts.map(({ person }: Any) => person.name)}`);

  test("is told by the seat, an empty one too, with those who follow", async () => {
    const { rotaId, first } = await watch.fullDay("大坝");
    await watch.add(
      rotaId,
      watch.shift("FIRST", first, "2026-03-02T00:00:00Z", "2026-03-02T12:00:00Z"),
      watch.shift("STANDBY", first, "2026-03-02T12:00:00Z", "2026-03-03T00:00:00Z"),
    );
    const at = async (instant: string) => (await api.ask(NOW, { at: instant, rotaId })).onWatchNow[0];
    const today = await at("2026-03-01T23:59:59Z");
    expect(told(today)).toEqual(["LEADER 安平大坝", "FIRST 白露大坝", "SECOND 陈河大坝"]);
    expect(today.following).toEqual([{ seat: "FIRST", person: { name: "白露大坝" } }]);
    expect(told(await at("2026-03-02T00:00:00Z"))).toEqual(["LEADER ", "FIRST 白露大坝", "SECOND "]);
    expect(told(await at("2026-03-02T13:00:00Z"))).toEqual([
      "LEADER ",
      "FIRST ",
      "SECOND ",
      "STANDBY 白露大坝",
    ]);
  });

  test("is asked for all rotas in as many statements as for one", async () => {
    const one = await api.request(NOW, { at: DAY[0], rotaId: (await watch.fullDay("水库")).rotaId });
    await watch.fullDay("桥梁");
    const all = await api.request(NOW, { at: DAY[0] });
    expect((all.data as Any).onWatchNow.length).toBeGreaterThan(3);
    expect(all.statements.length).toBe(one.statements.length);
  });

  test("is everybody's to know", async () => {
    const { rotaId, first } = await watch.fullDay("渡口");
    const viewer = watch.viewerOf(first);
    const { data, errors } = await api.request(NOW, { at: DAY[0], rotaId }, { viewer });
    expect(errors).toBeUndefined();
    expect(told((data as Any).onWatchNow[0])).toContain("LEADER 安平渡口");
  });
});

describe("a rota that is filled by turns", () => {
  const PLANNED = `... on PlanShiftsSuccess { shifts { startsAt endsAt seat person { name } } open { seat from } }`;

  test("has no gap from the first to the last day, and shares the holidays of a week fairly", async () => {
    const rotaId = await watch.rota("国庆", { restHours: 24 });
    const people = await Promise.all(
      ["甲", "乙", "丙", "丁"].map((name) => watch.world.person(`国庆${name}`)),
    );
    await watch.pool(rotaId, {
      LEADER: [people[0] ?? "", people[1] ?? ""],
      FIRST: people.slice(2),
      SECOND: await Promise.all(["戊", "己", "庚"].map((name) => watch.world.person(`国庆${name}`))),
    });
    const input = { rotaId, from: "2026-10-01", to: "2026-10-07", changesAt: ["08:30"] };
    const planned = await api.run("planShifts", input, PLANNED);
    expect([planned.shifts.length, planned.open]).toEqual([21, []]);
    expect(await watch.gaps(rotaId, "2026-10-01T00:30:00Z", "2026-10-08T00:30:00Z")).toEqual([]);
    const { node } = await api.ask(
      `query ($id: ID!) { node(id: $id) { ... on Rota {
        holidayCounts(from: "2026-09-30T16:00:00Z", to: "2026-10-07T16:00:00Z") { person { name } shifts holidays } } } }`,
      { id: rotaId },
    );
    const counts = node.holidayCounts
      .map(({ person, holidays }: Any) => `${person.name} ${holidays}`)
      .toSorted();
    expect(counts).toEqual(
      ["国庆丁 3", "国庆丙 4", "国庆乙 3", "国庆己 2", "国庆庚 2", "国庆戊 3", "国庆甲 4"].toSorted(),
    );
  });

  test("is left as it is where it is held, and says what nobody can take", async () => {
    const rotaId = await watch.rota("假日", { restHours: 24, requiredSeats: ["FIRST"] });
    const person = await watch.world.person("孤身");
    await watch.pool(rotaId, { FIRST: [person] });
    const input = { rotaId, from: "2026-03-02", to: "2026-03-04", changesAt: ["08:30"] };
    const planned = await api.run("planShifts", input, PLANNED);
    expect(planned.shifts.map(({ startsAt }: Any) => startsAt.slice(0, 10))).toEqual([
      "2026-03-02",
      "2026-03-04",
    ]);
    expect(planned.open).toEqual([{ seat: "FIRST", from: "2026-03-03T00:30:00.000Z" }]);
    const again = await api.run("planShifts", input, PLANNED);
    expect([again.shifts, again.open.length]).toEqual([[], 1]);
    const twice = await api.refuse("planShifts", { ...input, seats: Array(200).fill("FIRST") });
    expect(twice.faults).toEqual([{ path: ["seats"], code: "REPEATED" }]);
    const bad = await api.refuse("planShifts", { ...input, changesAt: ["8:30"] });
    expect(bad.faults).toEqual([{ path: ["changesAt", "0"], code: "INVALID_TIME" }]);
  });
});

test("whoever of the pool was retired is given no turn", async () => {
  const rotaId = await watch.rota("退休", { requiredSeats: ["FIRST"] });
  const [gone = "", here = ""] = await Promise.all(["甲退休", "乙退休"].map(watch.world.person));
  await watch.pool(rotaId, { FIRST: [gone, here] });
  await api.run("retirePerson", { id: gone, expectedVersion: 1 });
  const input = { rotaId, from: "2026-03-02", to: "2026-03-03", changesAt: ["08:30"] };
  const { shifts } = await api.run(
    "planShifts",
    input,
    "... on PlanShiftsSuccess { shifts { person { id } } }",
  );
  expect(shifts.map(({ person }: Any) => person.id)).toEqual([here, here]);
});

test("parts of a part are one turn, between which no rest is asked for", async () => {
  const { rotaId, first, second, shifts } = await watch.fullDay("再替", { restHours: 12 });
  const extra = await watch.world.person("余岚再替");
  await api.run("retireShift", { id: shifts[2].id, expectedVersion: 1 });
  const [morning, , evening] = await watch.replace(
    shifts[1],
    { personId: first, startsAt: DAY[0], endsAt: "2026-03-01T08:00:00Z" },
    { personId: second, startsAt: "2026-03-01T08:00:00Z", endsAt: "2026-03-01T12:00:00Z" },
    { personId: first, startsAt: "2026-03-01T12:00:00Z", endsAt: DAY[1] },
  );
  const parts = await watch.replace(
    evening,
    { personId: first, startsAt: "2026-03-01T12:00:00Z", endsAt: "2026-03-01T14:00:00Z" },
    { personId: extra, startsAt: "2026-03-01T14:00:00Z", endsAt: "2026-03-01T18:00:00Z" },
    { personId: first, startsAt: "2026-03-01T18:00:00Z", endsAt: DAY[1] },
  );
  expect([morning, ...parts].map(({ replaces }) => replaces.id)).toEqual(Array(4).fill(shifts[1].id));
  expect((await watch.gaps(rotaId, ...DAY)).filter((gap) => gap.startsWith("FIRST"))).toEqual([]);
});

test("as many statements look for one watchkeeper as for many, for whoever does not see everybody", async () => {
  const unitId = await watch.world.unit("排班科");
  const people = await Promise.all(["甲排", "乙排", "丙排", "丁排"].map(watch.world.person));
  for (const [place, personId] of people.entries())
    await watch.world.appoint(personId, await watch.world.post(unitId, `科员${place}`));
  const viewer = watch.viewerOf(people[0] ?? "", [
    { role: "EDITOR", unitId: unitId.split(":")[1] ?? "", planId: null },
  ]);
  const rotaId = await watch.rota("排班", { unitId });
  const query = `mutation ($input: AddShiftsInput!) { result: addShifts(input: $input) { __typename } }`;
  const add = async (seat: string, who: string[]) => {
    const shifts = who.map((personId, place) =>
      watch.shift(seat, personId, `2026-03-0${place + 2}T00:00:00Z`, `2026-03-0${place + 2}T08:00:00Z`),
    );
    const { data, statements } = await api.request(query, { input: { rotaId, shifts } }, { viewer });
    expect((data as Any).result.__typename).toBe("ShiftsSuccess");
    return statements.filter((statement) => statement.includes('"PostHolding"')).length;
  };
  expect(await add("FIRST", people)).toBe(await add("SECOND", people.slice(3)));
});

describe("a shift changes hands", () => {
  const offer = async (name: string, more: (made: Awaited<ReturnType<typeof watch.fullDay>>) => object) => {
    const made = await watch.fullDay(name);
    const input = { shiftId: made.shifts[1].id, toPersonId: made.second, ...more(made) };
    const swap = await watch.as(
      watch.viewerOf(made.first),
      "proposeShiftSwap",
      input,
      "... on ShiftSwap { id version state }",
    );
    return { ...made, swap };
  };
  const answer = (of: { swap: Any }, personId: string, agrees = true) => {
    const input = { id: of.swap.id, expectedVersion: 1, agrees };
    return watch.as(watch.viewerOf(personId), "answerShiftSwap", input, SWAP);
  };

  test("when whoever it was offered to agrees, in exchange for theirs", async () => {
    const made = await offer("换班", ({ shifts }) => ({ withShiftId: shifts[2].id, reason: "家中有事" }));
    expect(made.swap.state).toBe("PROPOSED");
    const { swap, shifts } = await answer(made, made.second);
    expect(swap.state).toBe("AGREED");
    expect(shifts.map(({ person }: Any) => person.id)).toEqual([made.second, made.first]);
    expect(await watch.gaps(made.rotaId, ...DAY)).toEqual([]);
    expect(code(await answer(made, made.second))).toMatch("undefined");
  });

  test("in part: what is left before and after stays with the first", async () => {
    const made = await watch.fullDay("替班");
    const extra = await watch.world.person("余岚");
    await watch.pool(made.rotaId, { LEADER: [made.leader], FIRST: [made.first, extra] });
    const input = {
      shiftId: made.shifts[1].id,
      toPersonId: extra,
      startsAt: "2026-03-01T08:00:00Z",
      endsAt: "2026-03-01T12:00:00Z",
    };
    const swap = await watch.as(
      watch.viewerOf(made.first),
      "proposeShiftSwap",
      input,
      "... on ShiftSwap { id }",
    );
    const { shifts } = await answer({ swap }, extra);
    expect(shifts.map(({ person }: Any) => person.id)).toEqual([made.first, extra, made.first]);
    expect(await watch.gaps(made.rotaId, ...DAY)).toEqual([]);
  });

  test("not when they decline, when it was withdrawn, or by anybody else's word", async () => {
    const made = await offer("谢绝", ({ shifts }) => ({ withShiftId: shifts[2].id }));
    expect((await answer(made, made.leader)).__typename).toBe("ForbiddenError");
    expect((await answer(made, made.second, false)).swap.state).toBe("DECLINED");
    const current = { id: made.swap.id, expectedVersion: 2, agrees: true };
    expect(code(await watch.as(watch.viewerOf(made.second), "answerShiftSwap", current, SWAP))).toBe(
      "SWAP_ANSWERED id",
    );
    const theirs = { shiftId: made.shifts[1].id, toPersonId: made.second };
    const foreign = await watch.as(watch.viewerOf(made.second), "proposeShiftSwap", theirs, "__typename");
    expect(foreign.__typename).toBe("ForbiddenError");
    const other = await offer("撤回", ({ shifts }) => ({ withShiftId: shifts[2].id }));
    const back = { id: other.swap.id, expectedVersion: 1 };
    await watch.as(watch.viewerOf(other.first), "withdrawShiftSwap", back, "__typename");
    expect((await answer(other, other.second)).__typename).toBe("ConflictError");
  });

  test("from now on where it has begun: who was on watch before stays who was", async () => {
    const made = await watch.fullDay("中途");
    const extra = await watch.world.person("余岚中途");
    await watch.pool(made.rotaId, { LEADER: [made.leader], FIRST: [made.first, extra] });
    const propose = (more: object) => {
      const input = { shiftId: made.shifts[1].id, toPersonId: extra, ...more };
      return watch.as(watch.viewerOf(made.first), "proposeShiftSwap", input, "... on ShiftSwap { id state }");
    };
    const swap = await propose({});
    const exchange = await propose({ toPersonId: made.second, withShiftId: made.shifts[2].id });
    api.clock.set("2026-03-01T08:00:00Z");
    const past = { startsAt: DAY[0], endsAt: "2026-03-01T08:00:00Z" };
    expect(code(await propose(past))).toBe("SHIFT_OVER endsAt");
    expect(code(await propose({ toPersonId: made.second, withShiftId: made.shifts[2].id }))).toBe(
      "SHIFT_BEGUN withShiftId",
    );
    expect(code(await answer({ swap: exchange }, made.second))).toBe("SHIFT_BEGUN id");
    const { shifts } = await answer({ swap }, extra);
    expect(shifts.map(({ startsAt, person }: Any) => `${startsAt} ${person.id}`)).toEqual([
      `2026-03-01T00:00:00.000Z ${made.first}`,
      `2026-03-01T08:00:00.000Z ${extra}`,
    ]);
    api.clock.set("2026-03-01T00:00:00Z");
  });

  test("not to whoever was retired since it was proposed", async () => {
    const made = await offer("退出", ({ shifts }) => ({ withShiftId: shifts[2].id }));
    await api.database.prisma.person.update({
      where: { id: made.first.split(":")[1] ?? "" },
      data: { retiredAt: new Date(DAY[0]) },
    });
    expect(code(await answer(made, made.second))).toBe("RETIRED id");
  });

  test("not against the rules as they are when they agree", async () => {
    const made = await offer("冲突", () => ({}));
    expect(code(await answer(made, made.second))).toBe("SHIFT_CLASH id");
    expect(await watch.gaps(made.rotaId, ...DAY)).toEqual([]);
  });

  test("and both are told, by notices and by the list of proposals", async () => {
    const made = await offer("通知", ({ shifts }) => ({ withShiftId: shifts[2].id }));
    await answer(made, made.second);
    const notices = await api.database.prisma.notice.findMany({
      where: { subject: made.swap.id },
      orderBy: { createdAt: "asc" },
    });
    expect(notices.map(({ kind, personId }) => `${kind} Person:${personId}`).toSorted()).toEqual(
      [`SHIFT_SWAP ${made.second}`, `SHIFT_SWAP ${made.first}`].toSorted(),
    );
    const mine = "{ shiftSwaps(filter: { isMine: true }) { nodes { id } totalCount } }";
    const { data } = await api.request(mine, {}, { viewer: watch.viewerOf(made.first) });
    expect((data as Any).shiftSwaps).toEqual({ nodes: [{ id: made.swap.id }], totalCount: 1 });
    const { data: others } = await api.request(mine, {}, { viewer: watch.viewerOf(made.leader) });
    expect((others as Any).shiftSwaps.totalCount).toBe(0);
  });
});
