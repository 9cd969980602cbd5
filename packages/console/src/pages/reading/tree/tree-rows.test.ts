import { expect, test } from "vitest";
import { remove } from "../draft/draft-edits";
import { factsOf } from "../draft/draft-facts";
import { draftScene, LEADERSHIP } from "../draft/draft-scene";
import { everyRow, parentsOf, rowsOf } from "./tree-rows";

test("every fact has its line", () => {
  const ids = new Set(everyRow(draftScene()).map(({ id }) => id));
  expect(factsOf(draftScene()).filter(({ owner }) => !ids.has(owner))).toEqual([]);
});

test("a closed member shows its posts beside its name, an open one below it", () => {
  const head = `${LEADERSHIP}/members/0`;
  const closed = rowsOf(draftScene(), new Set()).find(({ id }) => id === head);
  expect(closed).toMatchObject({ isOpen: false, below: [{ text: "局长" }, { text: "书记" }] });
  const open = rowsOf(draftScene(), new Set([head])).filter(({ parent }) => parent === head);
  expect(open.map(({ fact }) => fact?.text)).toEqual(["局长", "书记"]);
});

test("what the document does not say has a line that says so", () => {
  const rows = rowsOf(remove(draftScene(), "/meta/title"), new Set());
  expect(rows.find(({ slot }) => slot === "title")).toMatchObject({ fact: null, kind: "document" });
});

test("the lines above a post are its member and its group", () => {
  expect(parentsOf(draftScene(), `${LEADERSHIP}/members/0/posts/1`)).toEqual([
    LEADERSHIP,
    `${LEADERSHIP}/members/0`,
  ]);
});
