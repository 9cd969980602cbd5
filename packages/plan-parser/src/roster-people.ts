import type { Piece } from "./piece.ts";
import { compact, cut, endOf, trim } from "./piece.ts";
import type { RosterToken } from "./roster-tokens.ts";

// “甲，全面负责防汛工作”: what somebody does is no post of his.
const DOES =
  /[,、\s(]*(?:(?:全面|主要|具体|统一|分别|总体|统筹|直接|协助组长|协助)?负责(?!人|同志)|协助(?!理)|分管(?=[^()、,;。]{2,}工作)|主持召开)(?![^()、,;。]*的[^、,;。]*(?:长|主任|书记|领导|同志))[^;。\n)]*/gu;

// Without the verb that gives the role (甲担任).
function peopleOf(value: Piece): Piece {
  const serves = /^(由?)([^,;。]{2,80}?)(?:(?<!负责)同志)?(?:担任|兼任|(?<![主责])任)(?=[,。;]|$)/u.exec(
    value.text,
  );
  return serves?.[2]
    ? trim(cut(value, serves[1]?.length ?? 0, (serves[1]?.length ?? 0) + serves[2].length))
    : value;
}

/** The part of a role label's value that lists people, without verbs and closing remarks. */
export function peopleIn(value: Piece): Piece {
  return stripTail(peopleOf(value));
}

// 副队长：甲，队员25人，由…组成: how many there are besides.
const COUNTED = /,(?:其他|另有)?(?:队员|组员|成员|人员)(?:共|约)?\d{1,4}(?:余|多)?[人名](?=[,。;]|$)/u;

// 等为成员 / 组成 / a closing sentence such as 如有变动… is not part of the list.
function stripTail(value: Piece): Piece {
  const tail = value.text.search(
    /\(?(?:如有变动|如有变化|如遇人员|因工作变动|人员变动|名单另行|按姓氏笔画|排名不分)/u,
  );
  const count = value.text.search(COUNTED);
  const ends = [tail, count].filter((at) => at >= 0);
  const whole = trim(ends.length > 0 ? cut(value, 0, Math.min(...ends)) : value, "。;,、");
  const rest = /(?<=\p{Script=Han}{2})等(?:同志|人)?$/u.exec(whole.text);
  if (rest) return trim(cut(whole, 0, rest.index));
  const remark = /^\((?:按|排名|以)[^()]{0,20}\)/u.exec(whole.text);
  return remark ? trim(cut(whole, remark[0].length)) : whole;
}

/** The words that are left when what each person does is taken out. */
export function withoutDeeds(value: Piece, tokens: readonly RosterToken[]): RosterToken[] {
  if (!/负责|协助|分管|主持召开/u.test(value.text)) return [...tokens];
  const deeds = [...value.text.matchAll(DOES)].map((match) => ({
    from: value.start + match.index + match[0].search(/[^,、\s(]/u),
    to: value.start + match.index + match[0].length,
  }));
  const isDeed = (piece: Piece): boolean => (deedBefore(deeds, piece.start)?.to ?? 0) > piece.start;
  return tokens
    .filter((token) => !isDeed(token.piece))
    .map((token) => {
      const last = deedBefore(deeds, endOf(token.piece) - 1);
      const isCut = last !== undefined && last.from > token.piece.start;
      const piece = isCut ? trim(cut(token.piece, 0, last.from - token.piece.start), ",、(") : token.piece;
      return { ...token, piece, text: compact(piece), notes: token.notes.filter((note) => !isDeed(note)) };
    });
}

interface Deed {
  readonly from: number;
  readonly to: number;
}

// The last deed that starts at or before a place; a list may hold as many as the text is long.
function deedBefore(deeds: readonly Deed[], at: number): Deed | undefined {
  let low = 0;
  let high = deeds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deeds[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return deeds[low - 1];
}
