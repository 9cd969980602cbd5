import type { Edit, MappedText, Span } from "./mapped-text.ts";
import { locate, rewrite } from "./mapped-text.ts";

const BLOCK_TAG = /^<\/?(?:br|p|div|tr|li|ul|ol|table|h[1-6]|section|article|tbody|thead)\b/iu;
const CELL_END = /^<\/t[dh]\b/iu;
const CELL_START = /^<t[dh]\b/iu;
const ROW_TAG = /^<\/?(?:tr|table)\b/iu;
const TAG = /<\/?[a-zA-Z][^<>]{0,300}>/gu;
const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|lt|gt|amp|quot|apos|middot|ldquo|rdquo|mdash|hellip|#\d{1,6}|#x[0-9a-f]{1,6});/giu;
const ENTITY_TEXT: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  middot: "·",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  hellip: "…",
};
const BOOKMARK = /\[(?:bookmark|hyperlink|toc|embed|form)\b[^\]\n]{0,80}\]/giu;
const PINYIN = /(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gu;
const VOWEL = /[aeiouāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/u;
const REPEATED_MARK = /([,、;。:])\1+/gu;
const INSTRUCTION =
  /^.{0,40}(?:忽略(?:以上|上述|上文|前文|下文|前面|之前|此前)|请(?:直接)?(?:输出|返回|生成|回复).{0,12}(?:JSON|json|结果|内容|格式)|作为(?:一个)?(?:AI|人工智能|语言模型)|你(?:现在)?是(?:一个|一名)|系统提示|ignore (?:all|the|any|previous)|system prompt|(?:填写|填表)(?:示例|样例|范例|说明)|^\s*(?:示例|样例|例如|例)\s*:).*$/gimu;
const ADVERTISES = /点击|公众号|扫码|免费领取/u;
const ADVERTISEMENT =
  /^.{0,60}(?:点击(?:此处|这里)?(?:免费)?下载|关注.{0,6}公众号|扫码(?:关注|领取)|免费领取).*$/gmu;

/** The text without what copying left in it, and where markup or text addressed to a machine stood. */
export interface StrippedText {
  readonly text: MappedText;
  readonly suspicious: readonly Span[];
}

/** Cuts tags, comments, entities, pinyin readings and text that talks to the reader; facts keep spans of the original. */
export function stripResidue(source: MappedText): StrippedText {
  const suspicious: Span[] = [];
  const pass = (text: MappedText, edits: Edit[], isSuspicious: boolean): MappedText => {
    if (isSuspicious) for (const edit of edits) suspicious.push(locate(text, edit.start, edit.end));
    return rewrite(text, edits);
  };
  let text = pass(
    source,
    [
      ...regions(source.text, "<!--", "-->"),
      ...regions(source.text, "<script", "</script>"),
      ...regions(source.text, "<style", "</style>"),
    ],
    true,
  );
  text = pass(text, matches(text.text, TAG, tagReader()), true);
  text = pass(text, matches(text.text, ENTITY, entityText), false);
  text = pass(
    text,
    matches(text.text, INSTRUCTION, () => ""),
    true,
  );
  text = pass(
    text,
    [
      ...matches(text.text, BOOKMARK, () => ""),
      ...matches(text.text, PINYIN, (reading) => (VOWEL.test(reading) ? "" : reading)),
    ],
    false,
  );
  text = pass(text, ADVERTISES.test(text.text) ? matches(text.text, ADVERTISEMENT, () => "") : [], false);
  return {
    text: pass(
      text,
      matches(text.text, REPEATED_MARK, (marks) => marks.slice(0, 1)),
      false,
    ),
    suspicious,
  };
}

function matches(text: string, pattern: RegExp, replacement: (found: string) => string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const insert = replacement(match[0]);
    if (insert !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, insert });
  }
  return edits;
}

function regions(text: string, open: string, close: string): Edit[] {
  const edits: Edit[] = [];
  let start = text.indexOf(open);
  while (start >= 0) {
    const closed = text.indexOf(close, start);
    if (closed < 0) break;
    edits.push({ start, end: closed + close.length, insert: "" });
    start = text.indexOf(open, closed);
  }
  return edits;
}

// Inside a table cell a line break is no new row.
function tagReader(): (tag: string) => string {
  let isInCell = false;
  return (tag) => {
    if (CELL_END.test(tag)) {
      isInCell = false;
      return "\t";
    }
    if (CELL_START.test(tag)) isInCell = true;
    if (!BLOCK_TAG.test(tag)) return "";
    return isInCell && !ROW_TAG.test(tag) ? " " : "\n";
  };
}

function entityText(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITY_TEXT[name] ?? " ";
  const code = name.startsWith("#x")
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  const char = code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return /^[\u4e00-\u9fff\p{P}\d]$/u.test(char) ? char : " ";
}
