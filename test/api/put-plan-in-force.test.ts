import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { type PlanText, planText } from "../support/plan-text.ts";
import { createReader } from "../support/reading.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { chainOf, createWorld } from "../support/world.ts";

const NOW = "2026-03-10T00:00:00Z";
const [MARCH, APRIL, MAY] = ["2026-03-20T00:00:00Z", "2026-04-20T00:00:00Z", "2026-05-20T00:00:00Z"];
const FROM = "2026-05-01T00:00:00Z";
const PATROL = "每日巡查堤防，发现险情立即上报";
const AMENDED = "每日巡查堤防两次，发现险情立即上报";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let reader: ReturnType<typeof createReader>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  reader = createReader(api);
});
afterAll(() => api.close());

/** Each test has a body of its own, with people that no other one has. */
const SURNAMES = [..."曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚"];
let place = -1;
let own: { body: string; people: [string, string, string, string]; units: [string, string] };

beforeEach(() => {
  api.clock.set(NOW);
  place += 1;
  const surname = SURNAMES[place] ?? "";
  const people: typeof own.people = [`${surname}望舒`, `${surname}宁`, `${surname}然`, `${surname}青山`];
  own = { body: `${surname}江县水务局`, people, units: [`${surname}政科`, `${surname}务科`] };
});

const text = (more: PlanText = {}) => planText({ ...own, ...more });
const dutyOf = ({ created }: Any, wanted: string): string =>
  created.find(({ type, name }: Any) => type === "Duty" && name === wanted).id;
