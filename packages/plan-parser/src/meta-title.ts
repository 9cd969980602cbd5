import { startsWithLabel } from "./labels.ts";
import { readMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { cut, span, trim } from "./piece.ts";

const PLAN_WORD =
  /(?:方案|预案|计划|规划|办法|意见|清单|细则|规程|制度|分工表|安排|工作要点)(?:\([^()]{1,12}\))?$/u;
// The title of a copied text within a page of several (X方案 篇1) gives way to the text's own.
const PART_TITLE = /[\s(【第]*篇[ \t]*[一二三四五六七八九十\d]{1,2}[)】]?$/u;
const NOTICE = /关于.{2,80}的?(?:通知|通告|决定|批复|函)$/u;
const SITE_TITLE =
  /[(（]?(?:精选|通用|最新|优秀|推荐|热门|共)?\s*\d*[0-9一二三四五六七八九十]+\s*篇|范文|模板下载|_|-{1,}\s*\S*(?:网|文库)$/u;
const FURNITURE =
  /文件$|^(?:索引|发布|来源|时间|日期|浏览|作者|编辑|首页|当前|字号|主题|附件|目录|目\s*录|抄送|印发)|号$|^各.{0,40}:$|:$|^\d{4}\s*[年\-/.]\s*\d{1,2}/u;
const BOOKED =
  /(?:印发|下发|发布|转发|制定|执行)(?:了)?《([^《》]{4,80}(?:方案|预案|计划|办法|意见|细则)(?:\([^()]{1,12}\))?)》/u;

// A name with its posts, or a unit alone, heads no plan.
const NO_TITLE =
  /^\p{Script=Han}{1,3}\s+\p{Script=Han}+[ \t]|(?:书记|主任|[局厅科股处所站县市镇乡队院校]长|委员|成员)$|^[^,。]{2,20}(?:办公厅|办公室|人民政府|委员会|[局厅委])$|[,、:]$/u;

/** The plan's own title: the line (or the two lines) that names the plan, else the plan named in the notice, else the notice. */
export function readTitle(doc: Piece, lines: readonly Piece[]): Piece | null {
  const head = lines.slice(0, 60);
  const own = ownTitle(doc, head);
  if (own) return own;
  const booked = BOOKED.exec(doc.text.slice(0, 3000));
  if (booked?.[1]) {
    const at = booked.index + booked[0].indexOf(booked[1]);
    return cut(doc, at, at + booked[1].length);
  }
  return noticeTitle(doc, head) ?? firstLine(head);
}

function ownTitle(doc: Piece, lines: readonly Piece[]): Piece | null {
  let part: Piece | null = null;
  for (let i = 0; i < lines.length; i += 1) {
    const line = titleOf(lines[i]);
    if (
      !line ||
      !PLAN_WORD.test(line.text) ||
      NOTICE.test(line.text) ||
      /^关于印发|^关于.*通知/u.test(line.text) ||
      /》?的?通知$/u.test(line.text)
    )
      continue;
    if (PART_TITLE.test(lines[i]?.text.trim() ?? "")) {
      if (part) break;
      part = line;
      continue;
    }
    const before = titleOf(lines[i - 1]);
    const isOneOfTwo = before !== null && isFirstHalf(before.text, line.text);
    return isOneOfTwo ? withoutQuotes(span(doc, before, line)) : withoutQuotes(line);
  }
  return part;
}

// A line that may be a title: short, no sentence, no number, no furniture of page or site.
function titleOf(line: Piece | undefined): Piece | null {
  if (!line) return null;
  if (/[\t|]/u.test(line.text)) return null;
  const plain = trim(line);
  const runOn = /^(\S{6,60}?(?:方案|预案|计划))[ \t]+(?=\S)/u.exec(plain.text);
  const glued =
    /^(\S{6,60}?(?:方案|预案|计划))(?=为(?:了|进一步|切实|全面|确保|认真|深入|加强|做好|有效|贯彻|扎实|推动|落实)|根据)/u.exec(
      plain.text,
    );
  const first = (runOn ?? glued)?.[1];
  const text = first ? cut(plain, 0, first.length) : plain;
  const isLine =
    text.text.length >= 4 &&
    text.text.length <= 70 &&
    !/[。;!?]|,.*,/u.test(text.text) &&
    !readMark(text.text) &&
    !startsWithLabel(text.text);
  return isLine && !SITE_TITLE.test(text.text) && !FURNITURE.test(text.text) ? text : null;
}

function isFirstHalf(first: string, second: string): boolean {
  if (
    first.length < 4 ||
    PLAN_WORD.test(first) ||
    /通知$|政府$|委员会$|办公室$|领导小组$|[局厅部]$|^\(|\)$|公开|^《/u.test(first)
  )
    return false;
  return second.length <= 24 || /(?:关于|的|和|与|及|、|工作|专项|防控|整治|管理|应急)$/u.test(first);
}

function withoutQuotes(title: Piece): Piece {
  const quoted = /^《([^《》]+)》$/u.exec(title.text);
  const part = /^(?:[【[(]?第?篇[一二三四五六七八九十\d]{1,2}[】\])]?[::]?)\s*(?=\S{4})/u.exec(title.text);
  if (part) return cut(title, part[0].length);
  return quoted ? cut(title, 1, title.text.length - 1) : title;
}

function noticeTitle(doc: Piece, lines: readonly Piece[]): Piece | null {
  for (let i = 0; i < lines.length; i += 1) {
    const line = titleOf(lines[i]);
    if (!line || !/(?:通知|通告|决定)$/u.test(line.text)) continue;
    if (/关于/u.test(line.text)) return line;
    const before = titleOf(lines[i - 1]);
    return before && /关于/u.test(before.text) ? span(doc, before, line) : line;
  }
  return null;
}

function firstLine(lines: readonly Piece[]): Piece | null {
  const line = lines
    .slice(0, 4)
    .map((candidate) => titleOf(candidate))
    .find((candidate) => candidate !== null);
  return line && !NO_TITLE.test(line.text) ? line : null;
}
