import { expect, test } from "vitest";
import { isWhole, undoActOf } from "./undo-act";

const holding = (before: string | null, after: string | null) => ({
  action: "appoint",
  subject: "PostHolding:1",
  fields: [{ name: "validFrom", before, after }],
});
const duty = (action: string, name: string, before: string | null, after: string | null) => ({
  action,
  subject: "Duty:1",
  fields: [{ name, before, after }],
});

test("an edge that was recorded is taken back, one that is gone recorded again, one that was ended set back", () => {
  expect(undoActOf(holding(null, "2026-01-01"))).toBe("RETRACT");
  expect(undoActOf(holding("2026-01-01", null))).toBe("RECORD_AGAIN");
  expect(
    undoActOf({ ...holding(null, null), fields: [{ name: "validTo", before: null, after: "2026" }] }),
  ).toBe("SET_BACK");
});

test("what was made is retired, and a field that was empty is emptied again", () => {
  expect(undoActOf(duty("createDuty", "text", null, "巡查"))).toBe("RETIRE");
  expect(undoActOf(duty("updateDuty", "number", null, "1"))).toBe("SET_BACK");
});

test("what was retired is restored, and the other way round", () => {
  expect(undoActOf(duty("retireDuty", "retiredAt", null, "2026"))).toBe("RESTORE");
  expect(undoActOf(duty("restoreNode", "retiredAt", "2026", null))).toBe("RETIRE");
});

test("one side tells all of what was made or is gone, both of what was changed", () => {
  expect(isWhole(duty("createDuty", "text", null, "巡查"))).toEqual({ isMade: true, isGone: false });
  expect(isWhole(holding("2026-01-01", null))).toEqual({ isMade: false, isGone: true });
  expect(isWhole(duty("restoreNode", "retiredAt", "2026", null))).toEqual({ isMade: false, isGone: false });
});
