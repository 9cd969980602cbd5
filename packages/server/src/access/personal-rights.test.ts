import { describe, expect, test } from "vitest";
import { mayRecord, mayReveal, NOWHERE, type PersonalFacts } from "./personal-rights.ts";
import { forEverything, type Grant, type KeyScope, type Viewer } from "./viewer.ts";

const viewerWith = (grants: Grant[], more: Partial<Viewer> = {}): Viewer => ({
  kind: "USER",
  id: "account",
  name: "account",
  accountId: "account",
  grants,
  scopes: null,
  personId: null,
  ...more,
});
const editorOf = (unitId: string | null, planId: string | null = null) =>
  viewerWith([{ role: "EDITOR", unitId, planId }]);
const keyWith = (...scopes: KeyScope[]) =>
  viewerWith([forEverything("INTEGRATOR")], { kind: "KEY", scopes, personId: "chen" });

/** 陈 holds a post in a station, which stands under a section of the bureau. */
const CHEN: PersonalFacts = {
  personId: "chen",
  person: { units: ["station"], unitsUp: ["station", "section", "bureau"] },
  viewer: NOWHERE,
};
const asked = (units: string[]): PersonalFacts => ({
  ...CHEN,
  viewer: { units, unitsUp: [...units, "bureau"] },
});
const LEADER = viewerWith([forEverything("LEADER")], { personId: "lin" });

describe("details of a person are revealed", () => {
  test.each<[string, Viewer, PersonalFacts]>([
    ["to an administrator", viewerWith([forEverything("ADMIN")]), CHEN],
    ["to an editor of everything", editorOf(null), CHEN],
    ["to an editor of the person's unit", editorOf("station"), CHEN],
    ["to an editor of a unit above", editorOf("bureau"), CHEN],
    ["to a leader with a post in the person's unit", LEADER, asked(["station"])],
    ["to a leader with a post in a unit above", LEADER, asked(["depot", "section"])],
    ["to the person", viewerWith([forEverything("MEMBER")], { personId: "chen" }), CHEN],
    ["to an auditor who is the person", viewerWith([forEverything("AUDITOR")], { personId: "chen" }), CHEN],
    ["to a key made for it", keyWith("PERSONAL_READ"), CHEN],
  ])("%s", (_whom, viewer, facts) => {
    expect(mayReveal(viewer, facts)).toBe(true);
  });

  test.each<[string, Viewer, PersonalFacts]>([
    ["to an auditor", viewerWith([forEverything("AUDITOR")], { personId: "lin" }), asked(["bureau"])],
    [
      "to a member of the same unit",
      viewerWith([forEverything("MEMBER")], { personId: "lin" }),
      asked(["station"]),
    ],
    ["to an editor of another unit", editorOf("depot"), CHEN],
    ["to an editor of a plan", editorOf(null, "plan"), CHEN],
    ["to a leader of a unit below or beside", LEADER, asked(["depot"])],
    ["to a leader who stands for nobody", viewerWith([forEverything("LEADER")]), CHEN],
    ["to a leader without a post", LEADER, CHEN],
    ["to somebody without a role", viewerWith([], { personId: "lin" }), CHEN],
    ["to a key that may read the directory, even of its owner's person", keyWith("DIRECTORY_READ"), CHEN],
  ])("not %s", (_whom, viewer, facts) => {
    expect(mayReveal(viewer, facts)).toBe(false);
  });

  test("of somebody without a post, not to the editors and leaders of units", () => {
    const idle = { ...asked(["bureau"]), person: NOWHERE };
    expect([editorOf("bureau"), LEADER].map((viewer) => mayReveal(viewer, idle))).toEqual([false, false]);
    expect(mayReveal(editorOf(null), idle)).toBe(true);
  });
});

describe("details of a person are recorded", () => {
  test("by administrators and by editors within their unit, of all kinds", () => {
    for (const viewer of [viewerWith([forEverything("ADMIN")]), editorOf(null), editorOf("section")])
      for (const kind of ["PHONE", "IDENTITY_NUMBER", "HEALTH"] as const)
        expect(mayRecord(viewer, kind, CHEN)).toBe(true);
    expect(mayRecord(editorOf("depot"), "PHONE", CHEN)).toBe(false);
  });

  test("by the person the phone number alone, and by leaders and keys none", () => {
    const self = viewerWith([forEverything("MEMBER")], { personId: "chen" });
    expect(mayRecord(self, "PHONE", CHEN)).toBe(true);
    expect(mayRecord(self, "HEALTH", CHEN)).toBe(false);
    expect(mayRecord(LEADER, "PHONE", asked(["section"]))).toBe(false);
    expect(mayRecord(keyWith("PERSONAL_READ", "DIRECTORY_WRITE"), "PHONE", CHEN)).toBe(false);
  });
});
