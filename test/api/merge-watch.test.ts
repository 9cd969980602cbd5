import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createNotices } from "../support/notices.ts";
import { createReports, local } from "../support/reports.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWatch } from "../support/watch.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;
let reports: ReturnType<typeof createReports>;
let watch: ReturnType<typeof createWatch>;
let notices: ReturnType<typeof createNotices>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
  reports = createReports(api);
  watch = createWatch(api);
  notices = createNotices(api);
  api.clock.set(local("2026-03-01", "08:00:00"));
});
afterAll(() => api.close());

const OUTCOME = (type: string) => `... on ${type} { moved { thing count } }`;
const merge = (mutation: string, keepId: string, mergeId: string) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success`;
  const input = { keepId, mergeId, keepExpectedVersion: 1, mergeExpectedVersion: 1 };
  return api.run(mutation, input, OUTCOME(type));
};
const idOf = (globalId: string) => globalId.split(":")[1] ?? "";

/** The columns of all tables that still point to a row, save those in which the past stands as it was believed. */
async function pointersTo(table: string, globalId: string): Promise<string[]> {
  const { prisma } = api.database;
  const columns = await prisma.$queryRaw<{ table: string; column: string; isDated: boolean }[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", EXISTS (
      SELECT FROM pg_attribute d WHERE d.attrelid = c.conrelid AND d.attname = 'retractedAt') AS "isDated"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${`"${table}"`}::regclass ORDER BY 1, 2`;
  expect(columns.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const { table: from, column, isDated } of columns) {
    const believed = isDated ? `AND "retractedAt" IS NULL` : "";
    const rows = await prisma.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${from} WHERE "${column}" = $1::uuid ${believed} LIMIT 1`,
      idOf(globalId),
    );
    if (rows.length > 0) found.push(`${from}.${column}`);
  }
  return found;
}

/** Two people on two seats of a watch; the second of them has the first seat in the pool too. */
async function onWatch(name: string, [first, second]: [string, string], secondFrom: string): Promise<string> {
  const rotaId = await watch.rota(name);
  await watch.pool(rotaId, { FIRST: [first, second], SECOND: [second] });
  const at = (time: string) => local("2026-03-02", time);
  await watch.add(
    rotaId,
    watch.shift("FIRST", first, at("08:00:00"), at("12:00:00")),
    watch.shift("SECOND", second, at(secondFrom), at("18:00:00")),
  );
  return rotaId;
}

test("a person's seats, shifts, reports and urgent reports become those of the kept entry, and nothing points to the other", async () => {
  const [kept, twin] = [await world.person("谷雨"), await world.person("谷　雨")];
  const rotaId = await onWatch("防汛值班", [kept, twin], "12:00:00");
  const obligation = await reports.obligation({ reporterIds: [kept, twin], receiverId: twin });
  await reports.sweep(local("2026-03-02", "08:00:00"));
  await api.run(
    "createUrgentRule",
    { name: "急报", receiverIds: [kept, twin], waitMinutes: 10 },
    "__typename",
  );
  const outcome = await merge("mergePeople", kept, twin);
  const moved = new Map(
    outcome.moved.map(({ thing, count }: { thing: string; count: number }) => [thing, count]),
  );
  expect(moved.get("WATCH")).toBeGreaterThanOrEqual(3);
  expect(moved.get("REPORTS")).toBeGreaterThanOrEqual(2);
  expect(await pointersTo("Person", twin)).toEqual([]);
  const seats = await api.database.prisma.rotaMember.findMany({
    where: { rotaId: idOf(rotaId), retiredAt: null },
    orderBy: { seat: "asc" },
  });
  expect(seats.map(({ seat, personId }) => `${seat} ${personId === idOf(kept)}`)).toEqual([
    "FIRST true",
    "SECOND true",
  ]);
  const [rule] = await api.database.prisma.urgentRule.findMany();
  expect(rule?.receiverIds).toEqual([kept]);
  await reports.sweep(local("2026-03-02", "08:01:00"));
  const due = await reports.due({ obligationId: obligation, from: "2026-03-03", to: "2026-03-03" });
  expect(due.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
});

test("what both entries of a person were told stays once, and how the kept entry wishes to be told stays as it was", async () => {
  const [kept, twin] = [await world.person("小满"), await world.person("小　满")];
  const emailKinds = ["REPORT_MISSED"];
  const address = { email: "xiaoman@duty.example", emailKinds };
  await notices.setPreference(twin, {
    ...address,
    email: "other@duty.example",
    quietFrom: "22:00",
    quietTo: "07:00",
  });
  const both = { key: "told to both" };
  await notices.post(
    { personId: kept, ...both },
    { personId: twin, ...both },
    { personId: twin, key: "told to one" },
  );
  await notices.setPreference(kept, address);
  await merge("mergePeople", kept, twin);
  // Its key has been destroyed; that there was one stays known.
  expect(await pointersTo("Person", twin)).toEqual(['"PersonalKey".personId']);
  const left = async (key: string) =>
    (await notices.rowsOf(key)).map(({ channel, state, personId, to }) => [channel, state, personId, to]);
  const [id, mail] = [idOf(kept), ["EMAIL", "PENDING", idOf(kept), idOf(kept)]];
  expect(await left("told to both")).toEqual([["CONSOLE", "SENT", id, id], mail]);
  expect(await left("told to one")).toEqual([["CONSOLE", "SENT", id, id], mail]);
  const preferences = await api.database.prisma.noticePreference.findMany({
    where: { personId: { in: [idOf(kept), idOf(twin)] } },
  });
  expect(preferences).toMatchObject([{ personId: id, emailMask: "x***@duty.example", quietFrom: null }]);
});

test("two entries that are on watch at once in one rota are not one person", async () => {
  const [kept, twin] = [await world.person("白露"), await world.person("白　露")];
  await onWatch("森防值班", [kept, twin], "11:00:00");
  const input = { keepId: kept, mergeId: twin, keepExpectedVersion: 1, mergeExpectedVersion: 1 };
  const refusal = await leavingNoTrace(api, () => api.refuse("mergePeople", input));
  expect(refusal).toMatchObject({ code: "SHIFT_CLASH", message: expect.stringContaining("森防值班") });
});

test("a unit's rotas and the reports that it owes become those of the kept unit", async () => {
  const [kept, twin] = [await world.unit("水务科"), await world.unit("水务　科")];
  await watch.rota("水务值班", { unitId: twin });
  await reports.obligation({ name: "水情日报", reporterIds: [kept, twin], receiverId: twin });
  await merge("mergeOrgUnits", kept, twin);
  expect(await pointersTo("OrgUnit", twin)).toEqual([]);
});
