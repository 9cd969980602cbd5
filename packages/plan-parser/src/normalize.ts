import { SIMPLIFIED } from "./lexicon/traditional.ts";
import type { MappedText } from "./mapped-text.ts";

// Soft hyphens, fillers, zero-width and bidirectional controls, variation selectors, tags.
const INVISIBLE =
  /\u00ad|\u034f|[\u061c\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]|[\ufe00-\ufe0f]|[\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u;
const LINE_BREAKS: ReadonlySet<number> = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);
const KEPT_AS_PRINTED = /[…①-⓿❶-➓]/u;
const FREQUENT: ReadonlyMap<string, string> = new Map(
  [..."。、“”《》…—〔〕【】"]
    .map((char): [string, string] => [char, char])
    .concat([
      ["，", ","],
      ["；", ";"],
      ["：", ":"],
      ["（", "("],
      ["）", ")"],
      ["\u3000", " "],
      ["\u00a0", " "],
    ]),
);
const MIDDLE_DOTS = /[•‧・∙⋅･]/u;

/**
 * Folds the text character by character for matching: NFKC, one kind of space, LF line ends, simplified
 * script, no invisible characters. Every unit of the result knows where it came from.
 */
export function normalize(original: string): MappedText {
  const parts: string[] = [];
  let starts = new Uint32Array(original.length + 64);
  let ends = new Uint32Array(original.length + 64);
  let at = 0;
  let size = 0;
  // Most characters stay as they are, so the text is put together from long stretches.
  let unchanged = 0;
  let isInTortoise = false;
  while (at < original.length) {
    if (isPlain(original.charCodeAt(at))) {
      if (size === starts.length) [starts, ends] = [grown(starts), grown(ends)];
      starts[size] = at;
      at += 1;
      ends[size] = at;
      size += 1;
      continue;
    }
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const end = at + char.length;
    let folded = foldCharacter(char, original.charCodeAt(end));
    // 〔牵头单位：甲局〕 is a bracket like any other; only around a year it marks the number of a document.
    if (folded === "〔" && !isYear(original.slice(end, end + 1))) [isInTortoise, folded] = [true, "("];
    else if (folded === "〕" && isInTortoise) [isInTortoise, folded] = [false, ")"];
    if (size + folded.length > starts.length) [starts, ends] = [grown(starts), grown(ends)];
    for (let i = 0; i < folded.length; i += 1) {
      starts[size] = at;
      ends[size] = end;
      size += 1;
    }
    if (folded !== char) {
      parts.push(original.slice(unchanged, at), folded);
      unchanged = end;
    }
    at = end;
  }
  parts.push(original.slice(unchanged));
  return { original, text: parts.join(""), starts: starts.slice(0, size), ends: ends.slice(0, size) };
}

// Han characters that have a simplified twin, by their code: all others of the block stay as they are.
const TWINS = new Uint8Array(0x5200);
for (const char of SIMPLIFIED.keys()) TWINS[char.charCodeAt(0) - 0x4e00] = 1;

function isPlain(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return TWINS[code - 0x4e00] === 0;
  return (code >= 0x20 && code < 0x7f) || code === 10 || code === 9;
}

function isYear(char: string): boolean {
  return /[\p{N}二xX×*]/u.test(char);
}

function grown(full: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(full.length * 2 + 64);
  larger.set(full);
  return larger;
}

function foldCharacter(char: string, nextCode: number): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLIFIED.get(char) ?? char;
  const known = FREQUENT.get(char);
  if (known !== undefined) return known;
  if (char === "\r") return nextCode === 10 ? "" : "\n";
  if (LINE_BREAKS.has(code)) return "\n";
  if (code < 0x20 || code === 0x7f || INVISIBLE.test(char)) return "";
  if (/\s/u.test(char)) return " ";
  if (KEPT_AS_PRINTED.test(char)) return char;
  if (MIDDLE_DOTS.test(char)) return "·";
  if (char === "∶") return ":";
  const folded = char.normalize("NFKC").replace(/\s/gu, " ");
  return SIMPLIFIED.get(folded) ?? folded;
}
