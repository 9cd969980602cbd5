import type { DraftBuilder, DraftGroup } from "./draft-builder.ts";
import { isNobody } from "./parties.ts";
import { anyOf } from "./patterns.ts";
import type { Piece } from "./piece.ts";
import { compact, cut } from "./piece.ts";

const TRUNCATED = anyOf([
  String.raw`省略\d+字`,
  "此处(?:有)?(?:省略|删减)",
  String.raw`\(略\)`,
  String.raw`\(未完`,
  "未完待续",
  "会员可(?:完整)?(?:阅读|查看)",
  "登录后(?:查看|阅读)",
  "请(?:登录|下载)",
  String.raw`全文共?\d+字`,
  "下载(?:全文|完整版)",
  String.raw`剩余\d+%?未读`,
  String.raw`…{2,}\s*$`,
  String.raw`……\s*\n`,
  String.raw`[,、]\s*$`,
]);
const PLACEHOLDER = anyOf([
  "(?:[xX×*]{2,}|[〇○]{2,}|_{2,})(?:省|市|县|区|镇|乡|街道|村|局|校|公司|科|委|路|小区|单位|部门)",
  String.raw`(?:[xX×*]+月[xX×*]+日|[xX×*]{2,}年|20[xX×*]{2}|\d{2}__)`,
  "_{3,}",
  "某{1,2}(?:省|市|县|区|镇|乡|村|局|街道|科室|单位)",
  String.raw`(?:联系|值班|办公)?电话:?[\d]{0,4}[xX×*]{3,}`,
  "待定",
  "[xX×*]{2,}[-—]?[xX×*]{4,}",
  "(?:^|[^a-zA-Z])[xX]{2}(?![a-zA-Z])",
]);
const ANNEX_LIST = /(?:^|\n)[ \t]*附[ \t]*件[ \t]*(?:\d|[一二三])?[ \t]*[:：]?\s*\S/u;

/** What the document lacks or says twice, as far as the draft can tell; each fault once per place. */
export function findIssues(draft: DraftBuilder, doc: Piece, annexNamed: Piece | null): void {
  find(draft, doc, "TRUNCATED", TRUNCATED, "the text breaks off or leaves something out");
  find(draft, doc, "PLACEHOLDER", PLACEHOLDER, "a blank was never filled in");
  if (annexNamed && !hasAnnex(doc, annexNamed))
    draft.doubt("MISSING_SECTION", "an annex is named that is not there", annexNamed);
  findLostSection(draft, doc);
  findLostAnnex(draft, doc);
  const isMasked = draft.doubts.some((doubt) => doubt.code === "MASKED_NAME");
  for (const group of draft.groups) checkGroup(draft, group, isMasked);
  checkOwners(draft);
  checkCounts(draft);
}

function find(
  draft: DraftBuilder,
  doc: Piece,
  code: "TRUNCATED" | "PLACEHOLDER",
  pattern: RegExp,
  message: string,
): void {
  const match = pattern.exec(doc.text);
  if (match) draft.doubt(code, message, cut(doc, match.index, match.index + match[0].length));
}

