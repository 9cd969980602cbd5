import { matchBrackets } from "./brackets.ts";
import { readBodyName } from "./group-names.ts";
import { readLabels, startsWithLabel } from "./labels.ts";
import type { NumberMark } from "./numbering.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

/** A numbered line without its number: the heading it opens with, and what follows on the same line. */
export interface SplitTitle {
  readonly title: Piece | null;
  readonly body: Piece | null;
}

const STAFFED = /[组队]长|负责人|由.{2,40}组成/u;

/** Parts a numbered line into heading and body; either may be missing. */
export function splitTitle(rest: Piece, mark: NumberMark): SplitTitle {
  // “二、任务分工：” over its items is a heading, though the words are a label elsewhere.
  const isHeading = mark.level <= 3 && /^[^:]{2,12}(?:职责|任务|分工|内容|措施):$/u.test(rest.text);
  if (!isHeading && startsWithLabel(rest.text)) return { title: null, body: rest };
  const spaced = spacedTitle(rest, mark);
  if (spaced > 0) return { title: cut(rest, 0, spaced), body: trim(cut(rest, spaced)) };
  return groupTitle(rest) ?? labelledTitle(rest) ?? markedTitle(rest) ?? wholeTitle(rest, mark);
}

// 综合组，由甲任组长… · 综合组由…
function groupTitle(rest: Piece): SplitTitle | null {
  const group = /^([^,。;:()、]{2,24}?(?:组|专班|队))(?:,|—+|(?=由|主要负责|负责))/u.exec(rest.text);
  if (!group?.[1]) return null;
  const head = cut(rest, 0, group[1].length);
  const isWork = /^(?:成立|组建|设立|建立).*,$/u.test(group[0]) && !STAFFED.test(rest.text);
  if (isWork || readBodyName(head)?.kind !== "WORKING") return null;
  return { title: head, body: trim(cut(rest, group[0].length)) };
}

// 隐患排查 责任单位：… on one line.
function labelledTitle(rest: Piece): SplitTitle | null {
  const { before, parts } = readLabels(rest);
  return parts.length > 0 && /^[^,。;:!?()[\]【】]{2,34}$/u.test(before.text)
    ? { title: before, body: trim(cut(rest, before.text.length)) }
    : null;
}

// 隐患排查。对… · 隐患排查：对…
function markedTitle(rest: Piece): SplitTitle | null {
  const end = titleEnd(rest.text);
  const after = end > 0 ? trim(cut(rest, end + 1)) : null;
  if (!after || !(after.text || rest.text.endsWith(":"))) return null;
  // The colon of a label inside the sentence (…，包村单位：甲) ends no heading.
  const isOfLabel =
    rest.text[end] === ":" && /[,;]/u.test(rest.text.slice(0, end)) && readLabels(rest).parts.length > 0;
  // “宣传部负责舆情监测。各单位负责…”: a sentence that hands out work heads nothing.
  const isHandedOut =
    rest.text[end] === "。" && GIVES_WORK.test(rest.text.slice(0, end)) && GIVES_WORK.test(after.text);
  if (isHandedOut) return { title: null, body: rest };
  if (isOfLabel) return { title: null, body: rest };
  const isTitle = rest.text.slice(0, end).replace(/\([^()]*\)/gu, "").length <= 34;
  return isTitle ? { title: trim(cut(rest, 0, end)), body: after } : { title: null, body: rest };
}

const GIVES_WORK = /^[^,。;:、]{2,14}?(?<![组队])(?:主要|具体)?负责(?!人).{3,}/u;

const HANDS_OUT = /由[^,、]{2,40}(?:负责|牵头|承担|负总责)|(?:牵头|负责).*[,].*(?:配合|协助|负责|落实)$/u;

function wholeTitle(rest: Piece, mark: NumberMark): SplitTitle {
  const plain = trim(rest, "。");
  const bare = plain.text.replace(/\([^()]*\)$/u, "");
  const isTitle = isHead(rest, plain, mark) && bare.length <= 50 && !/[。;]/u.test(bare);
  return isTitle && !HANDS_OUT.test(bare) ? { title: plain, body: null } : { title: null, body: rest };
}

// A line that ends like a sentence is a heading only on the upper levels, or when it is as short as a name.
function isHead(rest: Piece, plain: Piece, mark: NumberMark): boolean {
  if (!/[。;!?]$/u.test(rest.text) || mark.level <= 2) return true;
  if (plain.text.length <= 16 && readBodyName(plain) !== null) return true;
  const limit = mark.kind === "DECIMAL" ? 16 : 10;
  return (
    (mark.level <= 3 || mark.kind === "DECIMAL") &&
    plain.text.length <= limit &&
    !/[,、;]|负责|牵头|^由/u.test(plain.text)
  );
}

// The first 。 or : outside brackets, unless another sentence mark comes before it.
function titleEnd(text: string): number {
  const pairs = matchBrackets(text.slice(0, 160));
  for (let i = 0; i < Math.min(text.length, 160); i += 1) {
    const closer = pairs.get(i);
    if (closer !== undefined) i = closer;
    else if (";!?".includes(text[i] ?? " ")) return 0;
    else if (text[i] === "。" || (text[i] === ":" && !/^\d\d/u.test(text.slice(i + 1)))) return i;
  }
  return 0;
}

// In text copied without line breaks a space is all that is left between a heading and its body.
function spacedTitle(rest: Piece, mark: NumberMark): number {
  const spaced = /^[^。:;,、\s]{2,24}(?=\s)/u.exec(rest.text)?.[0] ?? "";
  if (!spaced || rest.text.length - spaced.length <= 12 || !/[,。;:]/u.test(rest.text)) return 0;
  const isBody = readBodyName(cut(rest, 0, spaced.length)) !== null;
  return isBody || (mark.level <= 3 && spaced.length >= 4 && spaced.length <= 16) ? spaced.length : 0;
}
