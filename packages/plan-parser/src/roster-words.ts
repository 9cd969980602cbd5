import { UNIT_STEMS } from "./lexicon/units.ts";
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
  nameAfterUnit,
  nameBeforeTitle,
  nameInside,
} from "./names.ts";
import { compact, cut, trim } from "./piece.ts";
import type { RosterToken } from "./roster-tokens.ts";

/** What a word of a roster is, as far as its form tells. */
export type TokenKind =
  | "NAME"
  | "POST"
  | "UNIT"
  | "POST_NAME"
  | "POST_NAME_TITLE"
  | "NAME_TITLE"
  | "CLASS"
  | "MASK"
  | "MAYBE"
  | "REMARK"
  | "OTHER";

/** A word of a roster with its kind. */
export interface Word extends RosterToken {
  readonly kind: TokenKind;
}

/** Words in a roster that name nobody and are no post. */
export const REMARK =
  /^(?:兼|兼任|男|女|汉族|.{1,4}族|\d[\d\- ]{4,}|按姓氏笔画.*|排名不分先后.*|以姓氏笔画.*|等|等人|等组成|组成|共\d+人|\d+人|待定|暂缺|空缺|\(.*\)|名单.*|另行.*|[-—.·…]+)$/u;

const NAMED: ReadonlySet<TokenKind> = new Set(["NAME", "NAME_TITLE", "POST_NAME", "POST_NAME_TITLE"]);

/** 局长甲乙和副局长丙丁: two people joined by a word are two words. */
export function splitAnd(token: RosterToken): RosterToken[] {
  if (token.text.length > 60) return [token];
  for (const match of token.piece.text.matchAll(/(?:以及|[和及与])/gu)) {
    const [left, right] = [
      trim(cut(token.piece, 0, match.index)),
      trim(cut(token.piece, match.index + match[0].length)),
    ];
    const kinds = [kindOf(compact(left), false), kindOf(compact(right), false)] as const;
    if (!NAMED.has(kinds[0]) || !(NAMED.has(kinds[1]) || kinds[1] === "CLASS")) continue;
    return [
      { ...token, piece: left, text: compact(left), notes: [] },
      ...splitAnd({ ...token, piece: right, text: compact(right), before: "mark" }),
    ];
  }
  return [token];
}

/** The kind of a word by its form and its padding. */
export function classify(token: RosterToken): Word {
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
  if (nameInside(text)) return "POST_NAME_TITLE";
  if (isPost(text)) return "POST";
  if (hasNotes && couldBeName(text)) return isUnit(text) && !hasSurname(text) ? "UNIT" : "NAME";
  if (nameAfterPost(text) > 0) return "POST_NAME";
  if (isUnit(text))
    return couldBeName(text) && hasSurname(text) && !UNIT_STEMS.has(text.slice(0, 2)) ? "MAYBE" : "UNIT";
  if (nameAfterUnit(text) > 0) return "POST_NAME";
  return couldBeName(text) ? "MAYBE" : "OTHER";
}
