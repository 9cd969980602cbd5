import { expect, test } from "vitest";
import { may, reachOf } from "./policy.ts";
import { forEverything, type Grant, type KeyScope, SYSTEM, type Viewer } from "./viewer.ts";

const viewer = (...grants: Grant[]): Viewer => ({ ...SYSTEM, kind: "USER", id: "u", accountId: "u", grants });
const key = (...scopes: KeyScope[]): Viewer => ({
  ...viewer(forEverything("INTEGRATOR")),
  kind: "KEY",
  scopes,
});
const ofUnit: Grant = { role: "EDITOR", unitId: "unit", planId: null };

test("nobody may do anything, and whoever has no role may ask who they are and which days are worked", () => {
  expect(may(null, "read:viewer")).toBe(false);
  expect(reachOf(viewer(), "read:viewer")).toEqual(["OWN"]);
  expect(may(null, "read:days")).toBe(false);
  expect(may(viewer(), "read:days")).toBe(true);
  expect(may(viewer(), "read:duties")).toBe(false);
  expect(may(viewer(), "write:createPerson")).toBe(false);
});

test("what no table names is refused to everybody who asks, an administrator too, and also what only sounds like a row", () => {
  const admin = viewer(forEverything("ADMIN"));
  for (const action of ["write:dropEverything", "write:constructor", "read:__proto__", "write:"] as const)
    expect([action, may(admin, action)]).toEqual([action, false]);
});

test("the server's own work is not asked for a right", () => {
  expect(reachOf(SYSTEM, "write:loadSample")).toEqual(["EVERYTHING"]);
});

test("an editor of everything reaches everything; one of a unit its scope, and nothing that touches the whole body", () => {
  expect(reachOf(viewer(forEverything("EDITOR")), "write:createPost")).toEqual(["EVERYTHING"]);
  expect(reachOf(viewer(ofUnit), "write:createPost")).toEqual(["SCOPE"]);
  expect(may(viewer(ofUnit), "write:importDirectory")).toBe(false);
});

test("several roles reach as far as all of them together", () => {
  const both = viewer(ofUnit, forEverything("MEMBER"));
  expect(reachOf(both, "write:addTaskComment").toSorted()).toEqual(["SCOPE", "TAKES_PART"]);
});

test("a key may what its scopes say, whatever its account may, and never what concerns accounts", () => {
  expect(may(key("PLANS_READ"), "read:duties")).toBe(true);
  expect(may(key("PLANS_READ"), "write:createDuty")).toBe(false);
  expect(may(key("PLANS_WRITE"), "read:duties")).toBe(false);
  // What everybody may ask is of an area too.
  expect(may(key("DIRECTORY_READ"), "read:days")).toBe(true);
  expect(may(key("PLANS_READ"), "read:days")).toBe(false);
  expect(may(key("DIRECTORY_WRITE", "PLANS_WRITE", "TASKS_WRITE"), "write:grantRole")).toBe(false);
  expect(may(key("CHANGES_READ"), "write:undoChange")).toBe(false);
});
