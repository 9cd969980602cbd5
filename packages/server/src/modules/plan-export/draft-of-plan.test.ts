import { expect, test } from "vitest";
import { draftOfPlan } from "./draft-of-plan.ts";
import type { AssignmentFact, DutyFact, GroupFact, MemberFact, PlanFacts } from "./facts.ts";

const NOBODY = {
  personId: null,
  personName: null,
  postTitle: null,
  postUnitId: null,
  postUnitName: null,
  unitName: null,
  groupName: null,
  className: null,
};
const group = (id: string, more: Partial<GroupFact> = {}): GroupFact => ({
  id,
  parentId: null,
  name: id,
  aliases: [],
  kind: "WORKING",
  hostName: null,
  ...more,
});
const duty = (id: string, order: number, more: Partial<DutyFact> = {}): DutyFact => ({
  id,
  parentId: null,
  groupId: null,
  unitId: null,
  unitName: null,
  title: null,
  text: id,
  order,
  number: null,
  ...more,
});
const member = (more: Partial<MemberFact>): MemberFact => ({
  ...NOBODY,
  groupId: "领导小组",
  role: "MEMBER",
  order: 1,
  nameAsWritten: null,
  ...more,
});
const part = (role: AssignmentFact["role"], more: Partial<AssignmentFact>): AssignmentFact => ({
  ...NOBODY,
  dutyId: null,
  groupId: null,
  role,
  ...more,
});

function draftOf(more: Partial<PlanFacts>) {
  const plan: PlanFacts["plan"] = {
    id: "plan",
    title: "防汛方案",
    documentNumber: null,
    issuerId: "bureau",
    issuer: { name: "云洲县水务局" },
    issuedOn: new Date("2026-01-05T00:00:00Z"),
    publicity: null,
    status: "IN_FORCE",
    inForceFrom: null,
    inForceTo: null,
    plannedFrom: null,
    issues: ["NO_LEAD"],
    obligations: [],
  };
  const facts = { plan, groups: [], members: [], duties: [], assignments: [], holdings: [], aliases: [] };
  return draftOfPlan({ ...facts, ...more });
}
const groupsOf = (more: Partial<PlanFacts>) =>
  draftOf(more).groups.map(({ name, kind, responsible, duties }) => ({ name, kind, responsible, duties }));

test("the plan's own facts come back as its document prints them", () => {
  expect(draftOf({})).toMatchObject({
    meta: {
      title: "防汛方案",
      docNumber: null,
      issuer: "云洲县水务局",
      date: "2026年1月5日",
      publicity: null,
    },
    issues: ["NO_LEAD"],
  });
});

test("a duty of a group that has owners of its own is a block, for a draft has no other place for them", () => {
  const duties = [duty("巡堤", 1, { groupId: "抢险组" }), duty("抢险", 2, { groupId: "抢险组" })];
  const assignments = [part("RESPONSIBLE", { dutyId: "抢险", unitName: "工程科" })];
  expect(groupsOf({ groups: [group("抢险组")], duties, assignments })).toEqual([
    { name: "抢险组", kind: "WORKING", responsible: [], duties: ["巡堤"] },
    { name: "抢险", kind: "OTHER", responsible: ["工程科"], duties: ["抢险"] },
  ]);
});

test("the parts of a duty, however deep, are the duties of its block; a part with owners is a block of its own", () => {
  const duties = [
    duty("检修", 1, { title: "检修" }),
    duty("试机", 2, { parentId: "检修" }),
    duty("试东站", 3, { parentId: "试机" }),
    duty("换油封", 4, { parentId: "检修" }),
  ];
  const assignments = [part("RESPONSIBLE", { dutyId: "换油封", unitName: "工程科" })];
  expect(groupsOf({ duties, assignments })).toEqual([
    { name: "检修", kind: "OTHER", responsible: [], duties: ["试机", "试东站"] },
    { name: "换油封", kind: "OTHER", responsible: ["工程科"], duties: ["换油封"] },
  ]);
});

test("a unit that owns a duty carries it out; the body itself is not named, and a place has no work but its owners", () => {
  const duties = [
    duty("清淤", 1, { unitId: "works", unitName: "工程科" }),
    duty("总责", 2, { title: "总责", unitId: "bureau", unitName: "云洲县水务局" }),
    duty("白塔村", 3, { title: "白塔村", unitId: "bureau", unitName: "云洲县水务局" }),
  ];
  expect(groupsOf({ duties })).toEqual([
    { name: "清淤", kind: "OTHER", responsible: ["工程科"], duties: ["清淤"] },
    { name: "总责", kind: "OTHER", responsible: [], duties: ["总责"] },
    { name: "白塔村", kind: "OTHER", responsible: [], duties: [] },
  ]);
});

test("a duty beside all groups, without owners, title or unit, stays beside them", () => {
  expect(draftOf({ duties: [duty("值守", 1)] })).toMatchObject({
    groups: [],
    duties: [{ text: "值守", group: null }],
  });
});

test("blocks stand before the first group whose duties come later", () => {
  const groups = [group("领导小组", { kind: "LEADERSHIP" }), group("一组"), group("二组")];
  const duties = [
    duty("检修", 2, { title: "检修" }),
    duty("甲", 1, { groupId: "一组" }),
    duty("乙", 3, { groupId: "二组" }),
    duty("清淤", 4, { title: "清淤" }),
  ];
  expect(groupsOf({ groups, duties }).map(({ name }) => name)).toEqual([
    "领导小组",
    "一组",
    "检修",
    "二组",
    "清淤",
  ]);
});

test("a person's posts stand where the person is named first; posts and classes are members without a name", () => {
  const person = { personId: "p", personName: "纪怀远" };
  const members = [
    member({ ...person, role: "HEAD", nameAsWritten: "纪 怀 远" }),
    member({ order: 2, postTitle: "科长", postUnitId: "works", postUnitName: "工程科" }),
    member({ order: 2, className: "各科室负责人", nameAsWritten: "各科室负责人" }),
    member({ order: 3, nameAsWritten: "**" }),
    member({ ...person, groupId: "一组", role: "HEAD" }),
  ];
  const holdings = [
    { personId: "p", unitId: "bureau", unitName: "云洲县水务局", title: "局长", isActing: false },
    { personId: "p", unitId: "works", unitName: "工程科", title: "科长", isActing: true },
  ];
  const [body, own] = draftOf({
    groups: [group("领导小组", { kind: "LEADERSHIP" }), group("一组")],
    members,
    holdings,
  }).groups;
  expect(body?.members).toEqual([
    { name: "纪 怀 远", role: "HEAD", posts: ["局长", "工程科代理科长"] },
    { name: null, role: "MEMBER", posts: ["工程科科长", "各科室负责人"] },
    { name: "**", role: "MEMBER", posts: [] },
  ]);
  expect(own?.members).toEqual([{ name: "纪怀远", role: "HEAD", posts: [] }]);
});

test("departments are the units that host, lead, carry out or support, each once; people who lead are none", () => {
  const groups = [group("办公室", { kind: "OFFICE", hostName: "减灾科" }), group("抢险组")];
  const assignments = [
    part("LEAD", { groupId: "抢险组", personName: "沐局" }),
    part("LEAD", { groupId: "抢险组", unitName: "工程科" }),
    part("RESPONSIBLE", { groupId: "抢险组", unitName: "减灾科" }),
    part("SUPPORT", { groupId: "抢险组", className: "各科室" }),
  ];
  expect(draftOf({ groups, assignments }).departments).toEqual(["减灾科", "工程科", "各科室"]);
});
