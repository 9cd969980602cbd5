import { expect, test } from "vitest";
import { layOutPlan } from "./official-layout.ts";
import type { PrintedGroup, PrintedPlan } from "./printed-plan.ts";

const group = (name: string, more: Partial<PrintedGroup> = {}): PrintedGroup => ({
  name,
  kind: "OTHER",
  members: [],
  leads: [],
  responsible: [],
  supporting: [],
  duties: [],
  ...more,
});
const linesOf = (plan: Partial<PrintedPlan>) =>
  layOutPlan({ meta: {}, groups: [], obligations: [], ...plan }).map((block) =>
    block.kind === "TABLE"
      ? [block.heads, ...block.rows].map((row) => row.join("|")).join("\n")
      : `${block.kind} ${block.text}`,
  );

test("a plan prints what it says, in the order of an official document", () => {
  const meta = {
    title: "云洲县水务局防汛方案",
    docNumber: "云水〔2026〕1号",
    issuer: "云洲县水务局",
    date: "二〇二六年一月五日",
    publicity: "主动公开",
  };
  expect(linesOf({ meta })).toEqual([
    "LETTERHEAD 云洲县水务局文件",
    "DOCUMENT_NUMBER 云水〔2026〕1号",
    "TITLE 云洲县水务局防汛方案",
    "SIGNATURE 云洲县水务局",
    "DATE 2026年1月5日",
    "NOTE （公开方式：主动公开）",
  ]);
});

test("what a plan does not say has no line", () => {
  expect(linesOf({ meta: { title: "防汛方案" } })).toEqual(["TITLE 防汛方案"]);
  expect(linesOf({ meta: { title: "防汛方案", issuer: "云洲县水务局" } })).toEqual([
    "LETTERHEAD 云洲县水务局文件",
    "TITLE 防汛方案",
  ]);
  expect(linesOf({})).toEqual([]);
});

test("a date is printed in Arabic figures; one that cannot be read stays as it is", () => {
  const date = (printed: string) => linesOf({ meta: { date: printed } })[0];
  expect(date("二○二一年八月二十日")).toBe("DATE 2021年8月20日");
  expect(date("二〇二四年十月十一日")).toBe("DATE 2024年10月11日");
  expect(date("2024-03-01")).toBe("DATE 2024年3月1日");
  expect(date("2024 年 3 月")).toBe("DATE 2024 年 3 月");
});

test("a roster prints a label for each role and one person a line, names and posts in columns", () => {
  const members = [
    { name: "纪怀远", role: "HEAD" as const, posts: ["党组书记", "局长"] },
    { name: "沐 清", role: "DEPUTY_HEAD" as const, posts: ["外事科副科长", "代理科长"] },
    { name: null, role: "MEMBER" as const, posts: ["各科室负责人"] },
    { name: "欧阳春晓", role: "MEMBER" as const, posts: ["办公室主任"] },
    { name: "左芳", role: "MEMBER" as const, posts: ["后勤主任"] },
  ];
  expect(linesOf({ groups: [group("防汛指挥部", { kind: "LEADERSHIP", members })] })).toEqual([
    "SECTION 一、组织领导",
    "SUBSECTION （一）防汛指挥部",
    "ROSTER 总\u2002指\u2002挥：纪怀远　　　党组书记、局长",
    "ROSTER 副总指挥：沐　清　　　外事科副科长（代理科长）",
    "ROSTER 成　　员：欧阳春晓　　办公室主任",
    "ROSTER 　　　　　左芳　　　　（后勤主任）",
    "ROSTER 　　　　　各科室负责人",
  ]);
});

