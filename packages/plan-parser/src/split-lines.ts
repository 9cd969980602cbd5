import { append } from "./append.ts";
import type { Edit, MappedText } from "./mapped-text.ts";
import { rewrite } from "./mapped-text.ts";
import { numberOf } from "./numbering.ts";

const SECTION_MARK =
  /(?<=[。;:!?)\]”\s]|如下|方案|预案)[ \t]*(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章条])[ \t]*[\p{Script=Han}“《])/gu;
const ITEM_MARK = /(?<=[。;:!?)\]\s])[ \t]*(?=(\d{1,2})[、.](?!\d)[ \t]*[\p{Script=Han}“《])/gu;
const LONG = 120;

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
  const sections = [...line.matchAll(SECTION_MARK)].filter(
    (match) =>
      match.index > 0 &&
      (line.length > LONG || match[0].length > 0 || /[。;:!?]/u.test(line[match.index - 1] ?? "")),
  );
  for (const match of sections)
    edits.push({ start: offset + match.index, end: offset + match.index + match[0].length, insert: "\n" });
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
