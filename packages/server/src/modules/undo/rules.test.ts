import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Change, changedSince, decideUndo, reversalOf, undoneBy } from "./rules.ts";
import { inputOf } from "./settable-columns.ts";
import { UNDO_WAYS } from "./undo-ways.ts";

const sdl = readFileSync(new URL("../../../schema.graphql", import.meta.url), "utf8");
const [, mutationType = ""] = /^type Mutation \{\n(.*?)^\}/ms.exec(sdl) ?? [];
const mutations = [...mutationType.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);

const duty = {
  id: "d",
  version: 1,
  text: "巡查堤防",
  textKey: "巡查堤防",
  number: "1",
  unitId: null,
  retiredAt: null,
};
const reworded = { ...duty, version: 2, text: "巡查水库", textKey: "巡查水库" };
const holding = {
  rowId: "r1",
  id: "h",
  personId: "p",
  postId: "s",
  validFrom: "2026-01-01T00:00:00.000Z",
  validTo: null,
  recordedAt: "2026-01-01T00:00:00.000Z",
  retractedAt: null,
};
const ended = { ...holding, rowId: "r2", validTo: "2026-03-01T00:00:00.000Z" };

const ofDuty = (action: string, before: object | null, after: object | null): Change =>
  ({ action, type: "Duty", isEdge: false, before, after }) as Change;
const ofHolding = (action: string, before: object | null, after: object | null): Change =>
  ({ action, type: "PostHolding", isEdge: true, before, after }) as Change;

describe("what takes a change back", () => {
  test("every mutation of the API has a row that says how, or why not", () => {
    expect(mutations.length).toBeGreaterThan(50);
    expect(mutations.filter((name) => name !== undefined && !(name in UNDO_WAYS))).toEqual([]);
  });

  test("an update sets back what it changed, and nothing that follows from it", () => {
    expect(reversalOf(ofDuty("updateDuty", duty, reworded))).toEqual({ act: "SET_BACK", columns: ["text"] });
  });

  test("what was made is retired, what was retired is restored, and what was restored is retired", () => {
    const retired = { ...duty, version: 2, retiredAt: "2026-03-01T00:00:00.000Z" };
    expect(reversalOf(ofDuty("createDuty", null, duty))).toEqual({ act: "RETIRE" });
    expect(reversalOf(ofDuty("retireDuty", duty, retired))).toEqual({ act: "RESTORE" });
    expect(reversalOf(ofDuty("restoreNode", retired, duty))).toEqual({ act: "RETIRE" });
  });

  test("an edge that was recorded is taken back, one that was taken back is recorded again, one that was ended is put back", () => {
    expect(reversalOf(ofHolding("appoint", null, holding))).toEqual({ act: "RETRACT" });
    expect(reversalOf(ofHolding("correctEdge", holding, null))).toEqual({ act: "RECORD_AGAIN" });
    expect(reversalOf(ofHolding("endHolding", holding, ended))).toEqual({ act: "PUT_BACK" });
  });

  test("taking back is itself taken back by what it did", () => {
    expect(reversalOf(ofHolding("undoChange", holding, null))).toEqual({ act: "RECORD_AGAIN" });
    expect(reversalOf(ofDuty("undoChange", reworded, duty))).toEqual({ act: "SET_BACK", columns: ["text"] });
  });

  test("a task's status goes back with who had finished it", () => {
    const open = { id: "t", version: 1, status: "OPEN", finishedById: null, retiredAt: null };
    const done = { ...open, version: 2, status: "DONE", finishedById: "p" };
    const change = { ...ofDuty("changeTaskStatus", open, done), type: "Task" };
    expect(reversalOf(change)).toEqual({ act: "SET_STATUS_BACK", columns: ["status", "finishedById"] });
  });

  test.each([
    ["importPlan", "IMPORTED"],
    ["mergePeople", "MERGED"],
    ["addTaskComment", "SAID"],
    ["grantRole", "ACCOUNT"],
    ["loadSample", "SERVER"],
  ])("what %s did is not: %s", (action, bar) => {
    expect(reversalOf(ofDuty(action, null, duty))).toBe(bar);
  });

  test("a plan's coming into force is not, for what it replaced has ended by it", () => {
    const draft = { id: "p", version: 1, title: "案", status: "DRAFT", retiredAt: null };
    const change = ofDuty("updatePlan", draft, { ...draft, status: "IN_FORCE" });
    expect(reversalOf({ ...change, type: "Plan" })).toBe("TOOK_EFFECT");
  });
});

