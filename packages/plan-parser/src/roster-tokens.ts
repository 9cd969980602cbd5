import { matchBrackets } from "./brackets.ts";
import { COMPOUND_SURNAMES, SURNAMES } from "./lexicon/surnames.ts";
import { couldBeName, isName, isPost, isUnit } from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, trim } from "./piece.ts";

/** One word of a roster entry, with the bracketed notes behind it and the mark before it. */
export interface RosterToken {
  readonly piece: Piece;
  readonly text: string;
  readonly before: "" | "space" | "tab" | "mark";
  readonly gap: number;
  readonly notes: readonly Piece[];
}

const MARKS = "、,;:|/。\n";

/** Cuts a roster entry into words, then puts padded names and spaced posts (甲 乙, 局  长) together again. */
export function rosterTokens(value: Piece): RosterToken[] {
  return joinPadded(value, scan(value));
}

function scan(value: Piece): RosterToken[] {
  return new Scanner(value).scan();
}

class Scanner {
  private readonly value: Piece;
  private readonly tokens: RosterToken[] = [];
  private from = -1;
  private before: RosterToken["before"] = "";
  private gap = 0;

  constructor(value: Piece) {
    this.value = value;
  }

  scan(): RosterToken[] {
    const { text } = this.value;
    const pairs = matchBrackets(text);
    for (let i = 0; i < text.length; i += 1) {
      const closer = pairs.get(i);
      if (closer !== undefined && "([【".includes(text[i] ?? " ")) {
        this.takeBracket(i, closer);
        i = closer;
      } else this.takeCharacter(i);
    }
    this.close(text.length);
    return this.tokens;
  }

  private takeBracket(open: number, closer: number): void {
    if (this.from >= 0 && continuesAfter(this.value.text, this.from, open, closer)) return;
    this.close(open);
    const note = trim(cut(this.value, open + 1, closer));
    const last = this.tokens.pop();
    if (last) this.tokens.push({ ...last, notes: note.text ? [...last.notes, note] : last.notes });
    if (this.before === "") this.before = "mark";
  }

  private takeCharacter(at: number): void {
    const char = this.value.text[at] ?? "";
    if (MARKS.includes(char)) {
      this.close(at);
      this.before = "mark";
    } else if (/\s/u.test(char)) {
      this.close(at);
      this.gap += 1;
      if (this.before !== "mark") this.before = char === "\t" || this.before === "tab" ? "tab" : "space";
    } else if (this.from < 0) this.from = at;
  }

  private close(to: number): void {
    if (this.from < 0) return;
    const piece = trim(cut(this.value, this.from, to));
    if (piece.text)
      this.tokens.push({ piece, text: compact(piece), before: this.before, gap: this.gap, notes: [] });
    this.before = "";
    this.gap = 0;
    this.from = -1;
  }
}

// 县委办(政研室)主任 is one post: the bracket sits inside a unit name that goes on.
function continuesAfter(text: string, from: number, open: number, closer: number): boolean {
  const head = text.slice(from, open);
  const next = text[closer + 1] ?? "";
  return /\p{Script=Han}/u.test(next) && !isName(head) && !isPost(head) && (isUnit(head) || head.length > 4);
}

function joinPadded(value: Piece, tokens: readonly RosterToken[]): RosterToken[] {
  const joined: RosterToken[] = [];
  let i = 0;
  while (i < tokens.length) {
    const count = wordsInName(tokens, i);
    const [first, last] = [tokens[i], tokens[i + count - 1]];
    if (first && last) {
      const piece = cut(value, first.piece.start - value.start, endOf(last.piece) - value.start);
      joined.push({ ...first, piece, text: compact(piece), notes: last.notes });
    }
    i += count;
  }
  return joined;
}

const size = (token: RosterToken | undefined): number =>
  token && /^(?:\p{Script=Han}+|[×*])$/u.test(token.text) ? [...token.text].length : 0;
const follows = (token: RosterToken | undefined): boolean => token?.before === "space";

// How many tokens from `at` on are one word printed with spaces.
function wordsInName(tokens: readonly RosterToken[], at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || first.notes.length > 0 || !follows(second)) return 1;
  if (size(first) === 1) return singles(tokens, at);
  const postAndSurname =
    isPost(first.text.slice(0, -1)) &&
    !isPost(first.text) &&
    (SURNAMES.has(first.text.slice(-1)) || size(second) === 1);
  if (postAndSurname && size(second) >= 1 && size(second) <= 2 && !isPost(second?.text ?? "")) return 2;
  if (
    COMPOUND_SURNAMES.has(first.text) &&
    size(second) >= 1 &&
    size(second) <= 2 &&
    !isPost(second?.text ?? "")
  )
    return 2;
  const lonely = size(second) === 1 && !(size(third) === 1 && follows(third));
  return size(first) === 2 &&
    lonely &&
    SURNAMES.has(first.text.slice(0, 1)) &&
    !isPost(first.text) &&
    !isUnit(first.text)
    ? 2
    : 1;
}

// One, three, or another number: four are enough to tell.
function singles(tokens: readonly RosterToken[], at: number): number {
  let run = 1;
  while (
    run < 4 &&
    size(tokens[at + run]) === 1 &&
    follows(tokens[at + run]) &&
    (tokens[at + run - 1]?.notes.length ?? 0) === 0
  )
    run += 1;
  if (run === 1) {
    const next = tokens[at + 1];
    const text = `${tokens[at]?.text ?? ""}${next?.text ?? ""}`;
    return size(next) === 2 && couldBeName(text) && isName(text) && !isPost(next?.text ?? "") ? 2 : 1;
  }
  if (run === 3) return isEvenlySpaced(tokens, at) ? 3 : 2;
  return 2;
}

// 甲 乙 丙 with equal gaps is one name of three; a wider gap ends a name.
function isEvenlySpaced(tokens: readonly RosterToken[], at: number): boolean {
  return (tokens[at + 1]?.gap ?? 0) >= (tokens[at + 2]?.gap ?? 0);
}
