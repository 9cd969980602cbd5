import { expect, test } from "vitest";
import type { EndingItemFragment } from "../../generated/graphql";
import { endingWords } from "./ending-words";

const DATES = { validFrom: "2026-01-01T00:00:00Z", validTo: "2026-03-01T00:00:00Z" };
const UNIT = { id: "OrgUnit:1", name: "航政科" };
const POST = { id: "Post:1", title: "科长", unit: UNIT };
const PERSON = { id: "Person:1", name: "桑榆", isMasked: false };
const GROUP = { id: "Group:1", name: "封航组" };
const of = (edge: object) =>
  endingWords({ id: "x", ...DATES, ...edge } as EndingItemFragment, (kind, code) => `${kind}.${code}`);

test("a holding is the person's and leads to the post, which is named with its unit", () => {
  expect(of({ __typename: "PostHolding", person: PERSON, post: POST })).toEqual({
    holder: PERSON,
    word: "mine.ending.holds",
    names: { post: "航政科 · 科长" },
    target: { id: "Post:1", name: "航政科 · 科长" },
  });
});

test("a membership under a masked name has what is written, and one without a name nobody", () => {
  const member = { __typename: "GroupMember", groupRole: "HEAD", memberOf: GROUP, memberParty: null };
  expect(of({ ...member, nameAsWritten: "桑**" })).toMatchObject({
    holder: { name: "桑**" },
    names: { group: "封航组", role: "groupRole.HEAD" },
    target: GROUP,
  });
  expect(of({ ...member, nameAsWritten: null }).holder).toBeNull();
});

test("an assignment leads to its duty, its task or its group", () => {
  const part = {
    __typename: "Assignment",
    assignmentRole: "LEAD",
    party: { __typename: "OrgUnit", ...UNIT },
  };
  const none = { assignedDuty: null, assignedTask: null, assignedGroup: null };
  const targets = [
    { assignedDuty: { id: "Duty:1", number: "3", title: null, text: "封闭航道" } },
    { assignedTask: { id: "Task:1", title: "设置浮标" } },
    { assignedGroup: GROUP },
  ].map((target) => of({ ...part, ...none, ...target }).target);
  expect(targets).toEqual([{ id: "Duty:1", name: "3 封闭航道" }, { id: "Task:1", name: "设置浮标" }, GROUP]);
});

test("a placement is the lower unit's, a delegation that of who stands in", () => {
  const parent = { id: "OrgUnit:2", name: "渡口管理局" };
  expect(of({ __typename: "UnitPlacement", unit: UNIT, parent })).toMatchObject({
    holder: UNIT,
    target: parent,
  });
  expect(of({ __typename: "Delegation", from: { __typename: "Post", ...POST }, to: PERSON })).toMatchObject({
    holder: PERSON,
    names: { name: "航政科科长" },
    target: { id: "Post:1" },
  });
});
