import { describe, expect, test } from "vitest";
import { NO_REACH, type Reach } from "../../access/sight/reach-sets.ts";
import { forEverything, type Grant, type Viewer } from "../../access/viewer.ts";
import { mayRecordFor } from "./may-record.ts";

const viewer = (...grants: Grant[]): Viewer => ({
  kind: "USER",
  id: "one",
  name: "one",
  accountId: "one",
  grants,
  scopes: null,
  personId: "me",
});
const reach: Reach = {
  ...NO_REACH,
  me: new Set(["me"]),
  ownUnits: new Set(["own"]),
  editedUnits: new Set(["kept"]),
};
const of = (unitId: string | null, personId: string | null = "me") => ({ unitId, personId });

describe("a record is made", () => {
  test("for a unit by whoever works in it or keeps it, and for nobody's by nobody", () => {
    const member = viewer(forEverything("MEMBER"));
    expect(["own", "kept", "other"].map((unit) => mayRecordFor(member, reach, of(unit)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayRecordFor(member, reach, of(null))).toBe(true);
    expect(mayRecordFor(member, reach, of(null, "another"))).toBe(false);
    expect(mayRecordFor(member, reach, of(null, null))).toBe(false);
  });

  test("for all by administrators, editors of everything and keys made for it", () => {
    const ofUnit: Grant = { role: "EDITOR", unitId: "kept", planId: null };
    expect(mayRecordFor(viewer(forEverything("ADMIN")), NO_REACH, of("other"))).toBe(true);
    expect(mayRecordFor(viewer(forEverything("EDITOR")), NO_REACH, of("other"))).toBe(true);
    expect(mayRecordFor({ ...viewer(), scopes: ["REPORTS_WRITE"] }, NO_REACH, of("other"))).toBe(true);
    expect(mayRecordFor(viewer(ofUnit), reach, of("other"))).toBe(false);
    expect(mayRecordFor(viewer(forEverything("AUDITOR")), reach, of("other"))).toBe(false);
  });
});
