import { ORDINARY_WORDS } from "./lexicon/ordinary-words.ts";
import {
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
import { compact, cut, endOf, span, trim } from "./piece.ts";
import type { RosterToken } from "./roster-tokens.ts";
import { rosterTokens } from "./roster-tokens.ts";

/** Who is named in a list of owners. */
export interface Parties {
  readonly persons: readonly Piece[];
  readonly units: readonly Piece[];
  /** Units marked 牵头 in a bracket behind them. */
  readonly leads: readonly Piece[];
  readonly masks: readonly Piece[];
  readonly posts: readonly Piece[];
  readonly unread: readonly Piece[];
}

const NOBODY = /^(?:[-—_/\\.…·\s]*|无|暂无|空|同上)$/u;
const TAIL =
  /(?:等(?:\d*个?)?(?:有关|相关|各|成员|责任|市直|县直|区直)*(?:部门|单位|科室|股室|处室|部门和单位|部门单位)?|同志|等人|等)$/u;
const VAGUE =
  /^(?:有关|相关|等有关|等相关|各有关|各相关)?(?:部门|单位|科室|股室|部门和单位|有关部门|相关部门)$/u;

type Expected = "person" | "unit" | "either";

const CLASS_OF_UNITS = /^(?:各|全|本(?:单位|部门|级|辖区|[局镇乡校院区村科]))/u;
const CLASS_OF_PEOPLE = /^(?:各|全体|全|本).*(?:长|主任|书记|负责人|人员|员|干部|教师|领导|同志)$/u;

const IS_STATEMENT =
  /牵头|负责(?!人)|^(?:以下|下同|不再|牵头|负责|配合|协助|会同|按照|对|将|要|组织(?!部|人事|科|股|处|委|室|宣传|党|员|保障|关系)|开展|加强|做好|确保|督促|落实|实施|协调(?!组|办|小组|中心|处|科|联络))/u;

/** Whether the list says that nobody was chosen (待定, ——, a row of underscores, nothing). */
export function isNobody(value: Piece): boolean {
  return NOBODY.test(compact(value));
}

/** Whether the owner is left open on purpose. */
export function isOpen(value: Piece): boolean {
  return /^(?:待定|待明确|另行确定|_{2,})$/u.test(compact(value));
}

/** Reads a list of units and persons; `expects` settles words that may be either. */
export function readParties(value: Piece, expects: Expected): Parties {
  const parties: Record<keyof Parties, Piece[]> = {
    persons: [],
    units: [],
    leads: [],
    masks: [],
    posts: [],
    unread: [],
  };
  if (isNobody(value) || isOpen(value)) return parties;
  const tokens = rosterTokens(trim(value, "。;,、.:"));
  for (const [i, token] of tokens.entries()) {
    if (isPostOfNext(token, tokens[i + 1])) continue;
    const piece = withoutTail(wholeUnit(value, token));
    const text = compact(piece);
    if (!text || VAGUE.test(text) || isNobody(piece)) continue;
    const kind = kindOf(text, token, expects);
    parties[kind].push(kind === "persons" ? personName(piece) : piece);
  }
  return parties;
}

function kindOf(text: string, token: RosterToken, expects: Expected): keyof Parties {
  if (isMask(text)) return "masks";
  if (isPerson(text, expects)) return "persons";
  if (token.notes.some((note) => /^(?:总?牵头|主责)/u.test(note.text))) return "leads";
  if (CLASS_OF_PEOPLE.test(text)) return "posts";
  if (IS_STATEMENT.test(text)) return "unread";
  if (isUnit(text) || CLASS_OF_UNITS.test(text)) return "units";
  if (isPost(text)) return "posts";
  if (expects === "unit" && text.length <= 30) return "units";
  return isCollective(text) ? "posts" : "unread";
}

// 民政专干 甲 乙: the post in front of a name is no owner of its own.
function isPostOfNext(token: RosterToken, next: RosterToken | undefined): boolean {
  return next !== undefined && next.before === "space" && isPost(token.text) && isName(next.text);
}

function isPerson(text: string, expects: Expected): boolean {
  if (nameBeforeTitle(text) > 0 || text.includes("·") || isPartMasked(text)) return true;
  if (isUnit(text) && !(expects === "person" && isName(text)))
    return nameAfterPost(text) > 0 && expects !== "unit" && hasSurname(text.slice(nameAfterPost(text)));
  if (isName(text)) return expects !== "unit" || text.length === 3;
  if (ORDINARY_WORDS.has(text)) return false;
  if (expects === "person")
    return /^\p{Script=Han}{2,3}$/u.test(text) && !isPost(text) && !isCollective(text)
      ? true
      : nameAfterPost(text) > 0;
  return !isPost(text) && nameAfterPost(text) > 0 && hasSurname(text.slice(nameAfterPost(text)));
}

// Only the name: glued titles and posts in front of it are not part of it.
function personName(piece: Piece): Piece {
  const text = compact(piece);
  const title = isName(text) ? 0 : nameBeforeTitle(text);
  const post = isName(text) || title > 0 ? 0 : nameAfterPost(text);
  const at = [...piece.text].length === text.length ? null : visibleOffsets(piece);
  if (title > 0)
    return cut(piece, 0, at ? (at[title - 1] === undefined ? title : (at[title - 1] ?? 0) + 1) : title);
  if (post > 0) return cut(piece, at ? (at[post] ?? post) : post);
  return piece;
}

function visibleOffsets(piece: Piece): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < piece.text.length; i += 1) if (!/\s/u.test(piece.text[i] ?? "")) offsets.push(i);
  return offsets;
}

// 各镇(街道): the bracket belongs to the unit, unless it states a part (牵头) or a person.
function wholeUnit(value: Piece, token: RosterToken): Piece {
  const note = token.notes.at(-1);
  if (
    !note ||
    /牵头|负责|配合|主责|联系|电话|副|长$|主任$|书记$/u.test(note.text) ||
    isName(token.text) ||
    nameBeforeTitle(token.text) > 0
  )
    return token.piece;
  const closer = value.text[endOf(note) - value.start] ?? "";
  return ")]】".includes(closer) && closer
    ? span(value, token.piece, cut(value, endOf(note) - value.start, endOf(note) - value.start + 1))
    : token.piece;
}

function withoutTail(piece: Piece): Piece {
  const tail = TAIL.exec(piece.text);
  const head = /^(?:由|以及|及|和|与)(?=\p{Script=Han}{2})/u.exec(piece.text);
  const from = head && !isName(piece.text) ? head[0].length : 0;
  return trim(cut(piece, from, tail && tail.index > 0 ? tail.index : piece.text.length));
}
