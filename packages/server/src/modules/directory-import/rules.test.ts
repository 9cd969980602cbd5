import { expect, test } from "vitest";
import { ALLOW } from "../../decision.ts";
import { decideUndo } from "./rules.ts";

test("an import is taken back once", () => {
  expect(decideUndo({ undoneAt: null })).toEqual(ALLOW);
  expect(decideUndo({ undoneAt: new Date(0) })).toMatchObject({ code: "IMPORT_UNDONE" });
});
