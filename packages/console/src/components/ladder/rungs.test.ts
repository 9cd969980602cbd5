import { expect, test } from "vitest";
import { type GapPlace, isVacant, type LinkPlace, rungsOf } from "./rungs";

const office = { __typename: "OrgUnit", id: "OrgUnit:office", kind: "DEPARTMENT" };
const supply: LinkPlace = { level: 0, as: "RESPONSIBLE", party: office, person: { id: "Person:yue" } };
const helper: LinkPlace = { level: 0, as: "SUPPORT", party: { __typename: "Person", id: "Person:bian" } };
const lead: LinkPlace = { level: 1, as: "LEAD", person: { id: "Person:qi" } };
const head: LinkPlace = {
  level: 3,
  as: "PARENT_GROUP_HEAD",
  person: { id: "Person:li" },
  group: { id: "Group:leading" },
};
const groupLine = ["Group:publicity", "Group:leading"];

test("who carries a duty out stands at the bottom and the head of the leadership group at the top", () => {
  const { rungs } = rungsOf([head, supply, lead], [], groupLine);
  expect(rungs.map(({ level }) => level)).toEqual([0, 1, 3]);
});

test("several parties on one level stand side by side", () => {
  const [bottom] = rungsOf([supply, helper], [], groupLine).rungs;
  expect(bottom?.links.map(({ link }) => link)).toEqual([supply, helper]);
});

test("a missing lead has a rung of its own between who carries it out and the groups above", () => {
  const gap: GapPlace = { kind: "NO_LEAD" };
  const { rungs } = rungsOf([supply, head], [gap], groupLine);
  expect(rungs.map(({ level, gaps }) => [level, gaps.length])).toEqual([
    [0, 0],
    [1, 1],
    [3, 0],
  ]);
});

test("a vacant head post stands at the unit that it heads, not at its supporters", () => {
  const gap: GapPlace = { kind: "VACANT_POST", post: { id: "Post:head", unit: { id: office.id } } };
  const vacant: LinkPlace = { level: 0, as: "RESPONSIBLE", party: office };
  const support: LinkPlace = { level: 0, as: "SUPPORT", party: office };
  const [bottom] = rungsOf([vacant, support], [gap], groupLine).rungs;
  expect(bottom?.links.map(({ gaps }) => gaps.length)).toEqual([1, 0]);
});

test("a person who left stands out at each link that names the person", () => {
  const gap: GapPlace = { kind: "LEFT_POST", person: { id: "Person:li" } };
  const { rungs } = rungsOf([lead, head], [gap], groupLine);
  expect(rungs.flatMap(({ links }) => links.map(({ gaps }) => gaps.length))).toEqual([0, 1]);
});

test("a group without a head, and an office without a director, stand at the level of their group", () => {
  const headless: GapPlace = { kind: "HEADLESS_GROUP", group: { id: "Group:publicity" } };
  const undirected: GapPlace = {
    kind: "OFFICE_WITHOUT_DIRECTOR",
    group: { id: "Group:office", parent: { id: "Group:leading" } },
  };
  const { rungs } = rungsOf([supply, head], [headless, undirected], groupLine);
  expect(rungs.map(({ level, gaps }) => [level, gaps.length])).toEqual([
    [0, 0],
    [2, 1],
    [3, 1],
  ]);
});

test("a text that is cut off belongs to no level", () => {
  const gap: GapPlace = { kind: "TRUNCATED_TEXT" };
  expect(rungsOf([supply], [gap], groupLine).rest).toEqual([gap]);
});

test("a department without a person is vacant; the command above, or a whole class, is not", () => {
  expect(isVacant({ level: 0, as: "RESPONSIBLE", party: office })).toBe(true);
  expect(isVacant({ level: 4, as: "SUPERIOR", party: { ...office, kind: "EXTERNAL" } })).toBe(false);
  expect(isVacant({ level: 0, as: "RESPONSIBLE", party: { __typename: "PartyClass", id: "x" } })).toBe(false);
  expect(isVacant({ level: 2, as: "GROUP_HEAD", nameAsWritten: "张**" })).toBe(false);
});
