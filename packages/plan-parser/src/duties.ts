import { matchBrackets } from "./brackets.ts";
import { anyOf } from "./patterns.ts";
import type { Piece } from "./piece.ts";
import { cut, trim } from "./piece.ts";

const NUMBER = anyOf([
  String.raw`[一二三四五六七八九十]{1,2}[是要](?=\p{Script=Han})`,
  String.raw`(?:(?:首先|其次|再次|最后)[,:、]?|第[一二三四五六七八九十][,:、])(?=\p{Script=Han})`,
  String.raw`\(?\d{1,2}[.、)](?!\d(?!\d?月))`,
  String.raw`\([一二三四五六七八九十\d]{1,2}\)`,
  "[一二三四五六七八九十]{1,2}、",
  "[①-⑳]",
  "[-•·◆●■★*]",
]);
const ENUMERATOR = new RegExp(String.raw`^(?:${NUMBER.source})[ \t]*`, "u");
const ITEM_HEAD = "一二三四五六七八九十0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
// Only at these characters can a sentence end, an item begin or a bracket open.
const STOPS = /[。;!?\n([【《“〔〈「『一二三四五六七八九十\d①-⑳]/gu;
const INLINE_START =
  /^(?:[一二三四五六七八九十]{1,2}[是要]\p{Script=Han}|[①-⑳]|\(\d{1,2}\)\p{Script=Han}|\d{1,2}[.、](?:\d{1,2}(?=月)|(?!\d)\p{Script=Han}))/u;

/** The sentences of a passage: cut at 。 ； ！ and before inline enumerators (一是, ①), brackets and quotes left whole. */
export function sentences(passage: Piece): Piece[] {
  const pairs = matchBrackets(passage.text);
  const found: Piece[] = [];
  let from = 0;
  const close = (to: number): void => {
    const part = trim(cut(passage, from, to), "。;,");
    if (part.text.length > 3 || (part.text && from === 0 && to === passage.text.length)) found.push(part);
    from = to;
  };
  let after = 0;
  for (const match of passage.text.matchAll(STOPS)) {
    const i = match.index;
    const closer = pairs.get(i);
    if (i < after) continue;
    if (closer !== undefined && !isItemNumber(passage.text, i, closer)) after = closer + 1;
    else if ("。;!?\n".includes(passage.text[i] ?? " ")) close(i + 1);
    else if (
      i > from &&
      ITEM_HEAD.includes(passage.text[i] ?? " ") &&
      /[,:\s。;]/u.test(passage.text[i - 1] ?? "") &&
      INLINE_START.test(passage.text.slice(i, i + 6))
    )
      close(i);
  }
  close(passage.text.length);
  return found;
}

function isItemNumber(text: string, open: number, closer: number): boolean {
  return closer - open <= 3 && /^\d+$/u.test(text.slice(open + 1, closer));
}

/** The text without the number in front and the mark behind: the form of a duty. */
export function bareText(sentence: Piece): Piece {
  let bare = trim(sentence, "。;,、…");
  for (let i = 0; i < 3; i += 1) {
    const mark = ENUMERATOR.exec(bare.text);
    if (!mark) break;
    bare = trim(cut(bare, mark[0].length), "。;,、:");
  }
  return bare;
}

/** Whether the passage opens with an inline enumerator. */
export function isEnumerated(sentence: Piece): boolean {
  return ENUMERATOR.test(sentence.text.trim());
}
