import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSample } from "../../packages/server/src/sample/load-sample.ts";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createReports, local, ZONE } from "../support/reports.ts";

// A Thursday; the two days that follow next are days off.
const TODAY = "2026-11-26";

let api: TestApi;
let reports: ReturnType<typeof createReports>;

beforeAll(async () => {
  api = await openTestApi();
  reports = createReports(api);
  api.clock.set(local(TODAY, "09:00:00"));
  await loadSample(api.database.prisma, ZONE, api.clock);
});
afterAll(() => api.close());

test("the sample's watch has a leader and two watchkeepers at any minute of the coming two weeks", async () => {
  const { rotas } = await api.ask(
    `{ rotas(first: 5) { nodes { publishedTo coverage(from: "${local(TODAY, "09:00:00")}", to: "${local("2026-12-10", "08:30:00")}") { gaps { seat } } } } }`,
  );
  expect(rotas.nodes).toEqual([{ publishedTo: "2026-12-10T00:30:00.000Z", coverage: { gaps: [] } }]);
});

test("its departments owe the report of a working day by 16:00, the one that sums it up by 17:00, and on a day off whoever is on watch", async () => {
  await reports.sweep(local(TODAY, "09:00:00"));
  const today = await reports.due({ from: TODAY, to: TODAY });
  expect(today.length).toBe(13);
  expect(today.every(({ state, isByWatch }) => state === "PENDING" && !isByWatch)).toBe(true);
  expect(new Set(today.map(({ dueAt }) => dueAt))).toEqual(
    new Set(["2026-11-26T08:00:00.000Z", "2026-11-26T09:00:00.000Z"]),
  );
  const saturday = await reports.due({ from: "2026-11-28", to: "2026-11-28" });
  expect(saturday.length).toBe(13);
  expect(new Set(saturday.map(({ person }) => person?.name)).size).toBe(1);
  expect(saturday[0]?.person?.name).toBeTypeOf("string");
});

test("a load that is taken up again where all is there writes nothing", async () => {
  const count = () => api.database.prisma.changeEvent.count();
  const before = await count();
  await loadSample(api.database.prisma, ZONE, api.clock);
  expect(await count()).toBe(before);
});
