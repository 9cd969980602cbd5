import { keyOf, readAnnouncedGroups } from "./announced-groups.ts";
import { enterWork } from "./blocks.ts";
import { readClauses } from "./clauses.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { sentences } from "./duties.ts";
import { readEstablishment } from "./establish.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, span, splitAt, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { readBareNames, readRoleClause } from "./role-prose.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { isSkipped } from "./sections.ts";
import { readSquad } from "./squads.ts";

const OWN_WORK =
  /^(?:并|同时)?(?:主要|具体|全面|日常|统一|统筹|负责|承担|组织|领导|指挥|协调|研究|指导|督促|履行|做好|贯彻|推进|监督|安排|部署|处理|承办|落实|审批|审定|审议|审核|制定|拟订|建立|保障|检查|发布|启动|收集|汇总|调度|开展|传达|掌握)/u;
// “负责领导小组日常事务”: the body named behind the verb is not the subject.
const OPENS_WITH_WORK = /^(?:具体|主要|全面)?(?:负责|承担|承办|处理|协助|落实)/u;
const NO_WORK =
  /^(?:的)?(?:统一)?(?:领导|指导|指挥)下|组成为$|如下|名单|见附件|具体为|^具体$|(?:办公|联系|值班)电话[ \t]*[:为是\d(]|^.{0,6}(?:办公|联系|值班)电话|不(?:单独|另|再)?设(?:立)?办公室|自然替补|自行替补|不再另行|抽调|因工作变动|人员变动|会议由|会议制度/u;
// Behind a sentence about the office one about the leading body (指挥部负责…) is not the office's.
const BODY_ITSELF =
  /^(?:[^,。;:承办]{0,12}?(?:领导小组|领导组)|指挥部|联席会议|委员会)(?!.{0,4}办公室|成员)/u;
const ANNEX_NAMED = /(?:名单|人员|成员|任务|清单|分工|表).{0,8}(?:见|详见)(?:附件|附表)\d*/u;

/** Reads running text sentence by sentence: bodies set up, offices, roles, owners; what is left is work to be done. */
export function readProse(reading: Reading, scope: Scope, text: Piece): void {
  scope.runsOn = false;
  for (const sentence of sentences(text)) {
    const known = reading.subject?.duties.length ?? 0;
    readSentence(reading, scope, sentence);
    const isMore = (reading.subject?.duties.length ?? 0) > known;
    scope.runsOn = isMore && text.text[endOf(sentence) - text.start] === ";";
  }
  scope.runsOn = false;
}

function readSentence(reading: Reading, scope: Scope, sentence: Piece): void {
  if (ANNEX_NAMED.test(sentence.text)) reading.annexNamed ??= sentence;
  const own = announcedSubject(reading, sentence);
  if (own) {
    readOwn(reading, scope, own.group, cut(sentence, own.length));
    return;
  }
  const squad = scope.group?.kind === "WORKING" ? null : readSquad(reading, sentence, false);
  if (squad) {
    readOwn(reading, scope, squad.group, cut(sentence, squad.length));
    return;
  }
  if (scope.group?.kind === "WORKING" && readBareNames(reading, scope.group, sentence)) return;
  const established =
    scope.group?.kind === "WORKING" || (isSkipped(scope.section) && !/成立|设立|组建/u.test(sentence.text))
      ? null
      : readEstablishment(reading, sentence);
  if (established) {
    reading.subject = established.group;
    if (established.people) readPeople(reading, established.group, established.people);
  }
  const rest = established ? cut(sentence, established.end) : sentence;
  const isAnnouncement = scope.group?.kind !== "WORKING" && readAnnouncedGroups(reading, rest);
  if (isAnnouncement && !/办公室/u.test(rest.text)) return;
  readWork(reading, scope, rest, established !== null);
}

function readWork(reading: Reading, scope: Scope, sentence: Piece, isStructure: boolean): void {
  const rest = readClauses(reading, scope, sentence, isStructure);
  if (rest.work) addWork(reading, scope, rest.work, rest.isOwned, rest.isStructure);
}

// What a sentence says of a group that is not the group of the heading.
function readOwn(reading: Reading, scope: Scope, group: NonNullable<Reading["subject"]>, rest: Piece): void {
  const inner = openScope(group, scope.section);
  const outerSubject = reading.subject;
  reading.subject = null;
  readWork(reading, inner, rest, true);
  enterWork(reading, inner, group);
  reading.subject = outerSubject;
}

// “除雪组由…任组长”: a sentence whose subject is a group announced before.
function announcedSubject(
  reading: Reading,
  sentence: Piece,
): { group: NonNullable<Reading["subject"]>; length: number } | null {
  if (reading.announced.size === 0) return null;
  const match =
    /^([^,。;:()、由]{2,16}?(?:组|专班|队))(?:(?:主要|具体)(?=负责))?(?=由|主要|负责|牵头|组长)/u.exec(
      sentence.text,
    );
  const group = match?.[1] ? reading.announced.get(keyOf(match[1].replace(/\s+/gu, ""))) : undefined;
  if (match?.[1] && group && match[1].length > group.name.text.length)
    group.name = cut(sentence, 0, match[1].length);
  return match && group ? { group, length: match[0].length } : null;
}

function readPeople(reading: Reading, group: NonNullable<Reading["subject"]>, people: Piece): void {
  for (const clause of splitAt(people, ",;")) readRoleClause(reading, group, trim(clause, "的"));
}

function addWork(reading: Reading, scope: Scope, work: Piece, isOwned: boolean, isStructure: boolean): void {
  const isOfGroup = scope.group?.kind === "WORKING" || scope.group?.kind === "OTHER";
  const subject = isOfGroup ? scope.group : (reading.subject ?? scope.group);
  const isDuty = scope.dutiesOf !== null && scope.dutiesOf === scope.group;
  if (isDuty || !subject) scope.works.push({ piece: work, isOwned });
  else if (isOfGroup || subject.kind === "WORKING" || subject.kind === "OTHER") {
    if (!NO_WORK.test(work.text) || work.text.length > 24) scope.works.push({ piece: work, isOwned });
  } else if (!addOwnWork(reading, subject, work, scope.runsOn && !isStructure)) {
    if (!isStructure && scope.group === null) scope.works.push({ piece: work, isOwned });
  }
}

// Whether the sentence was a duty of the leading body or of its office.
function addOwnWork(reading: Reading, subject: DraftGroup, work: Piece, runsOn: boolean): boolean {
  const isOfBody =
    subject.kind === "OFFICE" &&
    reading.leadership !== null &&
    BODY_ITSELF.test(work.text) &&
    !OPENS_WITH_WORK.test(work.text);
  const body = isOfBody ? (reading.leadership ?? subject) : subject;
  const own = runsOn && !isOfBody ? work : ownWork(work, body);
  const isWork = own !== null && !NO_WORK.test(own.text) && !/下设|主任由/u.test(own.text);
  if (isWork) body.duties.push(own);
  return isWork || isOfBody;
}

// 办公室主要职责：负责…
const DUTY_LABEL = /^(?:的)?(?:主要|工作|具体|日常)*职责[ \t]*[为是]?[ \t]*:/u;

// What a leading body or its office does: the clause from its verb on, a repeated subject left out.
function ownWork(work: Piece, body: DraftGroup): Piece | null {
  const alias = [...body.aliases].find((name) => name.length > 1 && work.text.startsWith(name));
  const named =
    body.kind === "OFFICE"
      ? /^[^,。;:]{0,30}?办公室/u
      : /^[^,。;:]{0,30}?(?:领导小组|领导组|指挥部|委员会|专班)/u;
  const subject = alias ? [alias] : OPENS_WITH_WORK.test(work.text) ? null : named.exec(work.text);
  const behind = subject?.[0] ? trim(cut(work, subject[0].length)) : work;
  const label = DUTY_LABEL.exec(behind.text);
  const own = label ? trim(cut(behind, label[0].length)) : behind;
  if (OWN_WORK.test(own.text) && compact(own).length >= 4) return own;
  const later = splitAt(work, ",").find((clause) => OWN_WORK.test(clause.text));
  return later && later !== work && endOf(work) - later.start >= 6
    ? span(work, later, cut(work, work.text.length))
    : null;
}
