import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../packages/server/src/graphql/schema.ts";
import { readSnapshot } from "../../packages/server/src/snapshot/read-snapshot.ts";
import { HELD_TYPES } from "../../packages/server/src/snapshot/snapshot.ts";
import { ACCOUNT_MUTATIONS, accountExamples } from "../support/account-examples.ts";
import { ADMIN, type Any, openTestApi, type TestApi } from "../support/api.ts";
import { FORM_MUTATIONS, formExamples } from "../support/form-examples.ts";
import { NOTICE_MUTATIONS, noticeExamples } from "../support/notice-examples.ts";
import { REPORT_MUTATIONS, reportExamples } from "../support/report-examples.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { URGENT_MUTATIONS, urgentExamples } from "../support/urgent-examples.ts";
import { WATCH_MUTATIONS, watchExamples } from "../support/watch-examples.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

let names = 0;
/** A name that no other example uses. */
const fresh = (word: string) => `${word}${++names}`;
const first = (id: string) => ({ id, expectedVersion: 1 });
const task = async () => (await api.run("createTask", { title: fresh("任务") })).id as string;
const step = async () =>
  (await api.run("addTaskStep", { taskId: await task(), text: "第一步" })).id as string;
const placement = async () =>
  (
    await api.run("placeUnit", {
      unitId: await world.unit(fresh("下属")),
      parentId: await world.unit(fresh("上级")),
    })
  ).id as string;
const delegation = async () => (await api.run("delegate", await exampleOf("delegate"))).id as string;
const evidence = async () => {
  const claimed = { fileName: "照片.png", mediaType: "image/png", bytes: 2 };
  const { uploadId } = await api.files.uploads.take(ADMIN, claimed, Readable.from([Buffer.from("ok")]));
  return { targetId: await task(), uploadId };
};
const planReading = async () => (await api.run("readPlan", await exampleOf("readPlan"))).id as string;
const personWithPhone = async () => {
  const personId = await world.person(fresh("人"));
  await api.run("recordPersonalDetail", { personId, kind: "PHONE", value: "13800005678" });
  return personId;
};
let daysSet = 0;
const daysToSet = () => ({
  days: [
    { day: new Date(Date.UTC(2030, 0, ++daysSet)).toISOString().slice(0, 10), kind: "HOLIDAY", name: "春节" },
  ],
});
const calendarDay = async () =>
  (await api.run("setCalendarDays", daysToSet(), "... on SetCalendarDaysSuccess { days { id } }")).days[0].id;
/** For whom the administrator stands who calls what everybody can do for themselves alone. */
let told: string | null = null;
const standFor = (personId: string) => {
  told = personId.split(":")[1] ?? "";
};
const END = { validTo: "2026-04-01T00:00:00Z" };

