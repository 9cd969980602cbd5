import { expect, test } from "vitest";
import type { OccurrenceState } from "../../generated/prisma/client.ts";
import { isOwnReport } from "./own-report.ts";
import { countStates, sumFields } from "./roll-up.ts";
import { decideReport, decideWaiver, opensAt, stateOfReport } from "./rules.ts";

const DUE = { dueAt: new Date("2026-03-02T09:00:00Z") };

test("a report is on time to the last millisecond before the cut-off, and late at the cut-off sharp", () => {
  const state = (at: string, isZero = false) => stateOfReport(DUE, new Date(at), isZero);
  expect(state("2026-03-02T08:59:59.999Z")).toBe("SUBMITTED");
  expect(state("2026-03-02T08:59:59.999Z", true)).toBe("ZERO");
  expect(state("2026-03-02T09:00:00.000Z")).toBe("LATE");
  expect(state("2026-03-02T09:00:00.000Z", true)).toBe("LATE");
});

const ZONE = "Asia/Shanghai";
const due = (state: OccurrenceState, dueAt = "2026-03-02T09:00:00Z") => ({
  state,
  onDay: new Date("2026-03-02"),
  dueAt: new Date(dueAt),
});

test("what is pending or missed is reported and waived, what is settled is neither", () => {
  const decided = (state: OccurrenceState) => [
    decideReport(due(state), new Date("2026-03-02T08:00:00Z"), ZONE),
    decideWaiver(state),
  ];
  for (const state of ["PENDING", "MISSED"] as const)
    expect(decided(state)).toEqual([{ allowed: true }, { allowed: true }]);
  for (const state of ["SUBMITTED", "ZERO", "LATE", "WAIVED"] as const)
    expect(decided(state)).toMatchObject([
      { code: "REPORT_SETTLED", path: ["occurrenceId"] },
      { code: "REPORT_SETTLED", path: ["id"] },
    ]);
});

test("a report is made from the beginning of its day on, on the clocks of the body", () => {
  const decided = (at: string) => decideReport(due("PENDING"), new Date(at), ZONE);
  expect(decided("2026-03-01T15:59:59.999Z")).toMatchObject({ code: "REPORT_TOO_EARLY" });
  expect(decided("2026-03-01T16:00:00.000Z")).toEqual({ allowed: true });
});

test("a report whose cut-off lies in the night is made from the cut-off before on", () => {
  const opens = (dueAt: string) => opensAt(due("PENDING", dueAt), ZONE).toISOString();
  expect(opens("2026-03-01T16:00:00Z")).toBe("2026-02-28T16:00:00.000Z");
  expect(opens("2026-03-01T21:59:00Z")).toBe("2026-02-28T21:59:00.000Z");
  expect(opens("2026-03-01T22:00:00Z")).toBe("2026-03-01T16:00:00.000Z");
});

const nothing = {
  me: new Set<string>(),
  posts: new Set<string>(),
  ownUnits: new Set<string>(),
  ledGroups: new Set<string>(),
  editedUnits: new Set<string>(),
};

test.each([
  ["the person itself", { me: new Set(["a"]) }, { type: "Person", id: "a" }],
  ["the holder of the post", { posts: new Set(["a"]) }, { type: "Post", id: "a" }],
  ["one of the unit", { ownUnits: new Set(["a"]) }, { type: "OrgUnit", id: "a" }],
  ["a head of the group", { ledGroups: new Set(["a"]) }, { type: "Group", id: "a" }],
] as const)("a report is that of %s", (_who, reach, party) => {
  const owedBy = { party, unitId: null, watchPersonId: null };
  expect(isOwnReport({ ...nothing, ...reach }, owedBy)).toBe(true);
  expect(isOwnReport(nothing, owedBy)).toBe(false);
});

test("a report is that of whoever is on watch, and of who keeps the unit", () => {
  const owedBy = { party: { type: "Post", id: "p" } as const, unitId: "u", watchPersonId: "w" };
  expect(isOwnReport({ ...nothing, me: new Set(["w"]) }, owedBy)).toBe(true);
  expect(isOwnReport({ ...nothing, editedUnits: new Set(["u"]) }, owedBy)).toBe(true);
  expect(isOwnReport({ ...nothing, me: new Set(["x"]), editedUnits: new Set(["v"]) }, owedBy)).toBe(false);
});

test("numbers of reports add up as people write them, and texts and zero reports add nothing", () => {
  const records = [{ area: 0.1, note: "少量" }, { area: 0.2, houses: 3 }, {}].map((values) => ({ values }));
  expect(sumFields(records)).toEqual([
    { field: "area", sum: 0.3, count: 2 },
    { field: "houses", sum: 3, count: 1 },
  ]);
  expect(countStates(["ZERO", "SUBMITTED", "ZERO"])).toEqual([
    { state: "ZERO", count: 2 },
    { state: "SUBMITTED", count: 1 },
  ]);
});

test("a sum that no number holds is none, however it goes on", () => {
  const records = [1e308, 1e308, -1e308].map((area) => ({ values: { area } }));
  expect(sumFields(records)).toEqual([{ field: "area", sum: null, count: 3 }]);
});
