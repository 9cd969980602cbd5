import { expect, test } from "vitest";
import { remove, setText } from "../draft/draft-edits";
import { add } from "../draft/draft-places";
import { DOCUMENT, draftScene, SQUAD } from "../draft/draft-scene";
import { openDoubts, placeOf, withoutAnswered } from "./doubts";

const [MEMBER, LEAD] = ["/groups/0/members/1/name", "/groups/2/leads/0"];
const start = DOCUMENT.indexOf("排查组");
const doubt = (code: string) => ({ code, message: "", start, end: start + 3 });
const codes = (model: ReturnType<typeof draftScene>) =>
  openDoubts([doubt("NO_RESPONSIBLE"), doubt("PLACEHOLDER")], model, DOCUMENT).map(({ code }) => code);

test("what a group lacked is no doubt any more once it is there; a fault of the document stays", () => {
  expect(codes(draftScene())).toEqual(["NO_RESPONSIBLE", "PLACEHOLDER"]);
  expect(codes(add(draftScene(), { as: "responsible", group: SQUAD }, "综合科", null))).toEqual([
    "PLACEHOLDER",
  ]);
});

test("what a group lacked is no doubt any more once the group is gone", () => {
  expect(codes(remove(draftScene(), SQUAD))).toEqual(["PLACEHOLDER"]);
});

test("an entry that was not read is a doubt until a fact stands there", () => {
  const at = DOCUMENT.indexOf("主任");
  const unread = { code: "UNREAD_ROSTER_ENTRY", message: "", start: at, end: at + 2 };
  const span = { start: at, end: at + 2 };
  expect(openDoubts([unread], draftScene(), DOCUMENT)).toHaveLength(1);
  expect(
    openDoubts([unread], add(draftScene(), { as: "meta", field: "date" }, "主任", span), DOCUMENT),
  ).toEqual([]);
});

test("a hidden name is a doubt until another name stands there, or it is taken out", () => {
  const document = DOCUMENT.replace("麦青禾", "麦××");
  const at = document.indexOf("麦××");
  const hidden = { code: "MASKED_NAME", message: "", start: at, end: at + 3 };
  const named = draftScene();
  const masked = setText(named, MEMBER, "麦××");
  expect(openDoubts([hidden], masked, document)).toEqual([hidden]);
  expect(openDoubts([hidden], named, document)).toEqual([]);
  expect(openDoubts([hidden], remove(masked, MEMBER), document)).toEqual([]);
});

test("a lead of whom only the post is printed is a doubt until the group has one by name", () => {
  const at = DOCUMENT.indexOf("由综合科牵头");
  const unnamed = { code: "COLLECTIVE_MEMBER", message: "", start: at, end: at + 1 };
  const leaderless = remove(draftScene(), LEAD);
  expect(openDoubts([unnamed], leaderless, DOCUMENT)).toEqual([unnamed]);
  const led = add(leaderless, { as: "leads", group: SQUAD }, "柏若川", null);
  expect(openDoubts([unnamed], led, DOCUMENT)).toEqual([]);
});

test("who is meant in a place belongs to the group named last before it, wherever that stands in the draft", () => {
  const at = DOCUMENT.indexOf("由综合科牵头");
  const unnamed = { code: "COLLECTIVE_MEMBER", message: "", start: at, end: at + 1 };
  const scene = draftScene();
  const squadFirst = { ...scene, groups: [...scene.groups].reverse() };
  expect(openDoubts([unnamed], squadFirst, DOCUMENT)).toEqual([]);
  expect(openDoubts([unnamed], remove(squadFirst, LEAD), DOCUMENT)).toEqual([unnamed]);
});

test("what an edit answers is no issue of the draft any more; what it leaves open, and what has no place, stays", () => {
  const lacking = doubt("NO_RESPONSIBLE");
  const scene = { ...draftScene(), rest: { issues: ["NO_RESPONSIBLE", "TRUNCATED"] } };
  expect(withoutAnswered(scene, [lacking], DOCUMENT)).toBe(scene);
  const answered = add(scene, { as: "responsible", group: SQUAD }, "综合科", null);
  expect(withoutAnswered(answered, [lacking], DOCUMENT).rest.issues).toEqual(["TRUNCATED"]);
});

test("a doubt about the whole document has no place of its own", () => {
  expect(placeOf({ ...doubt("NOT_A_PLAN"), start: 0, end: DOCUMENT.length }, DOCUMENT)).toBeNull();
  expect(placeOf(doubt("NO_LEAD"), DOCUMENT)).toMatchObject({ start });
});
