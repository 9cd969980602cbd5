import { isCollective, isPost, isUnit, nameAfterPost } from "./names.ts";
import type { Piece } from "./piece.ts";
import { compact, endOf, span, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { readRoster } from "./roster.ts";

const NOT_ROSTER = /[:。;]|下设|设在|成立|负责(?!人)|兼任|担任|如下|为了|确保|制定|附件/u;
// 后勤主任：甲乙丙
const POST_LABEL =
  /^\p{Script=Han}{2,12}(?:长|主任|书记|员|师|医生):(?=[ \t]*\p{Script=Han}[ \t]*\p{Script=Han}{1,3}$)/u;
const GAP = /(?<=[^\s,、;:])[ \t]+(?=由\p{Script=Han})|(?<=[^\s,、;:])[ \t]{2,}(?=\p{Script=Han})/gu;
const HANDS_OUT = /^由.{2,40}(?:负责|牵头|承担|组建)/u;

/** Where the list of people ends: “成员：甲 乙    由丙科负责，…” goes on with a sentence behind a gap. */
export function rosterEnd(value: Piece): number {
  const lastGap = Math.max(value.text.lastIndexOf(" "), value.text.lastIndexOf("\t")) + 1;
  for (const gap of value.text.matchAll(GAP)) {
    const from = gap.index + gap[0].length;
    const run = value.text.slice(from, from + 80);
    const isLast = from === lastGap && /^[^()]{8,}[。;]$/u.test(run) && !isRosterWord(run.slice(0, -1));
    if (HANDS_OUT.test(run) || isLast) return from;
  }
  return value.text.length;
}

function isRosterWord(text: string): boolean {
  return isPost(text) || isUnit(text) || isCollective(text) || nameAfterPost(text) > 0 || text.includes("、");
}

/** Lines under a role label go on with its people until something else begins. */
export function continueRoster(reading: Reading, line: Piece): boolean {
  const { roster } = reading;
  const text = trim(line);
  const plain = text.text.replace(/\([^()]*\)/gu, "").replace(POST_LABEL, "");
  if (!roster || text.text.length > 160 || NOT_ROSTER.test(plain)) return false;
  const read = readRoster(text);
  const first = read.entries[0];
  if (read.masks.length > 0 || (first?.name && first.name.start - text.start <= 40)) {
    reading.roster = {
      ...roster,
      last: reading.draft.addRoster(roster.group, roster.role, read) ?? roster.last,
    };
    return true;
  }
  return (
    wrapPost(reading, roster.last, text) ||
    (read.entries.length > 0 &&
      text.text.length < 40 &&
      !/[,]/u.test(text.text) &&
      reading.draft.addRoster(roster.group, roster.role, read) !== undefined &&
      /各|全体|负责|人员/u.test(text.text))
  );
}

// A long post runs over the end of its line.
function wrapPost(
  reading: Reading,
  last: { readonly name: Piece | null; readonly posts: Piece[] } | null,
  line: Piece,
): boolean {
  const text = compact(line);
  if (
    !last?.name ||
    text.length > 30 ||
    !(isPost(text) || /长$/u.test(text)) ||
    /^(?:各|全体)/u.test(text) ||
    isCollective(text)
  )
    return false;
  const post = last.posts.at(-1);
  if (post && !isPost(compact(post)) && line.start - endOf(post) < 40)
    last.posts[last.posts.length - 1] = span(reading.doc, post, line);
  else if (isPost(text) || isUnit(text)) last.posts.push(line);
  return true;
}
