import { isUnitText } from "../text/party-text.ts";
import { textKey } from "../text/text-key.ts";
import { hanNumber, type OfficialBlock } from "./official-blocks.ts";
import { bare, type GroupScope, hasColon } from "./official-groups.ts";
import { onOneLine, type PrintedGroup, type PrintedPlan } from "./printed-plan.ts";

/** Where a block of the plan is printed: in the text as a list or under its department, or as a row of the table of tasks. */
export type BlockPlace = "LIST" | "DEPARTMENT" | "TABLE";

type Passage = { readonly title: string; readonly blocks: OfficialBlock[] };

/**
 * A list of work that nobody in particular is named for, and what a department does, are text; the rest is handed out by
 * table. So is what would be read otherwise in a text: work that names parties or sets up bodies, and lists under the name of
 * a group or under words that promise no work (要求, 原则).
 */
export function placeOfBlock(group: PrintedGroup, { limits }: GroupScope): BlockPlace | null {
  if (group.kind !== "OTHER") return null;
  const { name, leads, responsible, supporting, duties } = group;
  const key = textKey(name);
  const isOwnWork = duties.length === 1 && textKey(duties[0] ?? "") === key;
  if (duties.length === 0 || isOwnWork || limits.has(group) || leads.length + supporting.length > 0)
    return "TABLE";
  if (duties.some((text) => hasColon(text) || SETS_UP.test(text))) return "TABLE";
  if (responsible.length === 0)
    return duties.some((text) => NAMES_PARTY.test(text)) || NO_LIST.test(key) ? "TABLE" : "LIST";
  const isDepartment = textKey(responsible.join("、")) === key && (isUnitText(name) || POST.test(key));
  return isDepartment ? "DEPARTMENT" : "TABLE";
}

const SETS_UP = /成立|设立|组建|下设|由.{2,30}(?:负责|牵头)/u;
const NAMES_PARTY = /牵头|负责|承担|责任|配合|[（(【[]/u;
const NO_LIST =
  /(?:组|部|会|专班|队|办公室|科|局)(?:的)?(?:主要|工作)?(?:职责|任务)?$|要求|原则|目标|保障|纪律|考核|依据|步骤|安排|措施|意义/u;
const POST = /(?:主任|长|员|书记|负责人)$/u;

/** The passages with lists of work and with what departments do. */
export function listPassages(plan: PrintedPlan, scope: GroupScope): Passage[] {
  const placed = (place: BlockPlace) => plan.groups.filter((group) => placeOfBlock(group, scope) === place);
  const lists = placed("LIST");
  const named = lists.filter(({ name }) => isHeadOfList(name));
  const rest = lists.filter(({ name }) => !isHeadOfList(name));
  return [
    ...named.map((group) => ({ title: onOneLine(group.name), blocks: items(group) })),
    { title: "主要任务", blocks: rest.flatMap((group, index) => [headOf(group, index), ...items(group)]) },
    { title: "职责分工", blocks: placed("DEPARTMENT").map(departmentOf) },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Whether a list's own name says that a list of work follows, so that it can head a section by itself. */
function isHeadOfList(name: string): boolean {
  return (
    /^[^。；:：，,]{0,12}(?:职责|任务)$/u.test(onOneLine(name)) && !/分工|目标|单位|部门|科室/u.test(name)
  );
}

function headOf(group: PrintedGroup, index: number): OfficialBlock {
  return { kind: "SUBSECTION", text: `（${hanNumber(index + 1)}）${bare(group.name)}` };
}

function items({ duties }: PrintedGroup): OfficialBlock[] {
  return duties.map((text, index) => ({ kind: "TEXT", text: `${index + 1}. ${bare(text)}。` }));
}

function departmentOf({ name, duties }: PrintedGroup, index: number): OfficialBlock {
  return {
    kind: "TEXT",
    text: `（${hanNumber(index + 1)}）${onOneLine(name)}：${duties.map(bare).join("；")}。`,
  };
}
