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
  | "GROUP"
  | "HEADS"
  | "DEPUTIES"
  | "MEMBERS"
  | "DUTIES"
  | "OTHER";

const HEADERS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["SEQ", /^(?:序号|编号|序)$/u],
  ["NAME", /^姓名$/u],
  [
    "ROLE",
    /^(?:.{0,8}(?:小组|指挥部|组内|委员会|组委会|筹委会|专班|队内|机构|本组))(?:职务|职责|分工|任职|担任职务)$|^(?:担任职务|组内职务|角色|拟任职务)$/u,
  ],
  [
    "POST",
    /^(?:单位(?:及|和|\/)?|所在单位|工作单位(?:及|和)?|现任|行政|党政|项目|公司|学校|医院|原任|本职|机关|部门)?(?:职务|职位|岗位|职称|单位职务)$|^单位(?:及|、|和)职务$/u,
  ],
  [
    "LEAD",
    anyOf([
      "^(?:牵头|责任|分管|包片|包村|包保|包联|挂点|挂钩|联系|主管|督办)(?:县|市|区|镇|乡)?(?:领导|负责人)(?:姓名)?$",
      "^(?:总?牵头)(?:单位|部门|科室|股室|处室|人|责任单位)?$",
      "^领导$",
      "^(?!督).{1,4}领导$",
      "^(?:村级)?责任人$",
      "^(?:[省市县区镇乡村]级)?(?:总)?(?:河|湖|林|路|田|街|点|段|楼|巷)长(?:姓名)?$",
    ]),
  ],
  ["SUPPORTING", /^(?:配合|协办|协助|参与|参加|支持|协同)(?:单位|部门|科室|股室|处室)?$/u],
  [
    "RESPONSIBLE",
    /^(?:主要)?(?:责任|主责|承办|落实|实施|包村|包片|包干|包保|包联|挂联|帮扶|主办|负责|挂钩|挂点|联系)(?:单位|部门|科室|股室|处室|站所)(?:及责任人)?$|^主责$/u,
  ],
  ["LIMIT", /^(?:完成|办结|整改|办理|化解|落实|销号)?(?:时限|时间|期限)(?:要求)?$|^时间节点$|^完成日期$/u],
  [
    "MEASURE",
    /^(?:主要|具体|工作|整治|整改|检查|排查|防范|管控)*(?:措施|内容|要求|要点|任务内容|工作内容|标准)$|^任务分解$/u,
  ],
  [
    "TASK",
    /^[^、]{2,6}任务$|^(?:主要|重点|工作|目标|具体|整治)*(?:任务|事项|项目|工作任务|重点任务|问题)(?:名称)?$/u,
  ],
  [
    "PLACE",
    /^[^、]{2,6}(?<!工作|重点|主要|整治)(?:事项|项目|问题)$|^(?:包保|包联|包|挂点|挂联|联系|责任|所包|所联)(?:行政)?(?:村|社区|片区|村\(?社区\)?)$|^[^、]{2,4}(?:部位|环节|点位|场所|隐患)$|^(?:行政村|村名|村\(?社区\)?|村别|村|社区|片区|区域|网格|路段|责任区|责任区域|责任路段|地段|点位|小区|单位名称|企业名称|河段|班级|楼栋|场所)(?:名称)?$/u,
  ],
  [
    "OTHER",
    /^(?:备注|联系电话|电话|联系方式|手机|手机号码|性别|单位|工作单位|所在单位|包村干部|包片干部|驻村干部|联络员|联系人|网格员|民警|类别|领域|牵头科室负责人|(?:检查|督查|督导|责任|包保|负责)(?:区域|范围|片区|单位|学校|对象)|进度|责任要求|督导领导)$/u,
  ],
];

/** The kind of a column by the words at its head, or null when the text is no column head. */
export function columnKind(text: string): ColumnKind | null {
  const plain = text.replace(/\s+/gu, "");
  if (plain.length < 1 || plain.length > 14) return null;
  return HEADERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const GROUP_HEADERS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["GROUP", /^(?:组别|组名|分组|小组|工作组|工作小组|专班|专项组)(?:名称)?$/u],
  ["HEADS", /^(?:组长|队长|召集人|专班长|负责人|小组长)(?:姓名)?$/u],
  ["DEPUTIES", /^(?:副组长|副队长)(?:姓名)?$/u],
  ["MEMBERS", /^(?:成员|组员|队员|组成人员|小组成员)(?:姓名|名单)?$/u],
  ["DUTIES", /^(?:主要|工作|具体)?(?:职责|任务|职责任务|工作任务)$/u],
];

/** The columns of a table with one group per row (组别 · 组长 · 成员 · 职责), or null when it is no such table. */
export function groupColumns(heads: readonly string[]): (ColumnKind | null)[] | null {
  const kinds = heads.map((head) => {
    const plain = head.replace(/\s+/gu, "");
    return GROUP_HEADERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? columnKind(plain);
  });
  const hasPeople = kinds.some((kind) => kind === "HEADS" || kind === "MEMBERS" || kind === "LEAD");
  return kinds.includes("GROUP") && hasPeople ? kinds : null;
}

/** Whether a text is a head of a table of groups; `isFirst` asks for the column of their names. */
export function isGroupWord(text: string, isFirst = false): boolean {
  const plain = text.replace(/\s+/gu, "");
  return GROUP_HEADERS.some(([kind, pattern]) => (!isFirst || kind === "GROUP") && pattern.test(plain));
}

/** Whether a whole line is one word of a table head. */
export function isHeaderWord(line: string): boolean {
  return columnKind(line) !== null;
}
