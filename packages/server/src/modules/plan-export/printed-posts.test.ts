import { expect, test } from "vitest";
import { readPostTitle } from "../plan-import/post-title.ts";
import { type KeptPost, printedPosts } from "./printed-posts.ts";

const BODY = { id: "bureau", name: "云洲县气象局" };
const post = (unitName: string, title: string, more: Partial<KeptPost> = {}): KeptPost => ({
  unitId: unitName === BODY.name ? BODY.id : unitName,
  unitName,
  title,
  isActing: false,
  ...more,
});
const printed = (...posts: KeptPost[]) => printedPosts(posts, BODY);

test("what an import took apart comes together again", () => {
  for (const text of [
    "规划科科长",
    "办公室副主任",
    "水情所所长",
    "党组书记",
    "团支部书记",
    "预报科代理科长",
  ]) {
    const { unitName, title, isActing } = readPostTitle(text);
    expect(printed(post(unitName ?? BODY.name, title, { isActing }))).toEqual([text]);
  }
});

test("a post of the body itself is its title alone", () => {
  expect(printed(post(BODY.name, "局长"))).toEqual(["局长"]);
});

test("a body's Party group is named by its last part, and never twice", () => {
  expect(printed(post("中共云洲县气象局党组", "书记"))).toEqual(["党组书记"]);
  expect(printed(post("中共云洲县气象局党组", "党组书记"))).toEqual(["党组书记"]);
});

test("an acting post beside another one of its unit leaves the unit out", () => {
  const posts = [post("外事科", "副科长"), post("外事科", "科长", { isActing: true })];
  expect(printed(...posts)).toEqual(["外事科副科长", "代理科长"]);
});

test("without a known body every post carries its unit", () => {
  expect(printedPosts([post("云洲县气象局", "局长")], { id: null, name: null })).toEqual([
    "云洲县气象局局长",
  ]);
});
