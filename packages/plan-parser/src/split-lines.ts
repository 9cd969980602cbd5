import { append } from "./append.ts";
import type { Edit, MappedText } from "./mapped-text.ts";
import { rewrite } from "./mapped-text.ts";
import { numberOf } from "./numbering.ts";

const SECTION_MARK =
  /(?<=[。;:!?)\]”\s]|如下|方案|预案)[ \t]*(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章条])[ \t]*[\p{Script=Han}“《])/gu;
const ITEM_MARK = /(?<=[。;:!?)\]\s])[ \t]*(?=(\d{1,2})[、.](?!\d)[ \t]*[\p{Script=Han}“《])/gu;
// Behind a roster: “… 科长 领导小组下设办公室，…”.
const BODY_STARTS =
  /(?<=[^\s,,、:;的在由向与和及])[ \t]+(?=(?:领导小组|工作领导小组|领导组|指挥部|专班)(?:下设|办公室(?:设|主任)|的?(?:主要)?职责))/gu;
// “组长：甲乙丙副组长：丁戊”: in a text that lost its breaks a label follows the name before it without a gap.
const GLUED_LABEL =
  /(?=(?:(?:常务|第一)?副(?:组长|总指挥|指挥长)|组长|组员|成员|联络员|主要职责|职责)[ \t]*:)(?<=:[ \t]*(?:\p{Script=Han}|[ 、,()]){2,24})(?<!小组|领导|工作|专家|指挥部|专班|主要|工作|具体|岗位|部门|单位|[各组副的该本])/gu;
const HAS_NUMBER = /.[一二三四五六七八九十](?:[、)章条]|[一二三四五六七八九十])/u;
const LONG = 120;

const DAY = String.raw`(?:\d{4}|[二一][\d○〇零一二三四五六七八九]{3})[ \t]*年.{1,4}月.{1,4}日`;
const SIGNATURE = new RegExp(
  String.raw`(?<=[。)])[ \t]+(?=\p{Script=Han}{4,30}[ \t]+${DAY}(?:\s|$))|(?<=\p{Script=Han}[ \t]+${DAY})[ \t]+(?=内容总结|附件|抄送|\(此件|公开)`,
  "gu",
);

/** Puts the signature of a text copied without line breaks on a line of its own. */
export function splitSignature(source: MappedText): MappedText {
  return rewrite(
    source,
    [...source.text.matchAll(SIGNATURE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      insert: "\n",
    })),
  );
}

/** Starts a new line before each number of a text that was copied without its line breaks. */
export function splitLines(source: MappedText): MappedText {
  const edits: Edit[] = [];
  let from = 0;
  while (from < source.text.length) {
    const at = source.text.indexOf("\n", from);
    const to = at < 0 ? source.text.length : at;
    const line = source.text.slice(from, to);
    if (to - from >= 16 && !/[\t|]/u.test(line)) append(edits, breaks(line, from));
    from = to + 1;
  }
  return rewrite(source, edits);
}

function breaks(line: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  const sections = (HAS_NUMBER.test(line) ? [...line.matchAll(SECTION_MARK)] : []).filter(
    (match) =>
      match.index > 0 &&
      (line.length > LONG || match[0].length > 0 || /[。;:!?]/u.test(line[match.index - 1] ?? "")),
  );
  for (const match of sections)
    edits.push({ start: offset + match.index, end: offset + match.index + match[0].length, insert: "\n" });
  for (const match of line.includes(" ") ? line.matchAll(BODY_STARTS) : [])
    if (match.index > 12)
      edits.push({ start: offset + match.index, end: offset + match.index + match[0].length, insert: "\n" });
  if (line.includes(":"))
    for (const match of line.matchAll(GLUED_LABEL))
      if (/[\p{Script=Han})]/u.test(line[match.index - 1] ?? " "))
        edits.push({ start: offset + match.index, end: offset + match.index, insert: "\n" });
  const isRunOn = line.length > 200 && sections.length > 0;
  if (isRunOn) append(edits, itemBreaks(line, offset));
  return edits;
}

function itemBreaks(line: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  let expected = 1;
  for (const match of line.matchAll(ITEM_MARK)) {
    const value = numberOf(match[1] ?? "");
    if (value !== 1 && value !== expected) continue;
    expected = value + 1;
    edits.push({ start: offset + match.index, end: offset + match.index + match[0].length, insert: "\n" });
  }
  return edits;
}