// A table of contents that lists a heading which never comes.
function findLostSection(draft: DraftBuilder, doc: Piece): void {
  const contents =
    /(?:^|\n)[ \t]*目[ \t]*录(?:[/ \t]*提纲)?[^\n]{0,10}\n((?:[^\n]{0,80}\n){2,60}?)(?=[^\n]{4,60}(?:方案|预案)[ \t]*\n)/u.exec(
      doc.text.slice(0, 20_000),
    );
  if (!contents?.[1]) return;
  const from = contents.index + contents[0].length;
  const rest = doc.text.slice(from);
  let at = contents.index + contents[0].length - contents[1].length;
  for (const line of contents[1].split("\n")) {
    const head = line.trim().replace(/[.…·]+\s*\d*$/u, "");
    if (/^[(第一二三四五六七八九十\d]/u.test(head) && head.length < 40 && !rest.includes(head)) {
      draft.doubt(
        "MISSING_SECTION",
        "the contents list a section that is not there",
        cut(doc, at, at + line.length),
      );
      return;
    }
    at += line.length + 1;
  }
}

const ANNEXES = /(?:^|\n)[ \t]*附[ \t]*件[ \t]*:[ \t]*([^\n]{4,60}(?:\n[ \t]*\d{1,2}[.、][^\n]{4,60})*)/u;

// “附件：1.X 2.Y” at the end of the text, with X or Y nowhere after it.
function findLostAnnex(draft: DraftBuilder, doc: Piece): void {
  const list = ANNEXES.exec(doc.text);
  if (!list?.[1]) return;
  const rest = doc.text.slice(list.index + list[0].length).replace(/\s+/gu, "");
  const titles = list[1]
    .split("\n")
    .map((line) => line.replace(/\s+/gu, "").replace(/^\d{1,2}[.、]|[。;]$/gu, ""));
  const isThere = (title: string, i: number): boolean =>
    rest.includes(title.slice(0, 8)) || (i === 0 && /附件\d?.{0,40}(?:姓名|名单|组长|序号)/u.test(rest));
  if (!titles.every(isThere))
    draft.doubt(
      "MISSING_SECTION",
      "an annex is listed that is not there",
      cut(doc, list.index, list.index + list[0].length),
    );
}

// The annex itself stands on a line of its own after the place that names it, with text under it.
function hasAnnex(doc: Piece, named: Piece): boolean {
  const rest = doc.text.slice(named.start + named.text.length);
  const at = rest.search(ANNEX_LIST);
  const lines =
    at < 0
      ? []
      : rest
          .slice(at)
          .split("\n")
          .filter((line) => line.trim());
  return lines.length >= 3;
}

function checkGroup(draft: DraftBuilder, group: DraftGroup, isMasked: boolean): void {
  const named = group.members.filter((member) => member.name);
  if (group.kind === "LEADERSHIP" && named.length === 0) {
    if (!group.hasUnnamedHead || group.members.length > 0 || !isMasked)
      draft.doubt("NO_MEMBERS", "the leading body has no member with a name", group.name);
  }
  if (group.kind === "OFFICE") {
    const directors = named.filter((member) => member.role === "OFFICE_DIRECTOR" || member.role === "HEAD");
    if (!group.host || directors.length === 0)
      draft.doubt("OFFICE_INCOMPLETE", "the office has no seat or no director", group.name);
    const names = new Set(directors.map((member) => (member.name ? compact(member.name) : "")));
    if (names.size > 1)
      draft.doubt("CONFLICT", "the office has two directors", directors[1]?.name ?? group.name);
  }
}

function checkOwners(draft: DraftBuilder): void {
  const working = draft.groups.filter((group) => group.kind === "WORKING");
  const tasks = draft.groups.filter((group) => group.kind === "OTHER" && group.isTask);
  const hasLead = (group: DraftGroup): boolean =>
    group.leads.length > 0 || group.hasUnnamedHead || group.members.some((member) => member.role === "HEAD");
  const hasDoer = (group: DraftGroup): boolean => group.responsible.length > 0;
  const expects = {
    doer: working.some(hasDoer),
    taskLead: tasks.filter(hasLead).length * 2 > tasks.length,
    taskDoer: tasks.filter(hasDoer).length * 3 >= tasks.length,
  };
  for (const group of working) {
    if (!hasLead(group)) draft.doubt("NO_LEAD", "nobody heads or leads this group", group.name);
    if (
      !hasDoer(group) &&
      (group.members.length === 0 || expects.doer) &&
      group.supporting.length === 0 &&
      !group.leads.some((lead) => compact(lead).length > 3)
    )
      draft.doubt("NO_RESPONSIBLE", "no unit answers for this group", group.name);
  }
  for (const task of tasks) {
    const owners = [...task.leads, ...task.responsible, ...task.supporting].filter(
      (owner) => !isNobody(owner),
    );
    if (owners.length === 0) draft.doubt("DUTY_WITHOUT_OWNER", "this task has nobody", task.name);
    if (!hasLead(task) && expects.taskLead) draft.doubt("NO_LEAD", "nobody leads this task", task.name);
    if (!hasDoer(task) && expects.taskDoer)
      draft.doubt("NO_RESPONSIBLE", "no unit answers for this task", task.name);
  }
  // A leader and helpers are named, and nobody to do it: that is a gap in any section.
  for (const block of draft.groups)
    if (
      block.kind === "OTHER" &&
      !block.isTask &&
      !hasDoer(block) &&
      hasLead(block) &&
      block.supporting.length > 0
    )
      draft.doubt("NO_RESPONSIBLE", "no unit answers for this task", block.name);
}

const ANY_GROUP = /(?:专项|专门|职能|专业|具体|应急|现场)*(?:工作小组|工作组|小组|专班|分队|组|队)$/u;

function checkCounts(draft: DraftBuilder): void {
  const working = draft.groups.filter((group) => group.kind === "WORKING");
  for (const { count, piece, listed } of draft.announced) {
    // 两个督查组 counts groups of that name only.
    const own = (/个([^个]*)$/u.exec(piece.text)?.[1] ?? "").replace(ANY_GROUP, "");
    const described = working.filter((group) => !own || group.name.text.includes(own)).length;
    if (listed > 0 ? listed !== count : described > 0 && described !== count)
      draft.doubt("COUNT_MISMATCH", "another number of groups is listed than announced", piece);
  }
}
