import type { DraftBuilder, DraftGroup } from "./draft-builder.ts";
import { bareText, sentences } from "./duties.ts";
import { readLabels } from "./labels.ts";
import type { Clause } from "./outline.ts";
import { readParties } from "./parties.ts";
import type { Piece } from "./piece.ts";
import { cut, endOf, span, splitAt, trim } from "./piece.ts";
import { isSkipped, sectionOf } from "./sections.ts";
import { readLimit, readTimes } from "./times.ts";

const NO_DUTY = /^(?:附件|抄送|公开|此件|印发)|(?:联系|值班|办公|咨询|举报)电话|召开了|截至|截止目前|累计/u;
const AIMS = /目标|原则|依据|目的|适用范围|指导思想|定义|分级|健康提示|防护措施|卫生知识/u;
const PREAMBLE = /制定本|特制定|制订本|方案如下/u;
const OWNER_WORD = /牵头|责任|配合|负责/u;
const LONG = 70;

/** Collects what is due again and again or by a time, from running text and from the limits of tasks. */
export function readObligations(draft: DraftBuilder, root: Clause): void {
  const owners = ownersByDuty(draft.groups);
  visit(draft, root, owners);
  for (const group of draft.groups) {
    if (!group.limit) continue;
    const text = group.duties[0] ?? group.name;
    draft.obligations.push({
      text,
      ...readLimit(group.limit),
      owner: group.responsible[0] ?? group.leads[0] ?? null,
    });
  }
}

function ownersByDuty(groups: readonly DraftGroup[]): ReadonlyMap<number, Piece> {
  const owners = new Map<number, Piece>();
  for (const group of groups) {
    const owner = group.responsible[0];
    if (owner) for (const duty of group.duties) owners.set(duty.start, owner);
  }
  return owners;
}

function visit(draft: DraftBuilder, clause: Clause, owners: ReadonlyMap<number, Piece>): void {
  if (
    clause.title &&
    AIMS.test(clause.title.text) &&
    clause.title.text.length < 16 &&
    isSkipped(sectionOf(clause.title.text, "NONE"))
  )
    return;
  if (clause.title && clause.title.text.length > 10 && clause.mark) enter(draft, clause.title, owners);
  for (const item of clause.body) {
    if ("text" in item) for (const sentence of sentences(item)) enter(draft, sentence, owners);
  }
  for (const child of clause.children) visit(draft, child, owners);
}

/** A bracket of its own with owners and a limit: the limit belongs to the task above. */
function isOwnerBracket(text: string): boolean {
  return (
    /^[(【]/u.test(text) && /[)】]$/u.test(text) && OWNER_WORD.test(text.slice(1, text.search(/[)】]/u)))
  );
}

function enter(draft: DraftBuilder, sentence: Piece, owners: ReadonlyMap<number, Piece>): void {
  if (isOwnerBracket(sentence.text)) return;
  const labelled = readLabels(sentence);
  const duty = labelled.parts.find((part) => part.kind === "DUTIES");
  if (labelled.parts.length > 0 && !duty && labelled.before.text.length < 8) return;
  const text = bareText(withoutNotes(duty ? duty.value : labelled.before));
  const times = NO_DUTY.test(text.text) || PREAMBLE.test(text.text) ? null : readTimes(text);
  if (!times) return;
  const parts = timedParts(text);
  for (const part of text.text.length > LONG || parts.length > 1 ? parts : [text]) {
    const found = readTimes(part) ?? times;
    draft.obligations.push({ text: part, ...found, owner: ownerOf(part) ?? owners.get(text.start) ?? null });
  }
}

function withoutNotes(sentence: Piece): Piece {
  const at = sentence.text.search(/[(【](?=[^)】]{0,80}(?:牵头|责任|配合|负责|时限|联系|电话)|$)/u);
  return at > 8 ? trim(cut(sentence, 0, at)) : sentence;
}

// Of a long sentence only the clauses that carry a time, each with the clause behind it that says what to do.
function timedParts(sentence: Piece): Piece[] {
  const clauses = splitAt(sentence, ",");
  const parts: Piece[] = [];
  let until = -1;
  clauses.forEach((clause, i) => {
    if (clause.start < until || !readTimes(clause)) return;
    const next = clauses[i + 1];
    const isShort = clause.text.length < 16 && next !== undefined && !readTimes(next);
    const part = isShort && next ? span(sentence, clause, next) : clause;
    until = endOf(part);
    parts.push(part);
  });
  return parts.length > 0 ? parts : [sentence];
}

function ownerOf(part: Piece): Piece | null {
  const by =
    /^由(.{2,30}?)(?:负责|牵头|承担)/u.exec(part.text) ??
    /(?:^|,)由?([^,。;每于在将按应要须]{2,20}?)(?:负责|应(?![急用对])|要|须|将)/u.exec(part.text);
  if (!by?.[1]) return null;
  const at = part.text.indexOf(by[1], by.index);
  const owner = trim(cut(part, at, at + by[1].length));
  const parties = readParties(owner, "either");
  return parties.units[0] ?? parties.persons[0] ?? (/人员$/u.test(owner.text) ? owner : null);
}
