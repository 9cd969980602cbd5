import { startsWithLabel, startsWithRole } from "./labels.ts";
import type { Edit, MappedText } from "./mapped-text.ts";
import { rewrite } from "./mapped-text.ts";
import { readMark } from "./numbering.ts";
import { startsWithPlace } from "./places.ts";
import { isHeaderWord } from "./table-header.ts";

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Joins lines that a page or a screen broke in the middle of a sentence, a list or a name; blank lines go. */
export function joinLines(source: MappedText): MappedText {
  const lines = readLines(source.text);
  const width = usualWidth(lines);
  const edits: Edit[] = [];
  for (let i = 1; i < lines.length; i += 1) {
    const [above, line] = [lines[i - 1], lines[i]];
    if (above && line && isContinued(above.text, line.text, width))
      edits.push({ start: above.end, end: line.start, insert: "" });
  }
  return rewrite(source, edits);
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const at = text.indexOf("\n", from);
    const to = at < 0 ? text.length : at;
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed) {
      const indent = raw.length - raw.trimStart().length;
      lines.push({ start: from + indent, end: from + indent + trimmed.length, text: raw.trimEnd() });
    }
    from = to + 1;
  }
  return lines;
}

// The width at which a wrapped text breaks: most full lines are about as long as the longest.
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map((line) => line.text.trim().length)
    .filter((length) => length > 8)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

const ENDED = /[。;:!?…》)\]】”|]$/u;
const ROSTER_HEAD =
  /^[\s|]*(?:\p{Script=Han}[ \t]{1,8}\p{Script=Han}|\p{Script=Han}{2,4}(?:·\p{Script=Han}+)?)(?:[ \t]{1,}\p{Script=Han}|\()/u;
const IMPRINT =
  /^\s*(?:\d{4}|[二○〇]{2})[年\-/.]|^.{2,30}(?:印发|发布)$|^(?:公开|信息公开|此件|抄送|主送|联系人|\(此件|主题词|来源|发布时间|责任编辑)/u;

// A sentence about the body itself starts anew, also behind a roster that ends without a mark.
const BODY_SPEAKS =
  /^(?:工作)?(?:领导小组|领导组|指挥部|专班|联席会议)(?:下设|办公室|的?(?:主要)?职责|负责|主要|统一|实行|定期|由)|^(?:下设|办公室设|领导小组成员)/u;

function isContinued(above: string, line: string, width: number): boolean {
  const [head, next] = [above.trim(), line.trim()];
  if (/[\t|]/u.test(head) || /[\t|]/u.test(next)) return false;
  if (readMark(next) || startsWithLabel(next) || IMPRINT.test(next) || isHeaderWord(next)) return false;
  if (startsWithPlace(next)) return false;
  if (BODY_SPEAKS.test(next) && !/[、,]$/u.test(head)) return false;
  if (ENDED.test(head) || /^[…*]/u.test(next)) return false;
  if (/[、,]$/u.test(head)) return next.length > 0;
  if (cutsName(head, next)) return true;
  if (/(?<!建)[设由在的和与及为对将把]$/u.test(head) && head.length > 6 && /^\p{Script=Han}/u.test(next))
    return true;
  if (startsWithLabel(head) && (!/[,。;]/u.test(head) || (startsWithRole(head) && head.length < width * 0.8)))
    return false;
  return isProse(head, next, width);
}

// “…、甲” + “乙、…”: the line ended inside a name of a list.
function cutsName(head: string, next: string): boolean {
  return /[、:：][ \t]*\p{Script=Han}$/u.test(head) && /^\p{Script=Han}{1,2}(?:[、,;。(]|$)/u.test(next);
}

function isProse(head: string, next: string, width: number): boolean {
  const mark = readMark(head);
  const body = mark ? head.slice(mark.length) : head;
  const hasMarks = /[,。;、:]/u.test(body);
  const isFull = width < 45 && head.length >= width * 0.85;
  if (mark && mark.level <= 3 && body.length <= 32 && !/[。;:]/u.test(body) && !isFull) return false;
  if (mark && !hasMarks && body.length < Math.max(18, width * 0.8)) return false;
  if (!mark && !hasMarks && (!isFull || /(?:方案|预案|计划|通知|意见|办法|名单|细则)$/u.test(body)))
    return false;
  if (ROSTER_HEAD.test(next) && !/[。;,]/u.test(next)) return false;
  if (ROSTER_HEAD.test(head) && !/[。;,]/u.test(head)) return false;
  if (head.length < Math.min(16, width * 0.7)) return false;
  return /[,。;、]/u.test(next) || (hasMarks && head.length >= width * 0.85 && width < 60);
}
