import { afterAll, beforeAll, expect, test } from "vitest";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { leavingNoTrace } from "../support/snapshot.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
let world: ReturnType<typeof createWorld>;

beforeAll(async () => {
  api = await openTestApi();
  world = createWorld(api);
});
afterAll(() => api.close());

type Row = Partial<Record<string, string>>;

const REPORT = `... on ImportDirectoryReport { created { type count }
  rows { status unitId personId faults { column code candidates } } }`;
const bringIn = (rows: Row[], more: object = {}) => api.run("importDirectory", { rows, ...more }, REPORT);
const trial = (rows: Row[]) => leavingNoTrace(api, () => bringIn(rows, { dryRun: true }));
const statuses = ({ rows }: Any) => rows.map(({ status }: Any) => status);
const counts = ({ created }: Any) => Object.fromEntries(created.map(({ type, count }: Any) => [type, count]));

test("each row with a masked name is somebody else, save who held that post before the table", async () => {
  const masked = { unit: "蒲县水务局", post: "科员", person: "蒲**" };
  const first = await bringIn([masked, masked]);
  expect(statuses(first)).toEqual(["CREATED", "CREATED"]);
  expect(counts(first)).toMatchObject({ Person: 2, Post: 2, PostHolding: 2 });
  const again = await bringIn([masked, masked, masked]);
  expect(statuses(again)).toEqual(["MATCHED", "MATCHED", "CREATED"]);
  expect(new Set([...first.rows, ...again.rows].map(({ personId }: Any) => personId)).size).toBe(3);
});

test("a masked name that holds two posts is the same in both, whoever the table names between", async () => {
  const unit = await world.unit("芦县水务局", { kind: "ORGANIZATION" });
  const person = await world.person("芦某");
  for (const title of ["科员", "联络员"]) await world.appoint(person, await world.post(unit, title));
  const rows = ["科员", "联络员"].map((post) => ({ unit: "芦县水务局", post, person: "芦某" }));
  const report = await trial(rows);
  expect(report.rows).toMatchObject(rows.map(() => ({ status: "MATCHED", personId: person })));
});

test("a unit named without the one above is never one that stands in another body", async () => {
  const elsewhere = await world.unit("荻县水务局", { kind: "ORGANIZATION" });
  const office = await world.unit("值守办", { parentId: elsewhere });
  const bureau = { unit: "荻县林业局", kind: "机关" };
  const staff = { unit: "值守办", post: "值守员", person: "荻花" };
  const report = await trial([bureau, staff]);
  expect(report.rows[1]).toMatchObject({
    status: "ERROR",
    faults: [{ column: "unit", code: "AMBIGUOUS", candidates: [office] }],
  });
  expect(
    await leavingNoTrace(api, () => api.refuse("importDirectory", { rows: [bureau, staff] })),
  ).toMatchObject({
    faults: [{ path: ["rows", "1", "unit"], code: "AMBIGUOUS" }],
  });
  expect((await trial([{ ...staff, parent: "荻县水务局" }])).rows[0].unitId).toBe(office);
  const placed = await bringIn([bureau, { unit: "值守办", parent: "荻县林业局" }, staff]);
  expect(statuses(placed)).toEqual(["CREATED", "CREATED", "CREATED"]);
  expect(placed.rows[2].unitId).toBe(placed.rows[1].unitId);
  expect(placed.rows[2].unitId).not.toBe(office);
});

test("a unit named without the one above is the one that stands below nothing", async () => {
  const top = await world.unit("苇县救援队");
  await world.unit("苇县救援队", { parentId: await world.unit("苇县应急局", { kind: "ORGANIZATION" }) });
  const report = await trial([{ unit: "苇县救援队" }]);
  expect(report.rows[0]).toMatchObject({ status: "MATCHED", unitId: top });
});

test("two units that stand one below the other in one body may stand the other way round in another", async () => {
  const rows = [
    { unit: "菖县水务局", kind: "机关" },
    { unit: "菖县林业局", kind: "机关" },
    { unit: "综合科", parent: "菖县水务局/办公室" },
    { unit: "办公室", parent: "菖县水务局" },
    { unit: "办公室", parent: "菖县林业局/综合科" },
    { unit: "综合科", parent: "菖县林业局" },
  ];
  const report = await bringIn(rows);
  expect(counts(report)).toEqual({ OrgUnit: 6, UnitPlacement: 4 });
  expect(new Set(report.rows.map(({ unitId }: Any) => unitId)).size).toBe(6);
  expect(statuses(await bringIn(rows))).toEqual(rows.map(() => "MATCHED"));
  const loop = await trial([...rows, { unit: "甲科", parent: "乙科" }, { unit: "乙科", parent: "甲科" }]);
  expect(loop.rows.flatMap(({ faults }: Any) => faults).map(({ code }: Any) => code)).toContain("UNIT_LOOP");
});

test("the unit above may be named by an alias, and then stands for the same unit", async () => {
  await world.unit("茭县水务局", { kind: "ORGANIZATION", aliases: ["茭水局"] });
  const report = await trial([
    { unit: "综合科", parent: "茭水局/办公室" },
    { unit: "办公室", parent: "茭县水务局" },
  ]);
  expect(statuses(report)).toEqual(["CREATED", "CREATED"]);
});
