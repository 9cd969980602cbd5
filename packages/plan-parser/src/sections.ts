import { anyOf, wordsOf } from "./patterns.ts";

/** What a section of a plan is about, by the words of its heading. */
export type Section = "NONE" | "SKIP" | "STEPS" | "ORG" | "DEPARTMENTS" | "DUTIES" | "TASKS";

const SKIP = anyOf([
  "目标(?!任务)",
  wordsOf("原则 指导思想 依据 目的 适用范围 总则 附则 工作要求 有关要求 相关要求 具体要求 几点要求"),
  "^(?!.*(?:任务|职责|分工|措施)).{0,8}要求$",
  wordsOf(
    "保障措施 工作保障 经费保障 背景 意义 形势 分级 分类 定义 术语 奖惩 考核 责任追究 监督检查 健康提示",
    "防护措施 注意事项 基本情况 风险分析 预案管理 工作纪律",
  ),
  "提高(?:思想)?认识",
  wordsOf("提高站位 思想认识 加强组织领导 强化责任 压实责任 加强宣传 严肃纪律"),
]);
const STEPS = /(?:实施|工作|方法|推进|整治|行动)步骤|(?:时间|进度|阶段)安排|(?:实施|整治)时间/u;
const DEPARTMENTS = anyOf([
  "^(?:部门|成员单位|科室|股室|单位)责任$",
  "(?:部门|单位|科室|股室|处室|成员单位|岗位|各方)(?:的)?(?:工作)?(?:主要)?(?:职责|分工|任务)",
  "职责(?:任务)?分工",
  wordsOf("责任分工 任务分工 工作分工 职责与分工"),
  "分工(?:及|与|和)职责",
  "^(?:成员|人员|具体|领导|明确|责任)?分工(?:情况|安排|如下)?:?$",
]);
const DUTIES = /职责/u;
const TASKS = anyOf([
  wordsOf("任务 重点工作 工作重点 重点内容"),
  "整治(?:重点|内容)",
  wordsOf("工作内容 主要工作 检查内容 主要内容 责任清单 工作清单 排查内容"),
]);
const ORG = anyOf([
  "组织(?:保障|领导|机构|体系|架构|指挥|管理|形式|设置)",
  "领导(?:小组|机构|组织|体系)",
  "指挥(?:体系|机构|部)",
  wordsOf("机构 工作专班 成立 专班 工作组 小组"),
]);

/** Whether what stands there is no duty by itself: aims, principles, exhortations, the order of steps. */
export function isSkipped(section: Section): boolean {
  return section === "SKIP" || section === "STEPS";
}

/** Whether the section hands out work: there 督查考核 is a task like the others. */
export function isHandedOut(outer: Section): boolean {
  return outer === "TASKS" || outer === "DEPARTMENTS";
}

/** The section a heading opens; a heading that tells nothing, or one under a section to skip, keeps the outer one. */
export function sectionOf(title: string | null, outer: Section): Section {
  if (title === null) return outer;
  const text = title.replace(/\s+/gu, "");
  if (text.length > 30) return outer;
  if (DEPARTMENTS.test(text)) return "DEPARTMENTS";
  if (SKIP.test(text)) return isHandedOut(outer) ? outer : "SKIP";
  if (STEPS.test(text)) return "STEPS";
  if (outer === "SKIP" || outer === "STEPS") return outer;
  if (DUTIES.test(text)) return "DUTIES";
  if (TASKS.test(text)) return "TASKS";
  return ORG.test(text) ? "ORG" : outer;
}
