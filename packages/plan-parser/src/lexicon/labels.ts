/** What a printed label announces. */
export type LabelKind =
  | "HEAD"
  | "DEPUTY_HEAD"
  | "MEMBER"
  | "LIAISON"
  | "DIRECTOR"
  | "DEPUTY_DIRECTOR"
  | "OFFICE_DIRECTOR"
  | "OFFICE_DEPUTY_DIRECTOR"
  | "OFFICE_STAFF"
  | "LEAD"
  | "PERSON_IN_CHARGE"
  | "RESPONSIBLE"
  | "SUPPORTING"
  | "LIMIT"
  | "DUTIES"
  | "IGNORED";

const spaced = (word: string): string => [...word].join("[ \\t]*");
const oneOf = (words: string): string => words.split(" ").map(spaced).join("|");

const GROUP_HEAD =
  "(?:双|第一|名誉|执行|常务)?组长 (?:第一|名誉|执行)?总指挥长? (?:第一|执行)?指挥长 (?:第一)?政委 总召集人 召集人 总负责人 专班长 总队长 队长 (?:第一)?站长 会长 领队";
const GROUP_DEPUTY =
  "(?:常务|第一|执行)?副组长 (?:常务|第一|执行)?副总指挥长? (?:常务|第一|执行)?副指挥长 副政委 副总召集人 副召集人 副总队长 副队长 副领队";

// Bounded behind an optional word, where a long run of blanks would be tried from each of them.
const role = (words: string): string =>
  words
    .split(" ")
    .map((word) =>
      word.replace(/\)\?/gu, ")?[ \\t]{0,12}").replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, "[ \\t]*"),
    )
    .join("|");

/** Role labels, longest first; inner spaces are alignment. */
export const ROLE_LABELS: readonly (readonly [LabelKind, string])[] = [
  ["OFFICE_DEPUTY_DIRECTOR", role("办公室(?:常务|第一)?副主任")],
  ["OFFICE_DIRECTOR", role("办公室主任")],
  ["DEPUTY_HEAD", role(GROUP_DEPUTY)],
  ["HEAD", role(GROUP_HEAD)],
  ["DEPUTY_DIRECTOR", role("(?:常务|第一)?副主任(?:委员)?")],
  ["DIRECTOR", role("主任(?:委员)?")],
  ["OFFICE_STAFF", oneOf("工作人员")],
  ["MEMBER", oneOf("小组成员 组员 成员 委员 队员")],
  ["LIAISON", oneOf("联络员 联络人 信息员 联系人")],
];

const OWNER_NOUN =
  "(?:单位|部门|科室|股室|处室|站所|处站|中心|机构|县领导|市领导|区领导|镇领导|校领导|局领导|领导|负责人|责任人|人员|人|同志|干部)";
const AND_MORE = `(?:(?:和|及|、|/|\\()?(?:主要)?(?:牵头|责任|配合|落实)?${OWNER_NOUN}\\)?)?`;
const owners = (cues: string): string => `(?:${cues})[ \\t]*${OWNER_NOUN}${AND_MORE}`;

/** Responsibility labels and the labels of duties and limits. */
export const OWNER_LABELS: readonly (readonly [LabelKind, string])[] = [
  [
    "IGNORED",
    "副组长单位|成员单位|联系电话|值班电话|办公电话|咨询电话|监督电话|举报电话|电话|传真|电子邮箱|邮箱|办公地点|地址|备注|(?:包村|包片|包保|驻村|督导)(?:干部|人员|单位领导)|(?:参加|参与|参训|参演|培训)(?:人员|对象)|(?:检查|责任|包保|督查|督导|包联|工作)(?:区域|范围|片区|对象|目标|要求)|督导(?:单位|领导|组)",
  ],
  [
    "LEAD",
    `${owners("总?牵头责任|总?牵头|主牵头")}|总?牵头|组长单位|责任领导|(?:主管|分管|包片|包村|包保|包联|包干|挂点|挂钩|挂联|联系|督办)(?:县|市|区|镇|乡|校|局|院)?领导|牵头领导`,
  ],
  ["PERSON_IN_CHARGE", "\\p{Script=Han}{0,3}责任人|(?:总|主要|具体)?负责人|负责同志|具体负责"],
  [
    "SUPPORTING",
    `${owners("(?:配合|协办|协助|协同|参与|参加|支持|协作)(?:责任)?")}|配合|协办|协助|参与|参加`,
  ],
  [
    "RESPONSIBLE",
    `${owners("(?:主要|主体|具体)?责任|主责|承办|主办|落实|实施|负责|执行|包村|包片|包干|包保|包联")}|主责|主办|承办|责任(?=[ \\t]*:)`,
  ],
  [
    "LIMIT",
    `(?:完成|办结|整改|办理|落实)(?:时限|时间|期限|日期)(?:要求)?|时间节点|时限(?:要求)?|进度安排|截止(?:时间|日期)`,
  ],
  [
    "DUTIES",
    `(?:副?组长|组员|成员|副?总指挥|副?指挥长)?(?:主要|工作|具体|基本|岗位|日常)?(?:${spaced("职责")})(?:任务|分工)?(?:是|为|有|包括|如下)?|其?(?:主要)?职能(?:主要)?(?:有|是|为)?|(?:主要|具体|重点|目标)?(?:工作)?${spaced("任务")}(?:分工)?|(?:主要|具体|工作)?(?:工作|检查|督查|服务|保障)内容|工作(?:措施|事项|要点)|具体措施`,
  ],
  // Anybody else whom a line names (巡查人员, 值班人员) is nobody's owner.
  ["IGNORED", "\\p{Script=Han}{2,6}(?:人员|干部|电话|方式|地点|频次)"],
];
