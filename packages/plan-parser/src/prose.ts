import { keyOf, readAnnouncedGroups } from "./announced-groups.ts";
import { append } from "./append.ts";
import { enterWork } from "./blocks.ts";
import { sentences } from "./duties.ts";
import { readEstablishment } from "./establish.ts";
import { readOfficeClause } from "./office-prose.ts";
import { readOwnerClause } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { compact, cut, endOf, span, splitAt, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { isComposition, readRoleClause } from "./role-prose.ts";
import type { Scope } from "./scope.ts";
import { openScope } from "./scope.ts";
import { isSkipped } from "./sections.ts";
import { readSquad } from "./squads.ts";

const OWN_WORK =
  /^(?:并|同时)?(?:主要|具体|全面|日常|统一|统筹|负责|承担|组织|领导|指挥|协调|研究|指导|督促|履行|做好|贯彻|推进|监督|安排|部署|处理|承办|落实)/u;
const NO_WORK = /如下|名单|见附件|具体为|^具体$|办公电话|联系电话|值班电话|自然替补|自行替补|不再另行|抽调/u;
const ANNEX_NAMED = /(?:名单|人员|成员|任务|清单|分工|表).{0,8}(?:见|详见)(?:附件|附表)\d*/u;

/** Reads running text sentence by sentence: bodies set up, offices, roles, owners; what is left is work to be done. */
export function readProse(reading: Reading, scope: Scope, text: Piece): void {
  for (const sentence of sentences(text)) readSentence(reading, scope, sentence);
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
  readClauses(reading, scope, rest, established?.group ?? null);
}

// What a sentence says of a group that is not the group of the heading.
function readOwn(reading: Reading, scope: Scope, group: NonNullable<Reading["subject"]>, rest: Piece): void {
  const inner = openScope(group, scope.section);
  const outerSubject = reading.subject;
  reading.subject = null;
  readClauses(reading, inner, rest, group);
  enterWork(reading, inner, group);
  reading.subject = outerSubject;
}

// “除雪组由…任组长”: a sentence whose subject is a group announced before.
function announcedSubject(
  reading: Reading,
  sentence: Piece,
): { group: NonNullable<Reading["subject"]>; length: number } | null {
  const match = /^([^,。;:()、由]{2,16}?(?:组|专班|队))(?=由|主要|负责|牵头|组长)/u.exec(sentence.text);
  const group = match?.[1] ? reading.announced.get(keyOf(match[1].replace(/\s+/gu, ""))) : undefined;
  if (match?.[1] && group && match[1].length > group.name.text.length)
    group.name = cut(sentence, 0, match[1].length);
  return match && group ? { group, length: match[0].length } : null;
}

function readPeople(reading: Reading, group: NonNullable<Reading["subject"]>, people: Piece): void {
  for (const clause of splitAt(people, ",;")) readRoleClause(reading, group, trim(clause, "的"));
}

function readClauses(reading: Reading, scope: Scope, sentence: Piece, established: Reading["subject"]): void {
  let first: Piece | null = null;
  let last: Piece | null = null;
  let pending: Piece | null = null;
  let isOwned = false;
  let isStructure = established !== null;
  for (const clause of splitAt(sentence, ",;:")) {
    const whole: Piece = pending ? span(sentence, pending, clause) : clause;
    const structure = readStructure(reading, scope, whole, clause);
    if (structure) {
      isStructure = true;
      if (structure.usesPending && first === pending) first = last = null;
      pending = null;
      if (!structure.rest) continue;
    }
    const content: Piece = structure?.rest ?? clause;
    const isAccepted = acceptsOwners(reading, scope, content, isOwned);
    const single = isAccepted ? readOwnerClause(content, isOwned) : null;
    const owner = single ?? (isAccepted && whole !== clause ? readOwnerClause(whole) : null);
    if (owner) {
      append(scope.facts, owner.facts);
      isOwned = true;
      if (!single && first === pending) first = last = null;
      pending = null;
      if (!owner.rest) continue;
    }
    first ??= content;
    last = content;
    pending = owner ? null : (pending ?? content);
  }
  if (first && last) addWork(reading, scope, span(sentence, first, last), isOwned, isStructure);
}

/** A clause about the make-up of a body; `rest` is what follows in the same clause. */
interface Structure {
  readonly rest: Piece | null;
  readonly usesPending: boolean;
}

function readStructure(reading: Reading, scope: Scope, whole: Piece, clause: Piece): Structure | null {
  const office = scope.group?.kind === "WORKING" ? null : readOfficeClause(reading, clause);
  if (office) {
    reading.subject = office.office;
    const rest = trim(cut(clause, office.end), ",()");
    if (rest.text.length <= 1) return { rest: null, usesPending: false };
    return readStructure(reading, scope, rest, rest) ?? { rest, usesPending: false };
  }
  const body = reading.subject ?? scope.group ?? null;
  const target = body && body.kind !== "OTHER" ? body : null;
  if (!target) return null;
  if (readRoleClause(reading, target, whole)) return { rest: null, usesPending: true };
  const isRead =
    (whole !== clause && readRoleClause(reading, target, clause)) ||
    (target.kind === "LEADERSHIP" && isComposition(clause));
  return isRead ? { rest: null, usesPending: false } : null;
}

// Among the steps of a campaign only a plain “由A牵头” hands out work; the rest tells what will happen.
function acceptsOwners(reading: Reading, scope: Scope, clause: Piece, isOwned: boolean): boolean {
  if (scope.section === "STEPS" && !isOwned && !/^由/u.test(clause.text)) return false;
  if (scope.section === "SKIP") return false;
  return scope.group
    ? scope.group.kind === "WORKING" || scope.group.kind === "OTHER"
    : reading.subject === null;
}

function addWork(reading: Reading, scope: Scope, work: Piece, isOwned: boolean, isStructure: boolean): void {
  if (scope.dutiesOf && scope.dutiesOf === scope.group) {
    scope.works.push({ piece: work, isOwned });
    return;
  }
  const subject =
    scope.group?.kind === "WORKING" || scope.group?.kind === "OTHER"
      ? scope.group
      : (reading.subject ?? scope.group);
  if (!subject) {
    scope.works.push({ piece: work, isOwned });
    return;
  }
  if (subject.kind === "WORKING" || subject.kind === "OTHER") {
    if (!NO_WORK.test(work.text) || work.text.length > 24) scope.works.push({ piece: work, isOwned });
    return;
  }
  const own = ownWork(work, subject.kind === "OFFICE");
  if (own && !NO_WORK.test(own.text)) subject.duties.push(own);
  else if (!isStructure && scope.group === null) scope.works.push({ piece: work, isOwned });
}

// What a leading body or its office does: the clause from its verb on, a repeated subject left out.
function ownWork(work: Piece, isOffice: boolean): Piece | null {
  const subject = (
    isOffice ? /^[^,。;:]{0,30}?办公室/u : /^[^,。;:]{0,30}?(?:领导小组|领导组|指挥部|委员会|专班)/u
  ).exec(work.text);
  const own = subject ? trim(cut(work, subject[0].length)) : work;
  if (OWN_WORK.test(own.text) && compact(own).length >= 4) return own;
  const later = splitAt(work, ",").find((clause) => OWN_WORK.test(clause.text));
  return later && later !== work && endOf(work) - later.start >= 6
    ? span(work, later, cut(work, work.text.length))
    : null;
}
