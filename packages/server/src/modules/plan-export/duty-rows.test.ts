import { expect, test } from "vitest";
import { dutyRows } from "./duty-rows.ts";
import type { AssignmentFact, DutyFact, MemberFact, PlanFacts } from "./facts.ts";

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
const part = (
  role: AssignmentFact["role"],
  unitName: string,
  at: Partial<AssignmentFact>,
): AssignmentFact => ({
  ...NOBODY,
  dutyId: null,
  groupId: null,
  role,
  unitName,
  ...at,
});
const duty = (id: string, more: Partial<DutyFact> = {}): DutyFact => ({
  id,
  parentId: null,
  groupId: null,
  unitId: null,
  unitName: null,
  title: null,
  text: id,
  order: 1,
  number: null,
  ...more,
});
const head: MemberFact = { ...NOBODY, groupId: "g", role: "HEAD", order: 1, nameAsWritten: "沐 清" };
const group = {
  id: "g",
  parentId: null,
  name: "抢险组",
  aliases: [],
  kind: "WORKING" as const,
  hostName: null,
};

const rowsOf = (more: Partial<PlanFacts>, obligations: object[] = []) => {
  const plan = {
    issuerId: "bureau",
    issuer: { name: "云洲县水务局" },
    obligations,
  } as unknown as PlanFacts["plan"];
  return dutyRows({
    plan,
    groups: [group],
    members: [head],
    duties: [],
    assignments: [],
    holdings: [],
    aliases: [],
    ...more,
  });
};

test("a duty of a group shows the group's head and owners, unless it has owners of its own", () => {
  const rows = rowsOf({
    duties: [duty("储备沙袋", { groupId: "g", number: "（一）" }), duty("转移人员", { groupId: "g" })],
    assignments: [
      part("LEAD", "工程科", { groupId: "g" }),
      part("RESPONSIBLE", "办公室", { groupId: "g" }),
      part("RESPONSIBLE", "安监科", { dutyId: "转移人员" }),
    ],
  });
  expect(rows).toEqual([
    {
      text: "储备沙袋",
      place: "抢险组",
      leads: ["工程科"],
      responsible: ["办公室"],
      supporting: [],
      heads: ["沐 清"],
      times: [],
      clause: "（一）",
    },
    expect.objectContaining({ text: "转移人员", leads: ["工程科"], responsible: ["安监科"] }),
  ]);
});

test("a block has a row for each of its parts, and one for itself where it has none", () => {
  const rows = rowsOf({
    duties: [
      duty("检修", { title: "检修" }),
      duty("试机", { parentId: "检修" }),
      duty("清淤", { title: "清淤", unitId: "other", unitName: "工程科" }),
      duty("总责", { title: "总责", unitId: "bureau", unitName: "云洲县水务局" }),
    ],
    assignments: [part("SUPPORT", "办公室", { dutyId: "检修" })],
  });
  expect(
    rows.map(({ text, place, responsible, supporting }) => [text, place, responsible, supporting]),
  ).toEqual([
    ["试机", "检修", [], ["办公室"]],
    ["清淤", "清淤", ["工程科"], []],
    ["总责", "总责", [], []],
  ]);
});

test("the times that the plan gives for a duty stand with it", () => {
  const obligations = [
    { text: "清 淤", cadence: null, deadline: "5月底前" },
    { text: "每日报告水位", cadence: "每日", deadline: "17时前" },
    { text: "值班", cadence: null, deadline: null },
  ];
  const duties = [duty("清淤"), duty("巡查堤防，每日报告水位"), duty("值班")];
  expect(rowsOf({ duties }, obligations).map(({ times }) => times)).toEqual([
    ["5月底前"],
    ["每日", "17时前"],
    [],
  ]);
});
