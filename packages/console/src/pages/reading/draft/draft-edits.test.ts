import { expect, test } from "vitest";
import { remove, setRole, setSpan, setText } from "./draft-edits";
import { factsOf, otherUnits } from "./draft-facts";
import { draftOf } from "./draft-json";
import { type DraftModel, modelOf } from "./draft-model";
import { add, moveInto, moveTo } from "./draft-places";
import { DOCUMENT, draftScene, LEADERSHIP, OFFICE, SQUAD } from "./draft-scene";
import { mergeDuties, splitAtMarks, splitDuty } from "./duty-edits";
import { possibleParents, setKind, setParent } from "./group-edits";
import { markAs, readAnew } from "./mark-as";

const HEAD = `${LEADERSHIP}/members/0`;
const DUTIES = [`${SQUAD}/duties/0`, `${SQUAD}/duties/1`] as const;

const group = (model: DraftModel, key: string) => {
  const found = model.groups.find((each) => each.key === key);
  if (!found) throw new Error(`no group ${key}`);
  return found;
};
const texts = (facts: readonly { text: string }[]) => facts.map(({ text }) => text);
const span = (words: string) => {
  const start = DOCUMENT.indexOf(words);
  return { start, end: start + words.length };
};

/** Each edit, and the keys of the facts that it is about; every other fact must stay as it is. */
const EDITS: [string, (model: DraftModel) => DraftModel, string[]][] = [
  ["other words", (model) => setText(model, `${HEAD}/name`, "柏若山"), [`${HEAD}/name`]],
  ["another place", (model) => setSpan(model, `${HEAD}/name`, { start: 0, end: 2 }), [`${HEAD}/name`]],
  ["another role", (model) => setRole(model, HEAD, "DEPUTY_HEAD"), []],
  ["a member less", (model) => remove(model, HEAD), [`${HEAD}/name`, `${HEAD}/posts/0`, `${HEAD}/posts/1`]],
  ["a post less", (model) => remove(model, `${HEAD}/posts/0`), [`${HEAD}/posts/0`]],
  ["no title", (model) => remove(model, "/meta/title"), ["/meta/title"]],
  [
    "an obligation less",
    (model) => remove(model, "/obligations/0"),
    ["/obligations/0/text", "/obligations/0/cadence"],
  ],
  ["a member moved", (model) => moveTo(model, HEAD, SQUAD), []],
  ["a duty moved", (model) => moveTo(model, DUTIES[0], OFFICE), []],
  ["a lead that helps", (model) => moveInto(model, `${SQUAD}/leads/0`, "supporting", SQUAD), []],
  ["a group of another kind", (model) => setKind(model, SQUAD, "OTHER"), []],
  ["a group elsewhere", (model) => setParent(model, SQUAD, OFFICE), []],
  ["something more", (model) => add(model, { as: "responsible", group: SQUAD }, "综合科", null), ["new:0"]],
  ["a duty cut in two", (model) => splitDuty(model, DUTIES[0], 2, DOCUMENT), [DUTIES[0], "new:0"]],
  ["two duties made one", (model) => mergeDuties(model, DUTIES, DOCUMENT), [...DUTIES]],
];

test.for(EDITS)("%s: every other fact stays as it was", ([, edit, about]) => {
  const before = draftScene();
  const after = edit(before);
  expect(after).not.toEqual(before);
  expect(before).toEqual(draftScene());
  const rest = (model: DraftModel) =>
    factsOf(model)
      .map(({ fact }) => fact)
      .filter(({ key }) => !about.includes(key))
      .toSorted((a, b) => a.key.localeCompare(b.key));
  expect(rest(after)).toEqual(rest(before));
});

test.for(EDITS)("%s: what was edited is kept and read again as it is", ([, edit]) => {
  const kept = draftOf(edit(draftScene()));
  expect(draftOf(modelOf(kept))).toEqual(kept);
});

test("words written by hand keep the place at which the fact was read; empty words change nothing", () => {
  const before = draftScene();
  const place = span("柏若川");
  expect(group(setText(before, `${HEAD}/name`, " 柏若山 "), LEADERSHIP).members[0]?.name).toMatchObject({
    text: "柏若山",
    span: place,
  });
  expect(setText(before, `${HEAD}/name`, "  ")).toBe(before);
});

test("a group's new name is followed by those that stand under it", () => {
  const after = setText(draftScene(), `${LEADERSHIP}/name`, "防火指挥部");
  expect(after.groups.map(({ parent }) => parent?.text)).toEqual([undefined, "防火指挥部", "防火指挥部"]);
});

test("where a group becomes a block or is removed, what stood under it moves up", () => {
  const before = setParent(draftScene(), SQUAD, OFFICE);
  expect(group(before, SQUAD).parent?.text).toBe("领导小组办公室");
  expect(group(setKind(before, OFFICE, "OTHER"), SQUAD).parent?.text).toBe("防火领导小组");
  expect(group(remove(before, OFFICE), SQUAD).parent?.text).toBe("防火领导小组");
  expect(group(remove(draftScene(), LEADERSHIP), SQUAD).parent).toBeNull();
});

