import { expect, test } from "vitest";
import { decideHeadPost, decidePostRetirement, holdingsEndedBy } from "./rules.ts";

const january = new Date("2026-01-01T00:00:00Z");
const march = new Date("2026-03-01T00:00:00Z");
const held = {
  id: "h",
  personId: "old",
  postId: "director",
  isActing: false,
  isMain: true,
  validFrom: january,
};
const appointment = { personId: "new", postId: "director", isActing: false, validFrom: march };

test("an appointment ends the holding that it replaces", () => {
  expect(holdingsEndedBy(appointment, [held])).toEqual([held]);
});

test("an appointment ends the acting holder too", () => {
  const acting = { ...held, isActing: true };
  expect(holdingsEndedBy(appointment, [acting])).toEqual([acting]);
});

test("an acting appointment ends nobody's holding", () => {
  expect(holdingsEndedBy({ ...appointment, isActing: true }, [held])).toEqual([]);
});

test("an appointment does not end a holding that begins later", () => {
  expect(holdingsEndedBy({ ...appointment, validFrom: january }, [{ ...held, validFrom: march }])).toEqual(
    [],
  );
});

test("a unit has one head post", () => {
  expect(decideHeadPost(true, 0)).toEqual({ allowed: true });
  expect(decideHeadPost(false, 1)).toEqual({ allowed: true });
  expect(decideHeadPost(true, 1)).toMatchObject({ allowed: false, code: "HEAD_POST_EXISTS" });
});

test("a post that somebody holds cannot be retired, a vacant one can", () => {
  const unused = { holdings: 0, memberships: 0, assignments: 0, reports: 0 };
  expect(decidePostRetirement(unused)).toEqual({ allowed: true });
  for (const use of ["holdings", "reports"])
    expect(decidePostRetirement({ ...unused, [use]: 1 })).toMatchObject({
      allowed: false,
      code: "STILL_IN_USE",
    });
});
