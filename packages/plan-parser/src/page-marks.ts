import type { Edit, MappedText } from "./mapped-text.ts";
import { rewrite } from "./mapped-text.ts";
import { anyOf, wordsOf } from "./patterns.ts";

const PAGE_NUMBER = anyOf([
  String.raw`[-—–_=·]+[ \t]*\d{1,3}[ \t]*[-—–_=·]+`,
  String.raw`第[ \t]*\d{1,3}[ \t]*页(?:[ \t,/]*共[ \t]*\d{1,3}[ \t]*页)?`,
  String.raw`\d{1,3}[ \t]*\/[ \t]*\d{1,3}`,
  String.raw`[Pp]age[ \t]*\d{1,3}`,
]);
const PAGE_LINE = new RegExp(String.raw`^[ \t]*(?:${PAGE_NUMBER.source})[ \t]*$`, "gmu");
const FURNITURE = wordsOf(
  "上一篇 下一篇 责任编辑 浏览次数 点击数 阅读次数 打印本页 关闭窗口 分享到 本文目录 扫一扫",
  "相关链接 相关阅读 当前位置 主题分类",
);
const WEB_LINE = new RegExp(
  String.raw`^[ \t]*(?:${FURNITURE}|【?字[ \t]*(?:号|体)|您(?:现在的|当前的?)?位置|首页[ \t]*>|索[ \t]*引[ \t]*号).*$`,
  "gmu",
);
const DOT_LEADER = /^.{1,40}?[….·]{3,}[ \t]*\d{1,3}[ \t]*$/gmu;
const NUMBERED_HEAD = /^[ \t]*(\d{1,3})、/u;

/** Cuts page numbers, dot-leader contents and web furniture, also numbers that a page break set inside a sentence. */
export function stripPageMarks(source: MappedText): MappedText {
  const cut = (pattern: RegExp): Edit[] =>
    [...source.text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      insert: "",
    }));
  const plain = rewrite(source, [...cut(PAGE_LINE), ...cut(WEB_LINE), ...cut(DOT_LEADER)]);
  return rewrite(plain, pageNumbers(plain.text));
}

// “1、…” “2、…” at the head of long chunks that end in mid-sentence: the pages of a scan, not items.
function pageNumbers(text: string): Edit[] {
  const edits: Edit[] = [];
  const lines = text.split("\n");
  const isPaged = looksPaged(lines);
  let at = 0;
  let above = "";
  let expected = 0;
  for (const line of lines) {
    const match = NUMBERED_HEAD.exec(line);
    const value = Number(match?.[1] ?? 0);
    const interrupts =
      above.length > 25 &&
      !/[。;:!?)”》]$/u.test(above) &&
      value !== expected &&
      !/^\d|^[一二三四五六七八九十(第]/u.test(above);
    if (match && (isPaged || interrupts))
      edits.push({ start: at === 0 ? 0 : at - 1, end: at + match[0].length, insert: "" });
    else if (match) expected = value + 1;
    if (line.trim()) above = line.trim();
    at += line.length + 1;
  }
  return edits;
}

function looksPaged(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim());
  const inOrder = filled.filter((line, i) => Number(NUMBERED_HEAD.exec(line)?.[1] ?? 0) === i + 1).length;
  const length = filled.reduce((sum, line) => sum + line.length, 0);
  return filled.length >= 2 && inOrder === filled.length && length / filled.length > 150;
}
