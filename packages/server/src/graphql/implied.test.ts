import { describe, expect, test } from "vitest";
import type { CursorValue, OrderTerm } from "./cursor.ts";
import { withoutImplied } from "./implied.ts";

const MARCH = new Date("2026-03-01T00:00:00Z");
const EARLIER = new Date("2026-02-01T00:00:00Z");
const LATER = new Date("2026-04-01T00:00:00Z");
const INSTANTS = [EARLIER, MARCH, LATER];

const term = (direction: "asc" | "desc", nulls: OrderTerm["nulls"] = null): OrderTerm[] => [
  { column: "validFrom", direction, nulls },
  { column: "rowId", direction, nulls: null },
];
const left = (condition: object, order: OrderTerm[], value: CursorValue) =>
  withoutImplied({ AND: [condition, { retractedAt: null }] }, [{ order, values: [value, "row"] }]);
const KEPT = { retractedAt: null };

const HOLDS = {
  lt: (at: Date, limit: Date) => at < limit,
  lte: (at: Date, limit: Date) => at <= limit,
  gt: (at: Date, limit: Date) => at > limit,
  gte: (at: Date, limit: Date) => at >= limit,
};
type Sign = keyof typeof HOLDS;

describe.each(["asc", "desc"] as const)("beyond a cursor in an order that runs %s", (direction) => {
  test.each(Object.keys(HOLDS) as Sign[])(
    "a condition by %s is left out just where every row there fulfills it",
    (sign) => {
      for (const cursor of INSTANTS) {
        // Rows beyond it may have the cursor's own instant, or any further on.
        const further =
          direction === "asc" ? INSTANTS.filter((at) => at >= cursor) : INSTANTS.filter((at) => at <= cursor);
        const farthest = new Date(direction === "asc" ? "2100-01-01" : "1900-01-01");
        const follows = [...further, farthest].every((at) => HOLDS[sign](at, MARCH));
        const condition = { validFrom: { [sign]: MARCH } };
        expect(left(condition, term(direction), cursor)).toEqual({
          AND: follows ? [KEPT] : [condition, KEPT],
        });
      }
    },
  );
});

test("what is said of another column, or of two ends at once, stays", () => {
  for (const condition of [{ validTo: { gt: EARLIER } }, { validFrom: { gte: EARLIER, lte: LATER } }])
    expect(left(condition, term("desc"), EARLIER)).toEqual({ AND: [condition, KEPT] });
});

test("all stays where the column may be empty, and where there is no cursor", () => {
  const condition = { validFrom: { lte: LATER } };
  expect(left(condition, term("desc", "last"), EARLIER)).toEqual({ AND: [condition, KEPT] });
  expect(left(condition, term("desc"), null)).toEqual({ AND: [condition, KEPT] });
  expect(withoutImplied(condition, [])).toEqual(condition);
});
