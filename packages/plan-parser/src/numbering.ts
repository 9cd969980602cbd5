/** The mark in front of a numbered line. */
export interface NumberMark {
  readonly kind:
    | "ANNEX"
    | "CHAPTER"
    | "SECTION"
    | "ARTICLE"
    | "HAN"
    | "HAN_PAREN"
    | "DECIMAL"
    | "DIGIT"
    | "PAREN"
    | "HALF_PAREN"
    | "CIRCLE"
    | "LETTER";
  /** Depth in the usual order of the genre; decimals count their own depth. */
  readonly level: number;
  readonly value: number;
  /** Length of the mark with the space behind it. */
  readonly length: number;
}

const HAN = "一二三四五六七八九十";
const PATTERNS: readonly (readonly [NumberMark["kind"], number, RegExp])[] = [
  [
    "ANNEX",
    0,
    /^附[ \t]*(?:件|表)[ \t]*(\d{0,2}|[一二三四五六七八九十]{0,2})[ \t]*(?:[:：.、]|$|(?=[ \t]))/u,
  ],
  ["CHAPTER", 1, /^第[ \t]*([一二三四五六七八九十\d]{1,4})[ \t]*[章编篇部](?:分)?[ \t:、]*/u],
  ["SECTION", 1.5, /^第[ \t]*([一二三四五六七八九十\d]{1,4})[ \t]*节[ \t:、]*/u],
  ["ARTICLE", 2, /^第[ \t]*([一二三四五六七八九十百\d]{1,5})[ \t]*条[ \t:、]*/u],
  ["HAN_PAREN", 3, /^\(?[ \t]*([一二三四五六七八九十]{1,3})[ \t]*\)[ \t、.]*/u],
  ["HAN", 2, /^([一二三四五六七八九十]{1,3})[ \t]*[、.．][ \t]*/u],
  ["DECIMAL", 2, /^(\d{1,2}(?:\.\d{1,2}){1,4})(?![\d%年月日时点])[ \t.、]*(?=[^\d\s])/u],
  [
    "DECIMAL",
    1,
    /^(\d{1,2})[ \t]+(?=\p{Script=Han}[^,。;:\d]{0,14}(?:则|目的|依据|原则|范围|职责|机构|体系|响应|分级|处置|预警|保障|管理|监测|报告|评估|恢复|措施|要求|任务|安排|结束|善后|预防|准备|奖惩|培训|演练|附件|流程|程序|情况|分类|行动)\s*$)/u,
  ],
  ["DIGIT", 4, /^(\d{1,3})[ \t]*[.、．](?!\d(?!\d?月))[ \t]*/u],
  ["PAREN", 5, /^\([ \t]*(\d{1,2})[ \t]*\)[ \t、.]*/u],
  ["HALF_PAREN", 5.5, /^(\d{1,2})[ \t]*\)[ \t、.]*/u],
  ["CIRCLE", 6, /^([①-⑳])[ \t、.]*/u],
  ["LETTER", 6.5, /^([a-zA-Z])[.)、][ \t]*(?=\p{Script=Han}|“|\d{1,2}月)/u],
];

/** Reads the number at the head of a line, if there is one. */
export function readMark(line: string): NumberMark | null {
  const indent = line.length - line.trimStart().length;
  const head = line.slice(indent, indent + 24);
  if (!/^[附第(一二三四五六七八九十\da-zA-Z①-⑳]/u.test(head)) return null;
  for (const [kind, level, pattern] of PATTERNS) {
    const match = pattern.exec(head);
    if (!match) continue;
    const printed = match[1] ?? "";
    if (kind === "ANNEX" && line.trim().length > 40) return null;
    return {
      kind,
      level: kind === "DECIMAL" && printed.includes(".") ? printed.split(".").length + 1 : level,
      value: numberOf(printed),
      length: indent + match[0].length,
    };
  }
  return null;
}

/** The value of Han or Arabic numerals up to 99 (the last part of a decimal); 0 where there is none. */
export function numberOf(printed: string): number {
  const last = printed.split(".").at(-1) ?? "";
  if (/^\d+$/u.test(last)) return Number(last);
  if (/^[①-⑳]$/u.test(last)) return (last.codePointAt(0) ?? 0) - 0x245f;
  if (/^[a-z]$/iu.test(last)) return last.toLowerCase().charCodeAt(0) - 96;
  const digit = (char: string): number => (char === "两" ? 2 : HAN.indexOf(char) + 1);
  if (!last.includes("十")) return last ? digit(last.slice(-1)) : 0;
  const [tens = "", units = ""] = last.split("十");
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0);
}
