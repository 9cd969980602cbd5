import { anyOf, wordsOf } from "./patterns.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

const N = "(?:\\d+|[一二两三四五六七八九十]+)";
const CADENCE = [
  "每(?:个)?(?:周|星期)[一二三四五六日天末]",
  `每${N}\\s*(?:个)?(?:小时|天|日|周|月|分钟)`,
  "每半个月",
  "每(?:个)?(?:日|天|周|星期|半月|月|季度|季|半年|年|学期|旬|班|晚|晨|半?小时)",
  `(?:半|${N}个?)小时(?=一(?:报|次|巡))`,
  "(?:按|逐)(?:日|周|月|季|季度)(?=.{0,8}(?:报|调度|通报|汇总|检查|上报|总结))",
  "日报告?(?=制|机制|告)|周报(?=制|告)|月报(?=制|告)|日报(?=机制|制度)|周调度|月通报|月调度|季通报|半月",
  `(?:7\\s*[×xX*]\\s*)?24\\s*小时(?=.{0,14}(?:值|在岗|备勤|畅通|开机|热线|监测|带班|应急|服务|不间断|轮|待命|抢险|抢修))`,
  "(?:零|“零)报告",
  "领导(?:干部)?(?:在岗)?带班",
  "全天候|昼夜(?=值|巡)|日产日清",
  "长期坚持|常态化|贯穿全年",
].map((pattern) => new RegExp(pattern, "u"));
// Every cadence has one of these; most sentences have none.
const MAY_RECUR =
  /[每报]|[按逐][日周月季]|周调度|月通报|月调度|季通报|半月|带班|全天候|昼夜|日产|长期|常态|贯穿|小时/u;
const DEADLINE = new RegExp(
  [
    "(?:上午|下午|晚上?|早上?|当日|次日|当天)?\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:时|点)(?:\\s*\\d{1,2}分|半|整)?(?:\\s*、\\s*\\d{1,2}\\s*(?:时|点))*\\s*(?:以?前|之前)",
    "\\d{1,2}:\\d{2}\\s*(?:以?前|之前)",
    "(?:上午|下午)?\\d{1,2}\\s*[时点](?:、(?:上午|下午)?\\d{1,2}\\s*[时点])+",
    "(?<=每[日天晚])(?:上午|下午|早上|晚上)?\\s*\\d{1,2}(?:时|点|:\\d{2})",
    `${N}\\s*(?:个)?(?:分钟|小时|工作日|日|天|周)(?:之|以)?内`,
    "\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*(?:\\d{1,2}\\s*日|底|[上中下]旬)\\s*(?:以?前|之前)",
    "(?:次月|每月|当月)?\\s*\\d{1,2}\\s*月\\s*(?:\\d{1,2}\\s*日|底|[上中下]旬|末)\\s*(?:以?前|之前)",
    "\\d{1,2}\\s*月(?:底|末)(?:前)?",
    "(?<=月)\\s*\\d{1,2}\\s*日\\s*(?:以?前|之前)",
    "(?:年|月|季度?|周|学期)[底末](?:以?前)?",
    "(?:汛|节|开学|供暖|会|雨季|放假)前",
    "第一时间",
    "(?<!每)当[天日](?:内|前)?(?=[^,。;]{0,12}(?:报|完成|反馈|处理|处置|办结|更新|清|通知|告知|登记))",
    "随到随报|随时(?=报|上报|汇报)",
    "立即|立刻",
    "(?<=月|每周|次月|次年)\\d{1,2}\\s*日前",
  ].join("|"),
  "u",
);
const MAY_LIMIT = /[前内末底时点]|立[即刻]|随到|当[天日]/u;
const ACTION = anyOf([
  wordsOf(
    "报 入村 不少于 不得少于 送 汇总 值 通报 检查 巡 完成 上传 到达 到场 赶到 出动 处置 响应 排查 演练",
    "监测 消毒 消杀 清扫 清洁 调度 召开 整改 开展 培训 联系 反馈 记录 回复 办结 启动 撤离 转移 组织 畅通",
    "带班 公布 更新 核实 提交 落实 走访 入户 测 提醒 问候 维护 保养 维修 抢修 督查 督导 收集 备份 测试",
    "告知 回应 签订 待命 拆除 清洗 新建 清净 日清 制定 晨检 带至 抽检 抢险 通知 禁止",
    "统计 清理 清运 清障 整治 处理 救治 避风 上岸 集结 评选 公示 核查 抽查 储备",
  ),
]);

const HOLIDAY = /^(?:法定)?节假日(?:期间)?,.{2,20}(?:报送|值班|上报|报告)/u;

/** How often, and by when, as printed; null where the text gives none. */
export interface Times {
  readonly cadence: Piece | null;
  readonly deadline: Piece | null;
}

/** The first cadence and the first limit of a sentence that asks for something to be done. */
export function readTimes(sentence: Piece): Times | null {
  const cadence = MAY_RECUR.test(sentence.text) ? firstOf(sentence) : null;
  const deadline = MAY_LIMIT.test(sentence.text) ? find(sentence, DEADLINE) : null;
  if (!cadence && !deadline) return HOLIDAY.test(sentence.text) ? { cadence, deadline } : null;
  return ACTION.test(sentence.text) ? { cadence, deadline } : null;
}

/** Splits the value of a limit label into cadence (长期坚持) and deadline. */
export function readLimit(value: Piece): Times {
  const isStanding = /长期|常态|持续|贯穿|立行立改|全年/u.test(value.text);
  return isStanding
    ? { cadence: trim(value, "。;"), deadline: null }
    : { cadence: null, deadline: trim(value, "。;") };
}

function firstOf(sentence: Piece): Piece | null {
  for (const pattern of CADENCE) {
    const found = find(sentence, pattern);
    if (found) return found;
  }
  return null;
}

function find(sentence: Piece, pattern: RegExp): Piece | null {
  const match = pattern.exec(sentence.text);
  return match ? trim(cut(sentence, match.index, match.index + match[0].length)) : null;
}