/** An input for each mutation that it takes; a mutation without one fails by its name. */
const EXAMPLES: Record<string, () => Promise<object>> = {
  addEvidence: evidence,
  addMember: async () => ({
    groupId: await world.group(fresh("组")),
    role: "HEAD",
    partyId: await world.person(fresh("人")),
  }),
  addTaskComment: async () => ({ taskId: await task(), text: "已到场" }),
  addTaskStep: async () => ({ taskId: await task(), text: "先看水位" }),
  appoint: async () => ({
    personId: await world.person(fresh("人")),
    postId: await world.post(await world.unit(fresh("科")), "科长"),
  }),
  assign: async () => ({
    targetId: await world.duty(fresh("职责")),
    partyId: await world.unit(fresh("科")),
    role: "RESPONSIBLE",
  }),
  assignMany: async () => ({
    targetIds: [await world.duty(fresh("职责")), await world.group(fresh("组"))],
    partyId: await world.unit(fresh("科")),
    role: "RESPONSIBLE",
  }),
  changeTaskStatus: async () => ({ ...first(await task()), status: "IN_PROGRESS" }),
  correctEdge: async () => ({ id: await placement(), validFrom: "2026-02-01T00:00:00Z" }),
  createDuty: async () => ({ text: fresh("职责"), groupId: await world.group(fresh("组")) }),
  createGroup: async () => ({ name: fresh("组"), kind: "WORKING" }),
  createOrgUnit: async () => ({
    name: fresh("科"),
    kind: "DEPARTMENT",
    parentId: await world.unit(fresh("局")),
  }),
  createPerson: async () => ({ name: fresh("人") }),
  createPlan: async () => ({ title: fresh("案") }),
  createPost: async () => ({ unitId: await world.unit(fresh("科")), title: "科长" }),
  createTask: async () => ({ title: fresh("任务") }),
  delegate: async () => ({
    fromId: await world.person(fresh("人")),
    toPersonId: await world.person(fresh("人")),
  }),
  endAssignment: async () => ({ id: (await api.run("assign", await exampleOf("assign"))).id, ...END }),
  endDelegation: async () => ({ id: await delegation(), ...END }),
  endHolding: async () => ({ id: (await world.headedUnit(fresh("科"), fresh("人"))).holdingId, ...END }),
  endMembership: async () => ({ id: (await api.run("addMember", await exampleOf("addMember"))).id, ...END }),
  endPlacement: async () => ({ id: await placement(), ...END }),
  importDirectory: async () => ({
    fileName: "花名册.xlsx",
    rows: [{ unit: fresh("局"), kind: "机关", post: "局长", isHead: "是", person: fresh("人") }],
  }),
  importPlan: async () => ({
    draft: {
      meta: { title: fresh("案"), issuer: fresh("局"), date: "2026年2月1日" },
      groups: [
        {
          name: "指挥部",
          kind: "LEADERSHIP",
          supporting: ["各科室"],
          members: [{ name: fresh("人"), role: "HEAD", posts: ["局长"] }],
        },
      ],
    },
  }),
  orderMembers: async () => {
    const groupId = await world.group(fresh("组"));
    const member = async () => world.member(groupId, "MEMBER", await world.person(fresh("人")));
    const [former, latter] = [await member(), await member()];
    return { groupId, memberIds: [latter, former] };
  },
  linkAccount: async () => {
    const name = fresh("account");
    const data = { name, email: `${name}@dutygraph.invalid` };
    const { id } = await api.database.prisma.user.create({ data });
    return { accountId: `Account:${id}`, personId: await world.person(fresh("人")) };
  },
  orderTaskSteps: async () => {
    const taskId = await task();
    const add = async (text: string) => (await api.run("addTaskStep", { taskId, text })).id;
    return { taskId, stepIds: [await add("其一"), await add("其二")].toReversed() };
  },
  mergeOrgUnits: async () => ({
    keepId: await world.unit(fresh("科")),
    keepExpectedVersion: 1,
    mergeId: await world.unit(fresh("科")),
    mergeExpectedVersion: 1,
  }),
  mergePeople: async () => ({
    keepId: await world.person(fresh("人")),
    keepExpectedVersion: 1,
    mergeId: await world.person(fresh("人")),
    mergeExpectedVersion: 1,
  }),
  placeUnit: async () => ({ unitId: await world.unit(fresh("科")), parentId: await world.unit(fresh("局")) }),
  putPlanInForce: async () => ({
    ...first(await world.plan(fresh("案"), { status: "DRAFT" })),
    from: "2026-04-01T00:00:00Z",
  }),
  savePlanReading: async () => ({ ...first(await planReading()), status: "IN_FORCE" }),
  readPlan: async () => ({ text: `澄县${fresh("第")}防汛工作方案\n一、领导小组\n组长：安平 局长` }),
  recordResult: async () => ({
    dutyId: await world.duty(fresh("职责")),
    label: "人次",
    value: 12,
    onDay: "2026-02-03",
  }),
  recordPersonalDetail: async () => ({
    personId: await world.person(fresh("人")),
    kind: "PHONE",
    value: "13800005678",
  }),
  removePersonalDetail: async () => ({ personId: await personWithPhone(), kind: "PHONE" }),
  revealPersonalDetails: async () => ({
    personIds: [await personWithPhone()],
    kinds: ["PHONE"],
    reason: "应急联络",
  }),
  erasePersonalData: async () => ({ personId: await personWithPhone(), reason: "本人申请" }),
  removeEvidence: async () => ({ id: (await api.run("addEvidence", await evidence())).id }),
  removeResult: async () => ({ id: (await api.run("recordResult", await exampleOf("recordResult"))).id }),
  retireDuty: async () => first(await world.duty(fresh("职责"))),
  retireGroup: async () => first(await world.group(fresh("组"))),
  retireOrgUnit: async () => first(await world.unit(fresh("科"))),
  retirePerson: async () => first(await world.person(fresh("人"))),
  retirePlan: async () => first(await world.plan(fresh("案"), { status: "DRAFT" })),
  retirePlanReading: async () => first(await planReading()),
  retirePost: async () => first(await world.post(await world.unit(fresh("科")), "科长")),
  retireTask: async () => first(await task()),
  rereadPlanReading: async () => first(await planReading()),
  restoreNode: async () => {
    const id = await world.person(fresh("人"));
    await api.run("retirePerson", first(id));
    return { id, expectedVersion: 2 };
  },
  retireTaskStep: async () => first(await step()),
  retireCalendarDay: async () => first(await calendarDay()),
  setCalendarDays: async () => daysToSet(),
  undoChange: async () => {
    await api.run("updatePerson", { ...first(await world.person(fresh("人"))), name: "改错的人" });
    return { number: await lastNumber() };
  },
  undoDirectoryImport: async () => {
    const { import: made } = await api.run(
      "importDirectory",
      await exampleOf("importDirectory"),
      "... on ImportDirectoryReport { import { id } }",
    );
    return { id: made.id };
  },
  updateDuty: async () => ({ ...first(await world.duty(fresh("职责"))), text: "改过的职责" }),
  updateGroup: async () => ({ ...first(await world.group(fresh("组"))), name: "改过的组" }),
  updateOrgUnit: async () => ({ ...first(await world.unit(fresh("科"))), name: "改过的科" }),
  updatePerson: async () => ({ ...first(await world.person(fresh("人"))), name: "改过的人" }),
  updatePlan: async () => ({ ...first(await world.plan(fresh("案"))), title: "改过的案" }),
  updatePlanReading: async () => ({
    ...first(await planReading()),
    issuerId: await world.unit(fresh("局"), { kind: "ORGANIZATION" }),
  }),
  updatePost: async () => ({
    ...first(await world.post(await world.unit(fresh("科")), "科长")),
    title: "主任",
  }),
  updateTask: async () => ({ ...first(await task()), title: "改过的任务" }),
  updateTaskStep: async () => ({ ...first(await step()), isDone: true }),
};

