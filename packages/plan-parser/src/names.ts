import { ORDINARY_WORDS } from "./lexicon/ordinary-words.ts";
import { GLUED_TITLES, POST_ENDINGS } from "./lexicon/posts.ts";
import { COMPOUND_SURNAMES, SURNAMES } from "./lexicon/surnames.ts";
import { UNIT_STEMS, UNIT_SUFFIXES } from "./lexicon/units.ts";
import { anyOf, wordsOf } from "./patterns.ts";

const HAN_ONLY = /^\p{Script=Han}+$/u;
const MASKS = "*×xX某_○〇□";
const ALL_MASK = new RegExp(`^[${MASKS}\\-—.]+$`, "u");
const PART_MASKED = new RegExp(`^\\p{Script=Han}{1,2}[${MASKS}]{1,3}$`, "u");
const MASKED_END = new RegExp(`[${MASKS}]+$`, "u");
const NOT_A_NAME = anyOf([
  "^[为由及与或在将对按并是第]",
  "[各等的]",
  wordsOf(
    "负责 同志 人员 领导 单位 全体 有关 相关 其他 名单 待定 暂缺 空缺 部门 工作 成员 如下 组成 本级 姓名",
    "职务 若干 不少 以上 以下 参加 附件 方案 预案 序号 备注 电话 承担 牵头 配合 兼任 担任",
  ),
]);
const COLLECTIVE = anyOf([
  "^(?:各|全体|全局|全校|所有|其他|其余|有关|相关|局属|机关各|镇直|县直|市直|区直)",
  "(?:各|有关|相关|全体).*(?:人|员|人员|同志|书记|主任|长|干部|教师|职工|领导|班子|单位|部门|科室|股室)$",
  "(?:主要|分管|班子|有关|相关|部门|单位)(?:负责|领导|成员)(?:同志|人)?$",
  "负责同志$",
  "(?:科室|股室|处室|部门|单位|站所|办公室|科|股|站|所|局|委|办)(?:主要)?负责人(?:组成)?$",
  "班子成员$",
  "(?:工作)?人员$",
  "两委成员$",
]);
// What stands before 长 where it ends a given name (应天长) and no post.
const GROWN = "[天久永成增延修悠绵寿益]";
const POST_PATTERN = new RegExp(
  `(?:${[...POST_ENDINGS].sort((a, b) => b.length - a.length).join("|")}|(?<!${GROWN})长|员)$`,
  "u",
);
const UNIT_PATTERN = new RegExp(
  `(?:${[...UNIT_SUFFIXES].sort((a, b) => b.length - a.length).join("|")})$`,
  "u",
);

/** A printed name by its form alone: surname first, two to four characters, or a minority name with middle dots. */
export function isName(text: string): boolean {
  if (DOTTED.test(text)) return dottedAfterPost(text) === 0;
  if (!couldBeName(text) || isPost(text) || isUnit(text) || ORDINARY_WORDS.has(text)) return false;
  return hasSurname(text);
}

const DOTTED = /^\p{Script=Han}{1,8}(?:[·.]\p{Script=Han}{1,8}){1,4}$/u;

// Where a name with middle dots starts behind a post (副主任艾合买提·吐尔逊), or 0.
function dottedAfterPost(text: string): number {
  const dot = text.search(/[·.]/u);
  for (let at = dot - 2; at >= 2 && at >= dot - 8; at -= 1)
    if (isPost(text.slice(0, at)) && DOTTED.test(text.slice(at))) return at;
  return 0;
}

/** Any two to four characters that position alone may prove to be a name (names are often ordinary words). */
export function couldBeName(text: string): boolean {
  const chars = [...text];
  if (isPartMasked(text)) return true;
  if (!HAN_ONLY.test(text) || chars.length < 2 || chars.length > 4 || NOT_A_NAME.test(text)) return false;
  if (isPost(text) || isCollective(text) || UNIT_STEMS.has(text)) return false;
  if (ORDINARY_WORDS.has(text) && chars.length > 2) return false;
  return (
    chars.length < 4 ||
    COMPOUND_SURNAMES.has(text.slice(0, 2)) ||
    (SURNAMES.has(chars[0] ?? "") && SURNAMES.has(chars[1] ?? "") && !isUnit(text))
  );
}

/** Whether the text opens with a surname of the lists. */
export function hasSurname(text: string): boolean {
  if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return true;
  const first = [...text][0] ?? "";
  return SURNAMES.has(first) && [...text].length <= 3;
}

/** A name nobody can read: masked as a whole. */
export function isMask(text: string): boolean {
  const name = text.replace(MASKED_END, "");
  return text.length > 0 && (ALL_MASK.test(text) || (name !== text && name.length <= 12 && isPost(name)));
}

/** A name of which the surname was kept. */
export function isPartMasked(text: string): boolean {
  return PART_MASKED.test(text) && !isPost(text.replace(MASKED_END, ""));
}

/** A post: ends with a title of the list, or with 长. */
export function isPost(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 60 &&
    POST_PATTERN.test(text.replace(/(?:\([^()]*\))+$/u, "")) &&
    !/^(?:各|全体)/u.test(text)
  );
}

/** A unit by its last word; 各镇(街道) and other classes of units count. */
export function isUnit(text: string): boolean {
  const plain = text.replace(/(?:\([^()]*\))+$/u, "").replace(/等$/u, "");
  return plain.length >= 2 && plain.length <= 40 && UNIT_PATTERN.test(plain) && !/[,。;:]/u.test(plain);
}

/** People meant as a class (各股室负责人): nobody in particular, so nobody is named. */
export function isCollective(text: string): boolean {
  return COLLECTIVE.test(text);
}

/** The length of the name in front of a glued title (甲局长, 甲同志), or 0. */
export function nameBeforeTitle(text: string): number {
  for (const length of [3, 2, 4]) {
    const name = text.slice(0, length);
    if (
      text.length > length &&
      GLUED_TITLES.test(text.slice(length)) &&
      isName(name) &&
      !/[副常总委]$|正[副职]|^[市县区镇乡省州局][委府长政]/u.test(name)
    )
      return length;
  }
  return 0;
}

/** The name between a post and a glued title (纪检组长甲乙丙书记), as where it starts and ends, or null. */
export function nameInside(text: string): { start: number; end: number } | null {
  for (let start = 2; start < text.length - 3; start += 1) {
    if (text.length - start > 14) continue;
    const end = start + nameBeforeTitle(text.slice(start));
    if (end > start && isPost(text.slice(0, start))) return { start, end };
  }
  return null;
}

/** Where the name starts in “unit＋name” (党政办甲乙), or 0. */
export function nameAfterUnit(text: string): number {
  for (const at of [text.length - 2, text.length - 3])
    if (
      at >= 3 &&
      /[办科股所站处室部局]$/u.test(text.slice(0, at)) &&
      isUnit(text.slice(0, at)) &&
      isName(text.slice(at))
    )
      return at;
  return 0;
}

/** Where the name starts in “post＋name” (副局长甲乙), or 0. */
export function nameAfterPost(text: string): number {
  const dotted = dottedAfterPost(text);
  if (dotted > 0) return dotted;
  for (const length of [2, 3, 4]) {
    const at = text.length - length;
    if (at < 2 || !isPost(text.slice(0, at))) continue;
    const name = text.slice(at);
    if (isPartMasked(name) || (couldBeName(name) && !isUnit(name) && (hasSurname(name) || length < 4)))
      return at;
  }
  return 0;
}
