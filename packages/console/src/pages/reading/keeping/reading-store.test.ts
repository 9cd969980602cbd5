import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refused } from "../../../providers/refusal";
import { setText } from "../draft/draft-edits";
import { DRAFT } from "../draft/draft-scene";
import { type ReadingChange, ReadingStore, SAVE_AFTER_MS } from "./reading-store";

const READING = { id: "PlanReading:1", version: 1, draft: DRAFT };
const rename = (text: string) => (model: Parameters<typeof setText>[0]) =>
  setText(model, "/meta/title", text);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store on a server that takes everything, until it is told to refuse. */
function work() {
  const sent: ReadingChange<string>[] = [];
  const server = { refusal: null as Refused | null };
  const store = new ReadingStore<typeof READING, string>(READING, async (change) => {
    sent.push(change);
    if (server.refusal) throw server.refusal;
    return { version: change.expectedVersion + 1 };
  });
  const said = () => store.snapshot().saving.state;
  const title = () => store.snapshot().history.present.meta.title?.text;
  return { store, sent, server, said, title };
}
const conflict = () =>
  new Refused({ __typename: "ConflictError" } as ConstructorParameters<typeof Refused>[0]);

test("an edit is saved by itself, a while after the last one", async () => {
  const { store, sent, said } = work();
  store.edit(rename("一"));
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
  store.edit(rename("二"));
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
  expect([sent.length, said()]).toEqual([0, "unsaved"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toMatchObject([{ expectedVersion: 1, draft: { meta: { title: "二" } } }]);
  expect(said()).toBe("saved");
});

test("what is edited while it is saved goes with the next saving, on the next version", async () => {
  const { store, sent } = work();
  store.edit(rename("一"));
  const saving = store.flush();
  store.edit(rename("二"));
  await saving;
  expect(sent.map(({ expectedVersion }) => expectedVersion)).toEqual([1, 2]);
  expect(store.isDirty()).toBe(false);
});

test("what a person decides is saved at once, without the draft where that did not change", async () => {
  const { store, sent } = work();
  expect(await store.decide({ issuerId: null })).toBe(true);
  expect(sent).toEqual([{ id: READING.id, expectedVersion: 1, issuerId: null }]);
});

test("an edit that is taken back before it is saved needs no saving", async () => {
  const { store, sent } = work();
  store.edit(rename("一"));
  store.undo();
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  expect(sent).toEqual([]);
  expect(store.snapshot().saving.state).toBe("saved");
});

test("a conflict stops the saving and keeps what was done, until mine shall hold", async () => {
  const { store, sent, server, said, title } = work();
  server.refusal = conflict();
  store.edit(rename("我的"));
  expect(await store.flush()).toBe(false);
  store.edit(rename("我的二"));
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
  expect([said(), sent.length, title()]).toEqual(["conflict", 1, "我的二"]);
  server.refusal = null;
  expect(await store.keepMine({ ...READING, version: 5 })).toBe(true);
  expect(sent[1]).toMatchObject({ expectedVersion: 5, draft: { meta: { title: "我的二" } } });
});

test("a conflict ends with theirs where theirs shall hold", async () => {
  const { store, server, said, title } = work();
  server.refusal = conflict();
  store.edit(rename("我的"));
  await store.flush();
  store.takeTheirs({ ...READING, version: 5 });
  expect([said(), title(), store.isDirty()]).toEqual(["saved", "防火工作方案", false]);
});

test("a saving that failed loses nothing and can be tried again", async () => {
  const { store, server, said, sent } = work();
  server.refusal = new Refused({
    __typename: "ForbiddenError",
    action: "write:updatePlanReading",
  } as ConstructorParameters<typeof Refused>[0]);
  await store.decide({ choices: ["a"] });
  expect([said(), store.isDirty()]).toEqual(["failed", true]);
  server.refusal = null;
  expect(await store.flush()).toBe(true);
  expect(sent[1]).toMatchObject({ choices: ["a"] });
});

test("a later answer of the server is taken where nothing would be lost, and not where it would", () => {
  const clean = work();
  clean.store.heard({
    ...READING,
    version: 2,
    draft: { ...DRAFT, meta: { ...DRAFT.meta, title: "别处的" } },
  });
  expect(clean.title()).toBe("别处的");
  const edited = work();
  edited.store.edit(rename("我的"));
  edited.store.heard({ ...READING, version: 2 });
  expect(edited.title()).toBe("我的");
});