// `api` is there once the tests run.
for (const mutation of ACCOUNT_MUTATIONS)
  EXAMPLES[mutation] = async () => accountExamples(api, fresh)[mutation]();
for (const mutation of URGENT_MUTATIONS)
  EXAMPLES[mutation] = async () => urgentExamples(api, world, fresh)[mutation]();
for (const mutation of REPORT_MUTATIONS)
  EXAMPLES[mutation] = async () => reportExamples(api, fresh)[mutation]();
for (const mutation of FORM_MUTATIONS) EXAMPLES[mutation] = async () => formExamples(api, fresh)[mutation]();
for (const mutation of NOTICE_MUTATIONS)
  EXAMPLES[mutation] = async () => noticeExamples(api, fresh, standFor)[mutation]();
for (const mutation of WATCH_MUTATIONS)
  EXAMPLES[mutation] = async () => watchExamples(api, fresh, standFor)[mutation]();

async function exampleOf(mutation: string): Promise<object> {
  const example = EXAMPLES[mutation];
  if (example === undefined) throw new Error(`Give ${mutation} an example input in this file.`);
  return example();
}

interface Event {
  number: number;
  at: string;
  actorKind: string;
  actorName: string;
  action: string;
  subject: string;
  nodeIds: string[];
  before: Any;
  after: Any;
  requestId: string | null;
}

async function eventsSince(since: number, more = ""): Promise<Event[]> {
  const { changes } = await api.ask(
    `query ($since: Int) { changes(first: 200, filter: { since: $since ${more} }) { nodes {
      number at actorKind actorName action subject nodeIds before after requestId } } }`,
    { since },
  );
  return changes.nodes;
}

async function lastNumber(): Promise<number> {
  const { changes } = await api.ask(
    "{ changes(first: 1, orderBy: [{ field: number, direction: DESC }]) { nodes { number } } }",
  );
  return changes.nodes[0]?.number ?? 0;
}