test("a working group prints its leads, owners and numbered duties; persons and units have labels of their own", () => {
  const leader = { name: "平安", role: "HEAD" as const, posts: [] };
  const rescue = group("抢险组", {
    kind: "WORKING",
    parent: "领导小组",
    members: [leader],
    leads: ["平安", "工程科"],
    responsible: ["办公室", "工程科"],
    duties: ["储备沙袋。", "转移人员"],
  });
  expect(linesOf({ groups: [rescue] })).toEqual([
    "SECTION 一、工作分组",
    "SUBSECTION （一）抢险组",
    "ROSTER 组长：平安",
    "TEXT 牵头领导：平安",
    "TEXT 牵头单位：工程科",
    "TEXT 责任单位：办公室、工程科",
    "TEXT 主要职责：",
    "TEXT 1. 储备沙袋；",
    "TEXT 2. 转移人员。",
  ]);
});

test("with several leading bodies each has its office and groups below itself", () => {
  const groups = [
    group("防汛指挥部", { kind: "LEADERSHIP" }),
    group("抗旱指挥部", { kind: "LEADERSHIP" }),
    group("抢险组", { kind: "WORKING", parent: "防汛指挥部" }),
    group("供水组", { kind: "WORKING", parent: "抗旱指挥部" }),
  ];
  expect(linesOf({ groups }).filter((line) => /^S/.test(line))).toEqual([
    "SECTION 一、组织领导",
    "SUBSECTION （一）防汛指挥部",
    "SUBSECTION （二）抢险组",
    "SECTION 二、组织领导",
    "SUBSECTION （一）抗旱指挥部",
    "SUBSECTION （二）供水组",
  ]);
});

test("work without owners is a list, a department's is a paragraph, the rest a table with the columns that it needs", () => {
  const groups = [
    group("工作职责", { duties: ["巡查堤防"] }),
    group("办公室", { responsible: ["办公室"], duties: ["负责文电", "负责车辆"] }),
    group("检修水泵", { responsible: ["工程科"], duties: ["试机", "更换油封"] }),
    group("清淤", { leads: ["沐清"], duties: ["清淤"] }),
  ];
  const obligations = [{ text: "清淤", cadence: null, deadline: "5月底前", owner: null }];
  expect(linesOf({ groups, obligations })).toEqual([
    "SECTION 一、工作职责",
    "TEXT 1. 巡查堤防。",
    "SECTION 二、职责分工",
    "TEXT （一）办公室：负责文电；负责车辆。",
    "ANNEX_LIST 附件：各项任务一览",
    "ANNEX_MARK 附件",
    "ANNEX_TITLE 各项任务一览",
    [
      "序号|任务|主要内容|牵头领导|责任单位|完成时限",
      "1|检修水泵|1. 试机；\n2. 更换油封。||工程科|",
      "2|清淤||沐清||5月底前",
    ].join("\n"),
  ]);
});

test("a timed requirement that no duty says stands by itself", () => {
  const duties = ["每日17时前报送水情"];
  const obligations = [
    { text: "每日17时前报送水情", cadence: "每日", deadline: "17时前", owner: null },
    { text: "汛期实行24小时值班", cadence: "24小时", deadline: null, owner: null },
  ];
  const lines = linesOf({ groups: [group("监测组", { kind: "WORKING", duties })], obligations });
  expect(lines.slice(-2)).toEqual(["SECTION 二、工作要求", "TEXT 1. 汛期实行24小时值班。"]);
});

test("breaks, tabs and what cannot be seen do not tear a line apart", () => {
  const meta = { title: "防汛\n方案", issuer: "云洲&nbsp;县\u200b水务局" };
  expect(linesOf({ meta })).toEqual(["LETTERHEAD 云洲 县水务局文件", "TITLE 防汛方案"]);
});

test("groups that stand each below the one before, or around each other, are laid out in no time", () => {
  const below = (place: number, above: number) =>
    group(`第${place}组`, { kind: "WORKING", parent: `第${above}组` });
  const deep = Array.from({ length: 1_000 }, (_none, place) => below(place, Math.max(0, place - 1)));
  const lines = linesOf({ groups: [...deep, below(2_000, 2_001), below(2_001, 2_000)] });
  expect(lines.filter((line) => line.startsWith("SUBSECTION"))).toHaveLength(1_002);
});
