import { append } from "./append.ts";
import {
  couldBeName,
  hasSurname,
  isCollective,
  isMask,
  isName,
  isPartMasked,
  isPost,
  isUnit,
  nameAfterPost,
  nameBeforeTitle,
} from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, splitAt, trim } from "./piece.ts";
import type { RosterToken } from "./roster-tokens.ts";
import { rosterTokens } from "./roster-tokens.ts";

/** A person of a roster; without a name where the roster gives only a post or a class of people. */
export interface RosterEntry {
  readonly name: Piece | null;
  readonly posts: readonly Piece[];
}

/** What a roster entry says: people, masked names, and words that could not be read. */
export interface RosterReading {
  readonly entries: readonly RosterEntry[];
  readonly masks: readonly Piece[];
  readonly unread: readonly Piece[];
}

type TokenKind =
  | "NAME"
  | "POST"
  | "UNIT"
  | "POST_NAME"
  | "NAME_TITLE"
  | "CLASS"
  | "MASK"
  | "MAYBE"
  | "REMARK"
  | "OTHER";
interface Word extends RosterToken {
  readonly kind: TokenKind;
}

const REMARK =
  /^(?:兼|兼任|男|女|汉族|.{1,4}族|\d[\d\- ]{4,}|按姓氏笔画.*|排名不分先后.*|以姓氏笔画.*|等|等人|等组成|组成|共\d+人|\d+人|待定|暂缺|空缺|\(.*\)|名单.*|另行.*|[-—.·…]+)$/u;

/**
 * Reads the value of a role label or a line that continues it. Decides by position first (before a bracket, before a
 * post, in a list), by the surname list only where position leaves doubt. Classes of people stay nameless.
 */
export function readRoster(value: Piece): RosterReading {
  const words = rosterTokens(stripTail(value)).map(classify);
  const reader = new EntryReader(value, words);
  return reader.read();
}