/** Calls a mutation with the type of input that the schema gives it. */
function call(mutation: string, input: object) {
  const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  const query = `mutation ($input: ${type}) { result: ${mutation}(input: $input) { __typename ... on Refusal { message } } }`;
  const viewer = { ...ADMIN, personId: told };
  told = null;
  return api.request(query, { input }, { viewer, headers: { "x-request-id": `request-of-${mutation}` } });
}

describe("every mutation of the schema", () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

  test.each(mutations)(
    "%s leaves an event that says who did what to which node, before and after",
    async (mutation) => {
      const example = EXAMPLES[mutation];
      if (example === undefined) throw new Error(`Give ${mutation} an example input in this file.`);
      const input = await example();
      const before = await lastNumber();
      const { data, errors } = await call(mutation, input);
      expect(errors).toBeUndefined();
      expect((data as Any).result.message).toBeUndefined();
      const events = await eventsSince(before);
      expect(events.length).toBeGreaterThan(0);
      expect(events.map(({ number }) => number)).toEqual(events.map((_event, index) => before + 1 + index));
      for (const event of events) {
        expect(event).toMatchObject({
          at: "2026-03-01T00:00:00.000Z",
          actorKind: "USER",
          actorName: "admin",
          action: mutation,
          requestId: `request-of-${mutation}`,
        });
        const row = event.after ?? event.before;
        expect(event.subject).toMatch(new RegExp(`^[A-Z][A-Za-z]+:${row.id}$`));
        expect(event.nodeIds).toContain(event.subject);
        expect(event.after).not.toEqual(event.before);
        if (/^(create|add|record|assign|appoint|delegate|import)/.test(mutation))
          expect(event.before).toBeNull();
        if (/^(update|retire|end|correctEdge|change)/.test(mutation))
          expect(event.before.id).toBe(event.after.id);
      }
    },
  );

  test.each(mutations)("%s leaves no event where it is refused", async (mutation) => {
    const broken = withoutSense(await exampleOf(mutation));
    const { data, errors } = await leavingNoTrace(api, () => call(mutation, broken));
    expect(errors).toBeUndefined();
    expect((data as Any).result.__typename).toMatch(/Error$/);
  });

  test("is followed by memory, which then holds what a fresh reading of the database holds", async () => {
    const held = await api.memory.now();
    const read = await readSnapshot(api.database.sql);
    expect(held?.number).toBe(read.number);
    for (const type of HELD_TYPES) {
      expect(read.tables[type].count(), type).toBeGreaterThan(0);
      expect(held?.tables[type].all()).toEqual(read.tables[type].all());
    }
  });

  test("has its example here, and no example is of a mutation that is gone", () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(mutations.toSorted());
  });
});

/** The same input with ids that lead nowhere and without any text. */
function withoutSense(input: object): object {
  const entries = Object.entries(input).map(([key, value]) => {
    if (key === "draft") return [key, {}];
    if (key === "number") return [key, 2_000_000_000];
    if (key === "rows") return [key, [{}]];
    if (key === "days") return [key, []];
    if (["name", "title", "text", "label"].includes(key)) return [key, ""];
    const [, type] = /^([A-Z]\w+):/.exec(String(value)) ?? [];
    return [key, type === undefined ? value : `${type}:01980000-0000-7000-8000-000000000000`];
  });
  return Object.fromEntries(entries);
}

test("a write whose event cannot be appended fails, and leaves nothing; once it can, it is done", async () => {
  const { prisma } = api.database;
  const input = { name: "无痕" };
  const count = () => prisma.person.count({ where: { name: input.name } });
  await prisma.changeLogHead.update({ where: { id: 1 }, data: { id: 2 } });
  try {
    const { errors } = await call("createPerson", input);
    expect(errors?.[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
    expect(errors?.[0]?.message).not.toMatch(/counter|log/i);
    expect(await count()).toBe(0);
  } finally {
    await prisma.changeLogHead.update({ where: { id: 2 }, data: { id: 1 } });
  }
  await api.run("createPerson", input);
  expect(await count()).toBe(1);
});
