import { expect, test } from "vitest";
import { AppointDocument, FirstStepsDocument, HomeDocument, PersonListDocument } from "../generated/graphql";
import { actionsOf } from "./actions-of";
import { mayAsk, rightsOnScreen } from "./rights";

const having = (...actions: string[]) => ({ actions: new Set(actions), roles: [] });

test("a document asks for the fields at its root by their own names, whatever it calls them", () => {
  expect(actionsOf(AppointDocument)).toEqual(["appoint"]);
  expect(actionsOf(PersonListDocument)).toEqual(["people"]);
  expect(new Set(actionsOf(HomeDocument))).toContain("endingSoon");
});

test("who may appoint may write by that document, and by no other", () => {
  expect(mayAsk(having("appoint"), AppointDocument)).toBe(true);
  expect(mayAsk(having("assign"), AppointDocument)).toBe(false);
});

test("a document that asks for several things is for who may ask for all of them", () => {
  const all = actionsOf(FirstStepsDocument);
  expect(all.length).toBeGreaterThan(3);
  expect(mayAsk(having(...all), FirstStepsDocument)).toBe(true);
  expect(mayAsk(having(...all.slice(1)), FirstStepsDocument)).toBe(false);
});

test("a right that is taken away goes with the screen, one that is given comes at once", () => {
  const before = having("appoint", "assign");
  const after = having("assign", "delegate");
  expect(rightsOnScreen(before, after, false).actions).toEqual(new Set(["appoint", "assign", "delegate"]));
  expect(rightsOnScreen(before, after, true).actions).toEqual(new Set(["assign", "delegate"]));
});

test("rights that were read again and are the same are taken for the same", () => {
  const before = having("appoint", "assign");
  expect(rightsOnScreen(before, having("assign", "appoint"), true)).toBe(before);
  expect(rightsOnScreen(before, having("assign"), false)).toBe(before);
  expect(rightsOnScreen(before, { ...having("assign", "appoint"), roles: ["EDITOR"] }, true)).not.toBe(
    before,
  );
});
