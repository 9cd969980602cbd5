import { expect, test } from "vitest";
import type { ChartGroupFragment, GroupRole, MemberItemFragment } from "../../generated/graphql";
import { compareGroups, groupCards } from "./group-cards";

const words = (key: string, options: Record<string, unknown> = {}) =>
  key === "pages.common.colon"
    ? `${options.label}:${options.value}`
    : key === "charts.standing"
      ? `${options.name}(${options.as})`
      : key === "charts.group.before"
        ? `was ${options.text}`
        : key === "pages.common.separator"
          ? "、"
          : key.slice(key.lastIndexOf(".") + 1);
const person = (name: string, isMasked = false) => ({ id: `Person:${name}`, name, isMasked });
const member = (role: GroupRole, more: Partial<MemberItemFragment>): MemberItemFragment => ({
  id: `GroupMember:${role}${JSON.stringify(more)}`,
  role,
  order: 1,
  nameAsWritten: null,
  validFrom: "2026-01-01T00:00:00Z",
  validTo: null,
  party: null,
  person: null,
  ...more,
});
const named = (role: GroupRole, name: string) =>
  member(role, { person: person(name), party: { __typename: "Person", ...person(name) } });
const group = (name: string, more: Partial<ChartGroupFragment> = {}): ChartGroupFragment => ({
  id: name,
  name,
  kind: "WORKING",
  order: 1,
  parent: { id: "领导小组" },
  hostUnit: null,
  members: [named("HEAD", "闻启诚")],
  assignments: [],
  ...more,
});
const social = { __typename: "OrgUnit" as const, id: "OrgUnit:social", name: "社发科" };
const cardOf = (each: ChartGroupFragment) => groupCards(compareGroups([each], [each]), words)[0];

test("the office comes before the working groups and stands beside the line to them", () => {
  const groups = [
    group("机关防护组", { order: 3 }),
    group("综合组", { order: 2 }),
    group("小组办公室", { kind: "OFFICE", order: 9 }),
    group("领导小组", { kind: "LEADERSHIP", parent: null }),
  ];
  const cards = groupCards(compareGroups(groups, groups), words);
  expect(cards.map(({ title, isBeside }) => [title, isBeside])).toEqual([
    ["领导小组", false],
    ["小组办公室", true],
    ["综合组", false],
    ["机关防护组", false],
  ]);
});

test("heads, deputies, leads, responsible units and the host unit stand on the card", () => {
  const card = cardOf(
    group("综合组", {
      members: [named("HEAD", "祁若澄"), named("HEAD", "司徒衡远"), named("DEPUTY_HEAD", "楚砚秋")],
      assignments: [{ id: "1", role: "RESPONSIBLE", party: social }],
      hostUnit: { id: social.id, name: social.name },
    }),
  );
  expect(card?.lines.slice(1).map(({ text }) => text)).toEqual([
    "HEAD:祁若澄、司徒衡远",
    "DEPUTY_HEAD:楚砚秋",
    "RESPONSIBLE:社发科",
    "hostUnit:社发科",
  ]);
  expect(card?.hasGap).toBe(false);
});

test("a group with neither head nor lead is red; a lead is enough", () => {
  const headless = group("宣传组", { members: [] });
  expect(cardOf(headless)?.lines).toContainEqual({ text: "HEAD:vacant", tone: "gap" });
  const led = cardOf(
    group("宣传组", { members: [], assignments: [{ id: "1", role: "LEAD", party: social }] }),
  );
  expect(led?.hasGap).toBe(false);
});

test("a masked name is red, and so is a post that nobody holds; a unit as a member is not", () => {
  const masked = cardOf(group("综合组", { members: [member("HEAD", { nameAsWritten: "张**" })] }));
  expect(masked?.lines).toContainEqual({ text: "HEAD:张**(masked)", tone: "gap" });
  const seat = { __typename: "Post" as const, id: "Post:1", title: "科长", unit: social };
  const card = cardOf(
    group("综合组", {
      members: [
        named("HEAD", "闻启诚"),
        member("MEMBER", { party: seat }),
        member("MEMBER", { party: social }),
      ],
    }),
  );
  expect(card?.details).toEqual([
    { text: "MEMBER:社发科科长(vacant)", tone: "gap" },
    { text: "MEMBER:社发科", tone: "plain" },
  ]);
});

test("against another day a changed group says what it was, and one that is new or gone is marked", () => {
  const before = [group("综合组"), group("旧组")];
  const after = [group("综合组", { members: [named("HEAD", "祁若澄")] }), group("专班")];
  const cards = groupCards(compareGroups(before, after), words);
  expect(cards.map(({ title, change }) => [title, change]).toSorted()).toEqual([
    ["专班", "added"],
    ["旧组", "removed"],
    ["综合组", "changed"],
  ]);
  const changed = cards.find(({ title }) => title === "综合组");
  expect(changed?.lines).toContainEqual({ text: "≠ was HEAD:闻启诚", tone: "change" });
});

test("other members alone are a change too", () => {
  const after = group("综合组", { members: [named("HEAD", "闻启诚"), named("MEMBER", "简亦凡")] });
  const [card] = groupCards(compareGroups([group("综合组")], [after]), words);
  expect(card?.lines).toContainEqual({ text: "≠ rosterChanged", tone: "change" });
});

test("against a day before the plan was issued all its groups are new, and after it was replaced they are gone", () => {
  const empty = { members: [], assignments: [] };
  const unissued = [group("综合组", empty), group("宣传组", empty)];
  const inForce = [group("综合组"), group("宣传组", empty)];
  const changes = (before: ChartGroupFragment[], after: ChartGroupFragment[]) =>
    compareGroups(before, after).map(({ change }) => change);
  expect(changes(unissued, inForce)).toEqual(["added", "added"]);
  expect(changes(inForce, unissued)).toEqual(["removed", "removed"]);
  expect(changes(unissued, unissued)).toEqual(["same", "same"]);
});
