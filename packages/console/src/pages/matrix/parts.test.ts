import { expect, test } from "vitest";
import { type Part, partsOf } from "./parts";
import { duty, edge, lan, link, office, publicity, qi, supply } from "./plan-scene";

const read = (parts: Part[]) => parts.map(({ role, holder, isOwn }) => [holder.name, role, isOwn]);

test("a part that is said of the duty is its own, one that comes from the group is inherited", () => {
  const posters = duty({
    links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)],
    assignments: [edge("RESPONSIBLE", office)],
  });
  expect(read(partsOf([posters], publicity, "both"))).toEqual([
    ["办公室", "RESPONSIBLE", true],
    ["戚望舒", "LEAD", false],
  ]);
});

test("among leaders a unit's part stands with the person to whom it comes down", () => {
  const posters = duty({ links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)] });
  expect(partsOf([posters], publicity, "leaders").map(({ holder }) => holder.name)).toEqual([
    "兰亭秋",
    "戚望舒",
  ]);
});

test("among units nobody stands who is named in person", () => {
  const posters = duty({ links: [link("RESPONSIBLE", office, lan), link("LEAD", qi)] });
  expect(partsOf([posters], publicity, "units").map(({ holder }) => holder.name)).toEqual(["办公室"]);
});

test("a vacant post keeps its column", () => {
  const post = {
    __typename: "Post" as const,
    id: "Post:head",
    title: "科长",
    unit: { id: "OrgUnit:supply", name: "保障科" },
  };
  const posters = duty({ links: [link("LEAD", post)] });
  expect(partsOf([posters], publicity, "both").map(({ holder }) => holder.name)).toEqual(["保障科科长"]);
});

test("who is informed comes from the group only where neither the duty nor the duty above says it", () => {
  const group = { ...publicity, assignments: [edge("INFORMED", supply)] };
  const above = duty({ id: "Duty:above", assignments: [edge("INFORMED", office)] });
  const informed = (line: Parameters<typeof partsOf>[0]) => read(partsOf(line, group, "both"));
  expect(informed([duty()])).toEqual([["保障科", "INFORMED", false]]);
  expect(informed([duty(), above])).toEqual([["办公室", "INFORMED", false]]);
  expect(informed([duty({ assignments: [edge("INFORMED", qi)] })])).toEqual([["戚望舒", "INFORMED", true]]);
});

test("a party that two links name in one role has one part, heads of groups above have none", () => {
  const posters = duty({
    links: [link("SUPPORT", office), link("SUPPORT", office), link("PARENT_GROUP_HEAD", qi)],
  });
  expect(read(partsOf([posters], publicity, "both"))).toEqual([["办公室", "SUPPORT", false]]);
});
