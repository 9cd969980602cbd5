import { describe, expect, test } from "vitest";
import { actsOf, instantOf, instantsOf, namedBy } from "./acts.ts";
import type { EdgeRow } from "./effects.ts";

const NOW = new Date("2026-03-01T00:00:00Z");
const MAY = new Date("2026-05-01T00:00:00Z");
const JUNE = new Date("2026-06-01T00:00:00Z");
const UNIT = "OrgUnit:01980000-0000-7000-8000-000000000001";
const DUTY = "Duty:01980000-0000-7000-8000-000000000002";

test("what ends makes room before anything begins, and no key of idempotency is used up", () => {
  const acts = actsOf({
    assign: [{ targetId: DUTY, clientMutationId: "once" }],
    endHolding: [{ id: "a" }, { id: "b" }],
  });
  expect(acts).toEqual([
    { name: "endHolding", place: 0, input: { id: "a" } },
    { name: "endHolding", place: 1, input: { id: "b" } },
    { name: "assign", place: 0, input: { targetId: DUTY } },
  ]);
});

test("the last of the acts takes hold at the latest beginning of those that begin and end of those that end", () => {
  const acts = actsOf({
    assign: [{ validFrom: MAY, validTo: new Date("2027-01-01T00:00:00Z") }],
    endPlacement: [{ validTo: JUNE }],
  });
  expect(instantOf(acts, NOW)).toEqual(JUNE);
  expect(instantOf(actsOf({ appoint: [{}] }), NOW)).toEqual(NOW);
});

test("what took hold in the past is looked at now", () => {
  expect(instantOf(actsOf({ appoint: [{ validFrom: new Date("2020-01-01T00:00:00Z") }] }), NOW)).toEqual(NOW);
});

test("all ids in the acts are named, also those in lists, and no other text is", () => {
  const acts = actsOf({ assignMany: [{ targetIds: [DUTY], partyId: UNIT, role: "LEAD", note: "见附件" }] });
  expect(namedBy(acts).map(({ type }) => type)).toEqual(["Duty", "OrgUnit"]);
});

describe("the instants at which gaps are compared", () => {
  const edge = (validFrom: Date, validTo: Date | null, retractedAt: Date | null = null) =>
    ({ validFrom, validTo, retractedAt }) as EdgeRow;
  const LONG_AGO = new Date("2020-01-01T00:00:00Z");

  test("are the beginnings and ends of what begins, the ends of what ends, and all of what never held", () => {
    const ends = [edge(LONG_AGO, MAY)];
    expect(instantsOf([], { begins: [edge(MAY, JUNE)], ends }, NOW)).toEqual([MAY, JUNE]);
    expect(instantsOf([], { begins: [], ends: [edge(MAY, JUNE, NOW)] }, NOW)).toEqual([MAY, JUNE]);
  });

  test("are not before now, and now where no edge changes or something is retired", () => {
    const begins = [edge(LONG_AGO, JUNE)];
    expect(instantsOf([], { begins, ends: [] }, NOW)).toEqual([NOW, JUNE]);
    expect(instantsOf([], { begins: [], ends: [] }, NOW)).toEqual([NOW]);
    const retiring = actsOf({ retireDuty: [{ id: DUTY }] });
    expect(instantsOf(retiring, { begins: [edge(JUNE, null)], ends: [] }, NOW)).toEqual([NOW, JUNE]);
  });
});
