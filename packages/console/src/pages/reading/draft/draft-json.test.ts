import { expect, test } from "vitest";
import { draftOf } from "./draft-json";
import { modelOf } from "./draft-model";
import { DRAFT, draftScene } from "./draft-scene";

test("a draft that was taken apart and put together again says the same, and points to the same places", () => {
  const { spans, ...said } = draftOf(draftScene());
  const { spans: before, ...saidBefore } = DRAFT;
  expect(said).toEqual(saidBefore);
  expect(byPath(spans)).toEqual(byPath(before));
});

test("a model that was kept and read again is the same, its keys included", () => {
  expect(modelOf(draftOf(draftScene()))).toEqual(draftScene());
});

test("what a draft leaves out is empty and never guessed", () => {
  const model = modelOf({ meta: { title: "防火方案" }, groups: [{ name: "排查组" }] });
  expect(model.meta.issuer).toBeNull();
  expect(model.groups[0]).toMatchObject({ kind: "OTHER", parent: null, members: [], duties: [] });
  expect(model.groups[0]?.name.span).toBeNull();
});

test.for([null, 7, "防火", [], { groups: {} }, { meta: [], groups: [null, 3], spans: "x" }])(
  "a draft that is none (%j) is read as one that says nothing",
  (draft) => {
    expect(modelOf(draft).meta.title).toBeNull();
  },
);

test("duties beside the groups and what is not worked on stay with the draft", () => {
  const draft = { ...DRAFT, duties: [{ text: "值守", group: "排查组" }], clauses: [{ number: "一" }] };
  expect(draftOf(modelOf(draft))).toMatchObject({ duties: draft.duties, clauses: draft.clauses });
});

function byPath(spans: unknown): unknown[] {
  return (spans as { path: string }[]).toSorted((a, b) => a.path.localeCompare(b.path));
}
