import { expect, test } from "vitest";
import { textKey } from "../../text/text-key.ts";
import { readDraft } from "../plan-import/draft.ts";
import { compareDrafts } from "./compare-drafts.ts";

const BASE = {
  meta: { title: "防汛方案", docNumber: "云水〔2026〕1号", issuer: "云洲县水务局", date: "2026年1月5日" },
  groups: [
    {
      name: "防汛领导小组",
      kind: "LEADERSHIP",
      members: [
        { name: "纪怀远", role: "HEAD", posts: ["局长"] },
        { name: "沐 清", role: "DEPUTY_HEAD", posts: ["副局长"] },
        { name: "边城", role: "MEMBER", posts: ["岚渚市分析测试研究所所长"] },
      ],
    },
    { name: "领导小组办公室", kind: "OFFICE", parent: "防汛领导小组", hostDepartment: "工程科", members: [] },
    {
      name: "抢险组",
      kind: "WORKING",
      parent: "防汛领导小组",
      leads: ["沐 清"],
      responsible: ["工程科"],
      duties: ["储备沙袋和水泵", "组织危险区域人员转移"],
    },
  ],
};
type Base = typeof BASE;

/** What is said differently once a copy of the base was changed, as `KIND CHANGE [group] before → after`. */
function differences(change: (draft: Base) => void, keyOf = textKey): string[] {
  const after = structuredClone(BASE);
  change(after);
  return compareDrafts(readDraft(BASE), readDraft(after), keyOf).map(
    ({ kind, change: how, group, before, after: own }) =>
      `${kind} ${how} [${group ?? ""}] ${before ?? ""} → ${own ?? ""}`,
  );
}
const [LEADERS, OFFICE, RESCUE] = [0, 1, 2] as const;

test("the same plan in other print differs in nothing", () => {
  expect(
    differences(({ meta, groups }) => {
      meta.date = "二〇二六年一月五日";
      meta.docNumber = "云水〔２０２６〕1号";
      const name = groups[LEADERS]?.members?.[1];
      if (name !== undefined) name.name = "沐　清";
      groups[RESCUE]?.duties?.splice(0, 1, "储备沙袋和水泵。");
    }),
  ).toEqual([]);
});

test("a renamed leading body stays one, and so do its people", () => {
  expect(
    differences(({ groups }) => {
      for (const group of groups) if (group.parent !== undefined) group.parent = "防汛抗旱工作领导小组";
      if (groups[LEADERS] !== undefined) groups[LEADERS].name = "防汛抗旱工作领导小组";
    }),
  ).toEqual(["GROUP CHANGED [] 防汛领导小组 → 防汛抗旱工作领导小组"]);
});

test("members come, go and change their role or post", () => {
  const changed = differences(({ groups }) => {
    groups[LEADERS]?.members?.splice(
      0,
      3,
      { name: "沐清", role: "HEAD", posts: ["局长"] },
      { name: "边城", role: "MEMBER", posts: ["测试研究所所长"] },
      { name: "石磊", role: "MEMBER", posts: [] },
    );
  });
  expect(changed).toEqual([
    "MEMBER CHANGED [防汛领导小组] 副组长：沐 清（副局长） → 组长：沐清（局长）",
    "MEMBER NEW [防汛领导小组]  → 石磊",
    "MEMBER ENDED [防汛领导小组] 纪怀远（局长） → ",
  ]);
});

test("owners are compared by unit, whatever alias is printed", () => {
  const alias = (printed: string) => (printed === "工科" ? "工程科" : textKey(printed));
  const change = ({ groups }: Base) => {
    Object.assign(groups[RESCUE] ?? {}, { leads: ["石磊"], responsible: ["工科"], supporting: ["办公室"] });
    Object.assign(groups[OFFICE] ?? {}, { hostDepartment: "工科" });
  };
  expect(differences(change, alias)).toEqual([
    "LEAD ENDED [抢险组] 沐 清 → ",
    "LEAD NEW [抢险组]  → 石磊",
    "SUPPORTING NEW [抢险组]  → 办公室",
  ]);
  expect(differences(change)).toContain("GROUP CHANGED [领导小组办公室] 工程科 → 工科");
});

test("a duty in other words is changed; others end and begin", () => {
  expect(
    differences(({ groups }) => {
      groups[RESCUE]?.duties?.splice(0, 2, "储备沙袋、土工布和水泵", "每日报告水位");
    }),
  ).toEqual([
    "DUTY CHANGED [抢险组] 储备沙袋和水泵 → 储备沙袋、土工布和水泵",
    "DUTY ENDED [抢险组] 组织危险区域人员转移 → ",
    "DUTY NEW [抢险组]  → 每日报告水位",
  ]);
});

test("a group that is gone ends with all it had, and the plan's own facts are told", () => {
  const changed = differences(({ meta, groups }) => {
    meta.title = "防汛方案（修订）";
    groups.splice(RESCUE, 1);
  });
  expect(changed).toEqual([
    "META CHANGED [] 防汛方案 → 防汛方案（修订）",
    "GROUP ENDED [] 抢险组 → ",
    "LEAD ENDED [抢险组] 沐 清 → ",
    "RESPONSIBLE ENDED [抢险组] 工程科 → ",
    "DUTY ENDED [抢险组] 储备沙袋和水泵 → ",
    "DUTY ENDED [抢险组] 组织危险区域人员转移 → ",
  ]);
});
