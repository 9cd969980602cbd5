import { append } from "./append.ts";
import {
  hasSurname,
  isName as isNameByForm,
  isUnit,
  nameAfterPost,
  nameAfterUnit,
  nameBeforeTitle,
  nameInside,
} from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, span, splitAt } from "./piece.ts";
import { peopleIn, withoutDeeds } from "./roster-people.ts";
import { rosterTokens } from "./roster-tokens.ts";
import type { Word } from "./roster-words.ts";
import { classify, REMARK, splitAnd } from "./roster-words.ts";

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

/**
 * Reads the value of a role label or a line that continues it. Decides by position first (before a bracket, before a
 * post, in a list), by the surname list only where position leaves doubt. Classes of people stay nameless.
 */
export function readRoster(value: Piece): RosterReading {
  const people = peopleIn(value);
  const words = withoutDeeds(people, rosterTokens(people)).flatMap(splitAnd).map(classify);
  const reader = new EntryReader(value, words);
  return reader.read();
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
      this.addPerson(word, word.piece, this.words[i - 1]);
    else if (word.kind === "NAME_TITLE" && this.isFurtherPost(i)) return this.addPost(i);
    else if (word.kind === "NAME_TITLE")
      this.addPerson(word, this.visible(word.piece, 0, nameBeforeTitle(word.text)), this.words[i - 1]);
    else if (word.kind === "POST_NAME")
      this.addPostAndName(word, nameAfterPost(word.text) || nameAfterUnit(word.text), word.text.length);
    else if (word.kind === "POST_NAME_TITLE") this.addPostNameTitle(word);
    else if (word.kind === "MASK") this.addMask(word);
    else if (word.kind === "CLASS" && !this.isPostOfPrevious(i))
      this.entries.push({ name: null, posts: [word.piece] });
    else if (word.kind === "POST" && this.isPostOfBracket(word))
      this.addPerson(word, word.notes[0] ?? word.piece, word);
    else if (word.kind !== "REMARK") return this.addPost(i);
    return 0;
  }

  // An ordinary word is a name when a post or a bracket follows, when it opens the entry, or in a list of bare names.
  private isNameHere(i: number): boolean {
    const [previous, word, next] = [this.words[i - 1], this.words[i], this.words[i + 1]];
    if (!word) return false;
    const known = hasSurname(word.text) || !isUnit(word.text);
    if (next && (next.kind === "POST" || next.kind === "UNIT") && next.before !== "mark" && !this.postsFirst)
      return (
        !previous ||
        ["POST", "CLASS", "UNIT"].includes(previous.kind) ||
        previous.before === "mark" ||
        word.before === "mark"
      );
    if (this.postsFirst) return known && previous?.kind === "POST" && word.before !== "mark";
    // 甲红旗: alone behind its label a word of three with a surname is a person, though 旗 also ends names of places.
    if (isUnit(word.text))
      return this.words.length === 1 && /^..[旗州盟省园会台段区]$/u.test(word.text) && known;
    if (!hasSurname(word.text) && this.words.length > 1 && this.names * 2 < this.words.length - 1)
      return false;
    return !this.hasPosts || !previous || (word.before === "mark" && previous.kind !== "NAME");
  }

  // 甲 党委委员、武装部长: behind a post of somebody named before, 武装部长 is his second post.
  private isFurtherPost(i: number): boolean {
    const [previous, word] = [this.words[i - 1], this.words[i]];
    return (
      !this.postsFirst && word?.before === "mark" && previous?.kind === "POST" && previous.before !== "mark"
    );
  }

  // 局长(甲乙): the name stands in the bracket behind the post.
  private isPostOfBracket(word: Word): boolean {
    const [note] = word.notes;
    const isName = note !== undefined && word.notes.length === 1 && isNameByForm(compact(note));
    if (isName) this.pending = [...this.pending, word.piece];
    return isName;
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

  private addPerson(word: Word, name: Piece, previous: Word | undefined): void {
    const isBehind = this.postsFirst || previous?.kind === "POST";
    const own = [
      ...(isBehind ? this.pending : []),
      ...(name === word.notes[0] ? [] : word.notes.flatMap(notePosts)),
    ];
    const posts = own.length > 0 ? own : this.sharedPosts(word);
    if (!isBehind && this.pending.length > 0) this.entries.push({ name: null, posts: this.pending });
    this.pending = [];
    this.entries.push({ name, posts });
  }

  // 副院长甲、乙: one post printed once for several.
  private sharedPosts(word: Word): Piece[] {
    const post = this.entries.at(-1)?.posts[0];
    const isShared =
      this.postsFirst && word.before === "mark" && post && /副[^、]{1,6}$|副主任/u.test(post.text);
    return isShared && this.entries.at(-1)?.posts.length === 1 ? [post] : [];
  }

  private addPostNameTitle(word: Word): void {
    const name = nameInside(word.text);
    if (name) this.addPostAndName(word, name.start, name.end);
  }

  private addPostAndName(word: Word, at: number, end: number): void {
    const post = this.visible(word.piece, 0, at);
    this.entries.push({
      name: this.visible(word.piece, at, end),
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
    if (this.postsFirst || !current || this.isPostOfNext(i, last)) append(this.pending, posts);
    else if (end.kind === "OTHER" && post.text.length > 30) this.unread.push(post);
    else append(current.posts, posts);
    return last - i;
  }

  // “甲乙丙、校医 丁戊”: in a list of bare names a post opens an entry of its own, and its name closes it.
  private isPostOfNext(first: number, last: number): boolean {
    const [previous, next, after] = [this.words[first - 1], this.words[last + 1], this.words[last + 2]];
    return (
      this.words[first]?.before === "mark" &&
      (previous?.kind === "NAME" || previous?.kind === "MAYBE") &&
      previous.notes.length === 0 &&
      next?.kind === "NAME" &&
      next.before === "space" &&
      (!after || after.before === "mark")
    );
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
