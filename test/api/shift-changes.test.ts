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

describe("who was on watch stays who was", () => {
  const HELD = `query ($id: ID!) { node(id: $id) { ... on Rota { shifts(from: "${DAY[0]}", to: "${DAY[1]}") {
    seat startsAt endsAt person { id } } } } }`;
  const firstSeat = async (rotaId: string, names: Record<string, string>) =>
    (await api.ask(HELD, { id: rotaId })).node.shifts
      .filter(({ seat }: Any) => seat === "FIRST")
      .map(
        ({ startsAt, endsAt, person }: Any) =>
          `${names[person.id]} ${startsAt.slice(11, 16)} ${endsAt.slice(11, 16)}`,
      );
  const begun = async (name: string) => {
    const made = await watch.fullDay(name);
    const extra = await watch.world.person(`余岚${name}`);
    const names = { [made.first]: "白露", [extra]: "余岚" };
    return { ...made, extra, held: () => firstSeat(made.rotaId, names) };
  };
  const at = (time: string) => api.clock.set(`2026-03-01T${time}:00Z`);
  const refused = async (mutation: string, shift: Any, more: object = {}) =>
    code(await api.refuse(mutation, { id: shift.id, expectedVersion: 1, ...more }));

  test("where a shift that has begun is replaced: the other one has it from now on", async () => {
    const { shifts, extra, held } = await begun("接替");
    at("10:00");
    const whole = { personId: extra, startsAt: DAY[0], endsAt: DAY[1] };
    const parts = await watch.replace(shifts[1], whole);
    expect(parts.map(({ replaces }) => replaces.id)).toEqual([shifts[1].id, shifts[1].id]);
    expect(await held()).toEqual(["白露 00:00 10:00", "余岚 10:00 00:00"]);
    at("00:00");
  });

  test("where a part to come is replaced, in one piece, and a part that is over goes to nobody else", async () => {
    const { shifts, first, extra, held } = await begun("续替");
    at("10:00");
    const part = (personId: string, from: string, to: string) => ({ personId, startsAt: from, endsAt: to });
    const noon = "2026-03-01T12:00:00Z";
    const over = { parts: [part(extra, DAY[0], "2026-03-01T10:00:00Z"), part(first, noon, DAY[1])] };
    expect(await refused("replaceShift", shifts[1], over)).toBe("SHIFT_OVER parts.0");
    await watch.replace(shifts[1], part(first, DAY[0], noon), part(extra, noon, DAY[1]));
    expect(await held()).toEqual(["白露 00:00 12:00", "余岚 12:00 00:00"]);
    at("00:00");
  });

  test("where a shift is taken off that has begun or ended", async () => {
    const { rotaId, shifts, extra, held } = await begun("撤班");
    at("10:00");
    const { retiredAt } = await api.run(
      "retireShift",
      { id: shifts[1].id, expectedVersion: 1 },
      "... on Shift { retiredAt }",
    );
    expect([retiredAt, await held()]).toEqual(["2026-03-01T10:00:00.000Z", ["白露 00:00 10:00"]]);
    api.clock.set(DAY[1]);
    expect(await refused("retireShift", shifts[0])).toBe("SHIFT_OVER id");
    const parts = [{ personId: extra, startsAt: DAY[0], endsAt: DAY[1] }];
    expect(await refused("replaceShift", shifts[2], { parts })).toBe("SHIFT_OVER id");
    expect(await watch.gaps(rotaId, ...DAY)).toEqual([
      "FIRST 2026-03-01T10:00:00.000Z 2026-03-02T00:00:00.000Z",
    ]);
    at("00:00");
  });

  test("also where a leader was taken out of the pool meanwhile", async () => {
    const { rotaId, shifts, extra } = await begun("换池");
    await watch.pool(rotaId, { LEADER: [extra] });
    at("10:00");
    const rest = { personId: extra, startsAt: "2026-03-01T10:00:00Z", endsAt: DAY[1] };
    expect(await watch.replace(shifts[0], rest)).toHaveLength(2);
    expect((await watch.gaps(rotaId, ...DAY)).filter((gap) => gap.startsWith("LEADER"))).toEqual([]);
    at("00:00");
  });
});

describe("shifts that are changed once the rota is published", () => {
  const toldOf = async (rotaId: string) => {
    const notices = await api.database.prisma.notice.findMany({
      where: { subject: rotaId, kind: "SHIFT_CHANGED" },
      include: { person: true },
    });
    const line = ({ person, facts }: Any) => `${person.name} ${facts.day} ${facts.time}`;
    return notices.map(line).toSorted();
  };
  const published = async (name: string) => {
    const made = await watch.fullDay(name);
    await api.run("publishRota", { id: made.rotaId, expectedVersion: 1, to: DAY[1] }, "__typename");
    return { ...made, extra: await watch.world.person(`余岚${name}`) };
  };

  test("are told to whoever is put on watch or taken off, and to nobody else", async () => {
    const { rotaId, shifts, first, extra } = await published("告知");
    const [eight, ten] = ["2026-03-01T08:00:00Z", "2026-03-01T10:00:00Z"];
    const parts = await watch.replace(
      shifts[1],
      { personId: first, startsAt: DAY[0], endsAt: eight },
      { personId: extra, startsAt: eight, endsAt: ten },
      { personId: first, startsAt: ten, endsAt: DAY[1] },
    );
    const told = ["余岚告知 2026-03-01 08:00", "白露告知 2026-03-01 08:00"].toSorted();
    expect(await toldOf(rotaId)).toEqual(told);
    // A part that goes to the same person again changes nothing for anybody.
    await watch.replace(parts[1], { personId: extra, startsAt: eight, endsAt: ten });
    expect(await toldOf(rotaId)).toEqual(told);
    await api.run("retireShift", { id: shifts[2].id, expectedVersion: 1 });
    await watch.add(rotaId, watch.shift("STANDBY", await watch.world.person("方舟告知"), eight, ten));
    expect(await toldOf(rotaId)).toEqual(
      [...told, "陈河告知 2026-03-01 08:00", "方舟告知 2026-03-01 16:00"].toSorted(),
    );
  });

  test("are told in as many statements however many they are", async () => {
    const { rotaId } = await published("多人");
    const people = await Promise.all(["甲多", "乙多", "丙多", "丁多"].map(watch.world.person));
    const query = `mutation ($input: AddShiftsInput!) { result: addShifts(input: $input) { __typename } }`;
    const add = async (who: string[], hour: string) => {
      const shifts = who.map((id) =>
        watch.shift("STANDBY", id, `2026-03-01T${hour}:00:00Z`, `2026-03-01T${hour}:30:00Z`),
      );
      const { data, statements } = await api.request(query, { input: { rotaId, shifts } });
      expect((data as Any).result.__typename).toBe("ShiftsSuccess");
      return statements.filter((statement) => statement.includes('"Notice')).length;
    };
    expect(await add(people, "08")).toBe(await add(people.slice(3), "09"));
    expect(await toldOf(rotaId)).toHaveLength(5);
  });

  test("are told of when they are published, where they are not yet", async () => {
    const { rotaId, first } = await published("未发");
    const next = ["2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"] as const;
    const [shift] = await watch.add(rotaId, watch.shift("FIRST", first, ...next));
    await api.run("retireShift", { id: shift.id, expectedVersion: 1 });
    expect(await toldOf(rotaId)).toEqual([]);
  });
});