const leadOf = async (dutyId: string, inForce: string, known?: string): Promise<string | undefined> => {
  const at = known === undefined ? "" : `, known: "${known}"`;
  const links = await chainOf(api, dutyId, `@asOf(inForce: "${inForce}"${at})`);
  return links.find((link) => link.startsWith("LEAD"))?.split(" → ")[1];
};
const answered = async (inForce: string): Promise<string[]> => {
  const query = `query ($q: String) @asOf(inForce: "${inForce}") { people(filter: { q: $q }) { nodes {
    answersFor(first: 50) { nodes { duty { text } } } } } }`;
  const { people } = await api.ask(query, { q: own.people[1] });
  return people.nodes.flatMap(({ answersFor }: Any) => answersFor.nodes.map(({ duty }: Any) => duty.text));
};
const planOf = async (id: string): Promise<Any> => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Plan { id version status inForceFrom inForceTo plannedFrom
    supersedes { id } supersededBy { id } } } }`;
  return (await api.ask(query, { id })).node;
};
const begin = async (id: string, from = FROM) =>
  api.run("putPlanInForce", { id, expectedVersion: (await planOf(id)).version, from });
const refuseBegin = async (id: string, from = FROM) => {
  const { version: expectedVersion } = await planOf(id);
  return leavingNoTrace(api, () => api.refuse("putPlanInForce", { id, expectedVersion, from }));
};

describe("a plan that is saved as a draft", () => {
  test("answers for nothing, whatever its date, until it is put in force; then from that day", async () => {
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    expect(saved.plan).toMatchObject({
      status: "DRAFT",
      inForceFrom: null,
      plannedFrom: "2026-03-01T16:00:00.000Z",
    });
    expect(await answered(MARCH)).toEqual([]);
    const gaps = `query ($day: DateTime) @asOf(inForce: $day) { gaps(first: 200) { nodes { plan { id } duty { plan { id } } group { plan { id } } } } }`;
    const { nodes } = (await api.ask(gaps, { day: MARCH })).gaps;
    expect(
      nodes.flatMap(({ plan, duty, group }: Any) => [plan?.id, duty?.plan.id, group?.plan.id]),
    ).not.toContain(saved.plan.id);
    await begin(saved.plan.id);
    expect(await planOf(saved.plan.id)).toMatchObject({
      status: "IN_FORCE",
      inForceFrom: "2026-05-01T00:00:00.000Z",
      plannedFrom: null,
    });
    expect(await answered(APRIL)).toEqual([]);
    expect((await answered(MAY)).toSorted()).toEqual([PATROL, "检查水闸启闭情况"].toSorted());
    const duty = dutyOf(saved, PATROL);
    expect([await leadOf(duty, APRIL), await leadOf(duty, MAY)]).toEqual([
      undefined,
      `${own.people[1]} (INHERITED)`,
    ]);
  });

  test("may have held since a day that is past, and what was planned stays readable", async () => {
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    const duty = dutyOf(saved, PATROL);
    const january = "2026-01-20T00:00:00Z";
    api.clock.set("2026-03-11T00:00:00Z");
    await begin(saved.plan.id, "2026-01-01T00:00:00Z");
    expect(await leadOf(duty, january)).toBe(`${own.people[1]} (INHERITED)`);
    expect(await leadOf(duty, january, "2026-03-10T12:00:00Z")).toBeUndefined();
    expect(await leadOf(duty, MARCH, "2026-03-10T12:00:00Z")).toBe(`${own.people[1]} (INHERITED)`);
    const holdings = await api.database.prisma.postHolding.findMany({
      where: { source: { planId: saved.plan.id.split(":")[1] } },
    });
    expect(holdings.filter(({ retractedAt }) => retractedAt === null)).toHaveLength(4);
    expect(holdings.filter(({ retractedAt }) => retractedAt !== null)).toHaveLength(4);
  });

  test("keeps what a person has changed since", async () => {
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    const query = `query ($id: ID!) @asOf(inForce: "${MARCH}") { node(id: $id) { ... on Plan { groups { id name members { id role nameAsWritten } } } } }`;
    const { node } = await api.ask(query, { id: saved.plan.id });
    const [leadership] = node.groups;
    const [head, deputy] = leadership.members;
    await api.run("endMembership", { id: head.id, validTo: "2026-03-15T00:00:00Z" });
    await api.run("correctEdge", { id: deputy.id, validFrom: "2026-02-01T00:00:00Z" });
    const successor = await world.person(`${own.people[0]}之后`);
    await world.member(leadership.id, "HEAD", successor, { validFrom: "2026-03-15T00:00:00Z" });
    await begin(saved.plan.id);
    const rows = await api.database.prisma.groupMember.findMany({
      where: { groupId: leadership.id.split(":")[1], retractedAt: null },
      orderBy: [{ order: "asc" }, { validFrom: "asc" }],
    });
    const begins = new Map(
      rows.map((row) => [row.nameAsWritten ?? row.personId, row.validFrom.toISOString()]),
    );
    expect(begins.has(own.people[0])).toBe(false);
    expect(begins.get(deputy.nameAsWritten)).toBe("2026-02-01T00:00:00.000Z");
    expect(begins.get(own.people[2])).toBe("2026-05-01T00:00:00.000Z");
    expect(begins.get(successor.split(":")[1] ?? "")).toBe("2026-03-15T00:00:00.000Z");
  });

  test("begins now where its state is changed by hand", async () => {
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    const { id, version: expectedVersion } = await planOf(saved.plan.id);
    await api.run("updatePlan", { id, expectedVersion, status: "IN_FORCE" });
    expect(await planOf(id)).toMatchObject({
      status: "IN_FORCE",
      inForceFrom: "2026-03-10T00:00:00.000Z",
      plannedFrom: null,
    });
    const duty = dutyOf(saved, PATROL);
    expect([await leadOf(duty, "2026-03-05T00:00:00Z"), await leadOf(duty, MARCH)]).toEqual([
      undefined,
      `${own.people[1]} (INHERITED)`,
    ]);
  });
});

describe("an amended version", () => {
  const versions = async (status: string) => {
    const before = await reader.save(await reader.read(text()));
    const task = await api.run("createTask", {
      title: `${own.body}汛前检查`,
      dutyId: dutyOf(before, PATROL),
    });
    const amended = await reader.read(text({ number: "9", patrol: AMENDED, date: "2026年4月1日" }), {
      supersedesId: before.plan.id,
    });
    expect(amended.matches.map(({ outcome }: Any) => outcome)).not.toContain("ASK");
    const after = await reader.save(amended, status, status === "DRAFT" ? {} : { validFrom: FROM });
    return { before, after, task };
  };
  const isOver = async ({ before, after, task }: Any) => {
    const [old, amended] = [dutyOf(before, PATROL), dutyOf(after, AMENDED)];
    const lead = `${own.people[1]} (INHERITED)`;
    expect([await leadOf(old, APRIL), await leadOf(old, MAY)]).toEqual([lead, undefined]);
    expect([await leadOf(amended, APRIL), await leadOf(amended, MAY)]).toEqual([undefined, lead]);
    expect(await answered(APRIL)).toContain(PATROL);
    expect(await answered(MAY)).not.toContain(PATROL);
    expect(await planOf(before.plan.id)).toMatchObject({
      status: "SUPERSEDED",
      inForceTo: "2026-05-01T00:00:00.000Z",
      supersededBy: [{ id: after.plan.id }],
    });
    const query = "query ($id: ID!) { node(id: $id) { ... on Task { duty { text plan { id } } } } }";
    const { node } = await api.ask(query, { id: task.id });
    expect(node.duty).toEqual({ text: PATROL, plan: { id: before.plan.id } });
  };

  test("in force ends the old one's edges and begins its own, and nobody is entered twice", async () => {
    const both = await versions("IN_FORCE");
    const created = new Set(both.after.created.map(({ type }: Any) => type));
    for (const type of ["Person", "OrgUnit", "Post", "PostHolding"]) expect(created).not.toContain(type);
    await isOver(both);
  });

  test("as a draft leaves the old one in force until it begins", async () => {
    const both = await versions("DRAFT");
    expect(await planOf(both.before.plan.id)).toMatchObject({
      status: "IN_FORCE",
      inForceTo: null,
      supersededBy: [{ id: both.after.plan.id }],
    });
    expect(await leadOf(dutyOf(both.before, PATROL), MAY)).toBe(`${own.people[1]} (INHERITED)`);
    await begin(both.after.plan.id);
    await isOver(both);
  });

  test("cannot begin before what it replaces", async () => {
    const { before, after } = await versions("DRAFT");
    const early = "2026-03-01T00:00:00Z";
    expect(await refuseBegin(after.plan.id, early)).toMatchObject({
      code: "SUCCESSOR_TOO_EARLY",
      path: ["from"],
    });
    const third = await reader.read(text({ number: "10" }), { supersedesId: before.plan.id });
    expect(await leavingNoTrace(api, () => reader.refuse(third, { validFrom: early }))).toMatchObject({
      code: "SUCCESSOR_TOO_EARLY",
      path: ["validFrom"],
    });
  });
});

describe("a plan cannot be put in force", () => {
  test("where it is no draft, or somebody changed it meanwhile", async () => {
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    const stale = { id: saved.plan.id, expectedVersion: 7, from: FROM };
    expect((await api.refuse("putPlanInForce", stale)).__typename).toBe("ConflictError");
    await begin(saved.plan.id);
    expect(await refuseBegin(saved.plan.id)).toMatchObject({ code: "NOT_A_DRAFT", path: ["id"] });
  });

  test("from a day on which somebody else still holds a post that came with it", async () => {
    const bureau = await world.unit(own.body, { kind: "ORGANIZATION", validFrom: "2025-01-01T00:00:00Z" });
    const post = await world.post(bureau, "局长", { isHead: true });
    const former = await world.person(`前${own.people[0]}`);
    const period = { validFrom: "2025-01-01T00:00:00Z" };
    const holding = await world.appoint(former, post, period);
    await api.run("endHolding", { id: holding, validTo: "2026-02-01T00:00:00Z" });
    const saved = await reader.save(await reader.read(text()), "DRAFT");
    expect(await refuseBegin(saved.plan.id, "2026-01-15T00:00:00Z")).toMatchObject({
      code: "OVERLAPPING_HOLDING",
      path: ["from"],
    });
    await begin(saved.plan.id, "2026-02-01T00:00:00Z");
    expect(await leadOf(dutyOf(saved, PATROL), "2026-02-10T00:00:00Z")).toBe(`${own.people[1]} (INHERITED)`);
  });
});

test("a plan that begins later is not answered for yet, also by a unit that owns its duties", async () => {
  const bureau = await world.unit(own.body, { kind: "ORGANIZATION" });
  const owner = await world.unit(own.units[0], { parentId: bureau });
  const block = { name: own.units[0], kind: "OTHER", responsible: [own.units[0]], duties: ["看守闸门"] };
  const draft = { meta: { title: "守闸案", issuer: own.body }, groups: [block] };
  await api.run("importPlan", { draft, validFrom: FROM }, "");
  const count = async (inForce: string) => {
    const query = `query ($id: ID!) @asOf(inForce: "${inForce}") { node(id: $id) { ... on OrgUnit { answersFor { totalCount } } } }`;
    return (await api.ask(query, { id: owner })).node.answersFor.totalCount;
  };
  expect([await count(MARCH), await count(MAY)]).toEqual([0, 2]);
});