test("a group cannot stand under itself, under what stands under it, or under a block", () => {
  const before = draftScene();
  expect(possibleParents(before, LEADERSHIP)).toEqual([]);
  expect(setParent(before, LEADERSHIP, SQUAD)).toBe(before);
  expect(possibleParents(setKind(before, OFFICE, "OTHER"), SQUAD).map(({ key }) => key)).toEqual([
    LEADERSHIP,
  ]);
});

test("a unit that no group names any more is no longer named by the draft", () => {
  const after = remove(draftScene(), `${SQUAD}/supporting/0`);
  expect(texts(after.departments)).toEqual(["综合科"]);
  expect(otherUnits(after)).toEqual([]);
});

test("a member without a name goes with its last post", () => {
  const unnamed = modelOf({ groups: [{ name: "排查组", members: [{ name: null, posts: ["科长"] }] }] });
  expect(remove(unnamed, "/groups/0/members/0/posts/0").groups[0]?.members).toEqual([]);
});

test("who is known by a post alone can be named, and who has a name keeps it", () => {
  const unnamed = modelOf({ groups: [{ name: "排查组", members: [{ name: null, posts: ["科长"] }] }] });
  const place = { as: "name", member: "/groups/0/members/0" } as const;
  const named = add(unnamed, place, "麦青禾", null);
  expect(named.groups[0]?.members).toMatchObject([{ name: { text: "麦青禾" }, posts: [{ text: "科长" }] }]);
  expect(add(named, place, "柏若川", null).groups).toEqual(named.groups);
});

test("what is put in stands where the document has it; what is nowhere comes last", () => {
  const before = draftScene();
  const inside = add(before, { as: "member", group: LEADERSHIP, role: "MEMBER" }, "若川", span("若川"));
  expect(group(inside, LEADERSHIP).members.map(({ name }) => name?.text)).toEqual([
    "柏若川",
    "若川",
    "麦青禾",
  ]);
  const last = add(before, { as: "group", kind: "WORKING" }, "宣传组", null);
  expect(last.groups.at(-1)?.name.text).toBe("宣传组");
});

test("what was picked becomes what it is said to be, at exactly its place", () => {
  const { model, key } = markAs(draftScene(), { as: "responsible", group: SQUAD }, span("综合科"), DOCUMENT);
  expect(group(model, SQUAD).responsible).toEqual([{ key, text: "综合科", span: span("综合科") }]);
});

test("a member who is picked again gets the other role and is not there twice", () => {
  const { model } = markAs(
    draftScene(),
    { as: "member", group: LEADERSHIP, role: "LIAISON" },
    span("柏若川"),
    DOCUMENT,
  );
  expect(group(model, LEADERSHIP).members.map(({ role }) => role)).toEqual(["LIAISON", "MEMBER"]);
});

test("a helping unit that is picked as responsible is responsible and helps no more", () => {
  const { model } = markAs(draftScene(), { as: "responsible", group: SQUAD }, span("后勤科"), DOCUMENT);
  expect(texts(group(model, SQUAD).responsible)).toEqual(["后勤科"]);
  expect(group(model, SQUAD).supporting).toEqual([]);
});

test("a fact that is read anew has the picked words and their place; breaks of the layout are no words", () => {
  const picked = { start: 0, end: DOCUMENT.indexOf("号") + 1 };
  const after = readAnew(draftScene(), "/meta/title", picked, DOCUMENT);
  expect(after.meta.title).toMatchObject({ text: "防火工作方案云塘科字〔2026〕3号", span: picked });
});

test("merged duties are joined by the mark that stands between them, from the first place to the last", () => {
  const [first, ...rest] = group(mergeDuties(draftScene(), DUTIES, DOCUMENT), SQUAD).duties;
  expect(rest).toEqual([]);
  expect(first).toEqual({
    key: DUTIES[0],
    text: "每周排查隐患；限期整改",
    span: span("每周排查隐患；限期整改"),
  });
});

test("duties that were merged and split again are what they were", () => {
  const merged = mergeDuties(draftScene(), DUTIES, DOCUMENT);
  const again = group(splitAtMarks(merged, DUTIES[0], DOCUMENT), SQUAD).duties;
  expect(again.map(({ text, span: place }) => [text, place])).toEqual(
    group(draftScene(), SQUAD).duties.map(({ text, span: place }) => [text, place]),
  );
});

test("a duty that is cut has the exact place of each part; a cut that leaves nothing changes nothing", () => {
  const before = draftScene();
  expect(group(splitDuty(before, DUTIES[0], 2, DOCUMENT), SQUAD).duties.slice(0, 2)).toMatchObject([
    { text: "每周", span: span("每周") },
    { text: "排查隐患", span: span("排查隐患") },
  ]);
  expect(splitDuty(before, DUTIES[0], 0, DOCUMENT)).toBe(before);
  expect(splitAtMarks(before, DUTIES[0], DOCUMENT)).toBe(before);
});
