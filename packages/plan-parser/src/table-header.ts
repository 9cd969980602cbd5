import { anyOf } from "./patterns.ts";

/** What the cells of a column hold. */
export type ColumnKind =
  | "SEQ"
  | "NAME"
  | "POST"
  | "ROLE"
  | "PLACE"
  | "TASK"
  | "MEASURE"
  | "LEAD"
  | "RESPONSIBLE"
  | "SUPPORTING"
  | "LIMIT"
  | "OTHER";

const HEADERS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["SEQ", /^(?:序号|编号|序)$/u],
  ["NAME", /^姓名$/u],
  [
    "ROLE",
    /^(?:.{0,8}(?:小组|指挥部|组内|委员会|专班|队内|机构|本组))(?:职务|职责|分工|任职|担任职务)$|^(?:担任职务|组内职务|角色|拟任职务)$/u,
  ],
  [
    "POST",
    /^(?:单位(?:及|和|\/)?|所在单位|工作单位(?:及|和)?|现任|行政|党政)?(?:职务|职位|岗位|职称|单位职务)$|^单位(?:及|、|和)职务$/u,
  ],
  [
    "LEAD",
    anyOf([
      "^(?:牵头|责任|分管|包片|包村|包保|包联|挂点|挂钩|联系|主管|督办)(?:县|市|区|镇|乡)?(?:领导|负责人)(?:姓名)?$",
      "^(?:总?牵头)(?:单位|部门|科室|股室|处室|人|责任单位)?$",
      "^领导$",
      "^(?:村级)?责任人$",
      "^(?:[省市县区镇乡村]级)?(?:总)?(?:河|湖|林|路|田|街|点|段|楼|巷)长(?:姓名)?$",
    ]),
  ],
  ["SUPPORTING", /^(?:配合|协办|协助|参与|参加|支持|协同)(?:单位|部门|科室|股室|处室)?$/u],
  [
    "RESPONSIBLE",
    /^(?:主要)?(?:责任|主责|承办|落实|实施|包村|包保|包联|主办|负责|挂钩|挂点|联系)(?:单位|部门|科室|股室|处室|站所)(?:及责任人)?$|^主责$/u,
  ],
  ["LIMIT", /^(?:完成|办结|整改|办理)?(?:时限|时间|期限)(?:要求)?$|^时间节点$|^完成日期$/u],
  ["MEASURE", /^(?:主要|具体|工作|整治|整改)*(?:措施|内容|要求|任务内容|工作内容|标准)$|^任务分解$/u],
  ["TASK", /^(?:主要|重点|工作|目标|具体|整治)*(?:任务|事项|项目|工作任务|重点任务|问题)(?:名称)?$/u],
  [
    "PLACE",
    /^(?:行政村|村名|村\(?社区\)?|村别|村|社区|片区|区域|网格|路段|责任区|责任区域|责任路段|地段|点位|小区|单位名称|企业名称|河段|班级|楼栋|场所)(?:名称)?$/u,
  ],
  [
    "OTHER",
    /^(?:备注|联系电话|电话|联系方式|手机|手机号码|性别|单位|工作单位|所在单位|包村干部|包片干部|驻村干部|联络员|联系人|网格员|民警|类别|领域|牵头科室负责人|进度|责任要求|督导领导)$/u,
  ],
];

/** The kind of a column by the words at its head, or null when the text is no column head. */
export function columnKind(text: string): ColumnKind | null {
  const plain = text.replace(/\s+/gu, "");
  if (plain.length < 1 || plain.length > 14) return null;
  return HEADERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether a whole line is one word of a table head. */
export function isHeaderWord(line: string): boolean {
  return columnKind(line) !== null;
}