// 等为成员 / 组成 / a closing sentence such as 如有变动… is not part of the list.
function stripTail(value: Piece): Piece {
  const tail = value.text.search(
    /\(?(?:如有变动|如有变化|如遇人员|因工作变动|人员变动|名单另行|按姓氏笔画|排名不分)/u,
  );
  const whole = trim(tail >= 0 ? cut(value, 0, tail) : value, "。;,、");
  const rest = /(?<=\p{Script=Han}{2})等(?:同志|人)?$/u.exec(whole.text);
  if (rest) return trim(cut(whole, 0, rest.index));
  const remark = /^\((?:按|排名|以)[^()]{0,20}\)/u.exec(whole.text);
  return remark ? trim(cut(whole, remark[0].length)) : whole;
}

function classify(token: RosterToken): Word {
  // 安 全: padding to three characters is itself a sign of a name.
  const isPadded =
    token.piece.text !== token.text &&
    /^\p{Script=Han}{2,3}$/u.test(token.text) &&
    !isPost(token.text) &&
    !isCollective(token.text);
  return { ...token, kind: isPadded ? "NAME" : kindOf(token.text, token.notes.length > 0) };
}

function kindOf(text: string, hasNotes: boolean): TokenKind {
  if (isMask(text)) return "MASK";
  if (REMARK.test(text)) return "REMARK";
  if (isName(text) || isPartMasked(text)) return "NAME";
  if (nameBeforeTitle(text) > 0) return "NAME_TITLE";
  if (isCollective(text)) return "CLASS";
  if (isPost(text)) return "POST";
  if (hasNotes && couldBeName(text)) return isUnit(text) && !hasSurname(text) ? "UNIT" : "NAME";
  if (nameAfterPost(text) > 0) return "POST_NAME";
  if (isUnit(text)) return couldBeName(text) && hasSurname(text) ? "MAYBE" : "UNIT";
  return couldBeName(text) ? "MAYBE" : "OTHER";
}

class EntryReader {
  private readonly value: Piece;
  private readonly words: readonly Word[];
  private readonly entries: { name: Piece | null; posts: Piece[] }[] = [];
  private readonly masks: Piece[] = [];
  private readonly unread: Piece[] = [];
  private pending: Piece[] = [];
  private readonly postsFirst: boolean;
  private readonly hasPosts: boolean;
  private readonly names: number;

  constructor(value: Piece, words: readonly Word[]) {
    this.value = value;
    this.words = words;
    this.hasPosts = words.some((word) => word.kind === "POST" || word.notes.length > 0);
    this.names = words.filter((word) => word.kind === "NAME").length;
    const first = words.find((word) => word.kind !== "CLASS" && word.kind !== "REMARK")?.kind;
    this.postsFirst =
      (first === "POST" || first === "UNIT" || first === "POST_NAME" || first === "OTHER") &&
      words.some((word) => word.kind === "NAME" || word.kind === "POST_NAME");
  }

  read(): RosterReading {
    for (let i = 0; i < this.words.length; i += 1) i += this.take(i);
    if (this.pending.length > 0) this.entries.push({ name: null, posts: this.pending });
    return { entries: this.entries, masks: this.masks, unread: this.unread };
  }

  // Returns how many further words were used up.
  private take(i: number): number {
    const word = this.words[i];
    if (!word) return 0;
    if (word.kind === "NAME" || (word.kind === "MAYBE" && this.isNameHere(i)))
      this.addPerson(word, word.piece);
    else if (word.kind === "NAME_TITLE")
      this.addPerson(word, this.visible(word.piece, 0, nameBeforeTitle(word.text)));
    else if (word.kind === "POST_NAME") this.addPostAndName(word);
    else if (word.kind === "MASK") this.addMask(word);
    else if (word.kind === "CLASS" && !this.isPostOfPrevious(i))
      this.entries.push({ name: null, posts: [word.piece] });
    else if (word.kind !== "REMARK") return this.addPost(i);
    return 0;
  }

  // An ordinary word is a name when a post or a bracket follows, when it opens the entry, or in a list of bare names.
  private isNameHere(i: number): boolean {
    const [previous, word, next] = [this.words[i - 1], this.words[i], this.words[i + 1]];
    if (!word) return false;
    const known = hasSurname(word.text) || !isUnit(word.text);
    if (next && (next.kind === "POST" || next.kind === "UNIT") && next.before !== "mark" && !this.postsFirst)
      return !previous || previous.kind === "POST" || previous.before === "mark" || word.before === "mark";
    if (this.postsFirst) return known && previous?.kind === "POST" && word.before !== "mark";
    if (isUnit(word.text)) return false;
    if (!hasSurname(word.text) && this.words.length > 1 && this.names * 2 < this.words.length - 1)
      return false;
    return !this.hasPosts || !previous || (word.before === "mark" && previous.kind !== "NAME");
  }

  // “甲乙 安保部负责人” gives a post; “甲乙、安保部负责人” adds a class of people.
  private isPostOfPrevious(i: number): boolean {
    const previous = this.words[i - 1];
    return (
      this.words[i]?.before !== "mark" &&
      (previous?.kind === "NAME" || previous?.kind === "MAYBE" || previous?.kind === "MASK") &&
      !/^(?:各|全体)/u.test(this.words[i]?.text ?? "")
    );
  }

  private addPerson(word: Word, name: Piece): void {
    const posts = [...(this.postsFirst ? this.pending : []), ...word.notes.flatMap(notePosts)];
    if (!this.postsFirst && this.pending.length > 0) this.entries.push({ name: null, posts: this.pending });
    this.pending = [];
    this.entries.push({ name, posts });
  }

  private addPostAndName(word: Word): void {
    const at = nameAfterPost(word.text);
    const post = this.visible(word.piece, 0, at);
    this.entries.push({
      name: this.visible(word.piece, at, word.text.length),
      posts: [...this.pending, post, ...word.notes.flatMap(notePosts)],
    });
    this.pending = [];
  }

  private addMask(word: Word): void {
    this.masks.push(word.piece);
    this.entries.push({ name: null, posts: word.notes.flatMap(notePosts) });
  }

  private addPost(i: number): number {
    const word = this.words[i];
    if (!word) return 0;
    let last = i;
    if (word.kind !== "POST") while (last + 1 < this.words.length && this.continuesPost(last)) last += 1;
    const end = this.words[last] ?? word;
    const post = span(this.value, word.piece, end.piece);
    const posts = [
      post,
      ...word.notes.flatMap(notePosts),
      ...(end === word ? [] : end.notes.flatMap(notePosts)),
    ];
    const current = this.entries.at(-1);
    if (this.postsFirst || !current) append(this.pending, posts);
    else if (end.kind === "OTHER" && post.text.length > 30) this.unread.push(post);
    else append(current.posts, posts);
    return last - i;
  }

  // 县教育局 副局长 is one post printed with a space.
  private continuesPost(i: number): boolean {
    const [word, next] = [this.words[i], this.words[i + 1]];
    return (
      next !== undefined &&
      next.before === "space" &&
      next.kind === "POST" &&
      word?.kind !== "POST" &&
      word?.notes.length === 0
    );
  }

  // The part of a word given by its visible characters, however it is spaced in print.
  private visible(piece: Piece, from: number, to: number): Piece {
    const at: number[] = [];
    for (let i = 0; i < piece.text.length; i += 1) if (!/\s/u.test(piece.text[i] ?? "")) at.push(i);
    return cut(piece, at[from] ?? 0, (at[to - 1] ?? piece.text.length - 1) + 1);
  }
}

function notePosts(note: Piece): Piece[] {
  return splitAt(note, "、,;/").filter(
    (part) => !REMARK.test(compact(part)) && !/简称|以下称|电话|联系/u.test(part.text),
  );
}