describe("what was changed since", () => {
  const set = { act: "SET_BACK" as const, columns: ["text"] };
  const change = ofDuty("updateDuty", duty, reworded);

  test("is named, where it is among what would be set back", () => {
    expect(changedSince(set, change, { ...reworded, text: "巡查水闸" })).toEqual(["text"]);
  });

  test("does no harm elsewhere", () => {
    expect(changedSince(set, change, { ...reworded, version: 9, number: "7" })).toEqual([]);
  });

  test("is that it was retired", () => {
    const retired = { ...reworded, retiredAt: new Date("2026-03-02T00:00:00Z") };
    expect(changedSince(set, change, retired)).toEqual(["retiredAt"]);
  });

  test("is what is believed of an edge by now, not in which row it stands", () => {
    const change = ofHolding("endHolding", holding, ended);
    const back = { act: "PUT_BACK" as const };
    expect(changedSince(back, change, { ...ended, rowId: "r3" })).toEqual([]);
    expect(changedSince(back, change, { ...ended, validTo: new Date("2026-04-01T00:00:00Z") })).toEqual([
      "validTo",
    ]);
    expect(changedSince(back, change, null)).toEqual(["validFrom"]);
  });

  test("is that an edge was recorded again already", () => {
    const change = ofHolding("correctEdge", holding, null);
    expect(changedSince({ act: "RECORD_AGAIN" }, change, null)).toEqual([]);
    expect(changedSince({ act: "RECORD_AGAIN" }, change, holding)).toEqual(["validFrom"]);
  });
});

describe("taking back", () => {
  const free = { bar: null, isUndone: false, since: [] };
  const codeOf = (facts: Parameters<typeof decideUndo>[0]) => {
    const decision = decideUndo(facts);
    return decision.allowed ? "ALLOWED" : decision.code;
  };

  test("is allowed once, of what can be taken back and was not changed again", () => {
    expect(codeOf(free)).toBe("ALLOWED");
    expect(codeOf({ ...free, bar: "MERGED" })).toBe("NOT_UNDOABLE");
    expect(codeOf({ ...free, isUndone: true })).toBe("ALREADY_UNDONE");
    expect(codeOf({ ...free, since: ["text"] })).toBe("CHANGED_SINCE");
  });

  test("counts as long as it is not taken back itself", () => {
    const undo = { number: 7, undoes: 3 };
    expect(undoneBy(3, [undo])).toBe(7);
    expect(undoneBy(3, [undo, { number: 8, undoes: 7 }])).toBeNull();
    expect(undoneBy(3, [undo, { number: 8, undoes: 7 }, { number: 9, undoes: 3 }])).toBe(9);
    expect(undoneBy(4, [undo])).toBeNull();
  });
});

test("an update is told what the log says in the words of its input", () => {
  const row = { text: "巡查堤防", parentId: "d2", unitId: null };
  expect(inputOf("Duty", ["text", "parentId", "unitId"], row)).toEqual({
    text: "巡查堤防",
    parentId: "Duty:d2",
    unitId: null,
  });
  const plan = { issuedOn: "2026-01-05T00:00:00.000Z" };
  expect(inputOf("Plan", ["issuedOn"], plan)).toEqual({ issuedOn: "2026-01-05" });
  expect(inputOf("TaskStep", ["doneAt"], { doneAt: "2026-01-05T00:00:00.000Z" })).toEqual({ isDone: true });
});
