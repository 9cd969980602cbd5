import { append } from "./append.ts";
import { readOfficeClause } from "./office-prose.ts";
import type { OwnerClause } from "./owner-clauses.ts";
import { LIMIT, readOwnerClause } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { cut, span, splitAt, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { isComposition, readRoleClause } from "./role-prose.ts";
import type { Scope } from "./scope.ts";
import { isHandedOut } from "./sections.ts";

/** What a sentence says beside owners and the make-up of bodies. */
export interface RestOfSentence {
  readonly work: Piece | null;
  /** The sentence itself named an owner. */
  readonly isOwned: boolean;
  /** The sentence was about a body, its office or its people. */
  readonly isStructure: boolean;
}

// A clause of work is complete in itself: the people named behind it do not belong to it.
const IS_WORK = /^(?:承担|负责|具体负责|统筹|研究|组织|协调|指导|督促|做好|开展|定期|每[日周月])/u;
const SEE_ANNEX = /^\((?:[^()]{0,8}名单)?(?:见|详见)附[^()]*\)$/u;
// 从甲局、乙局抽调人员: where the people come from is no work and makes nobody responsible.
const DRAWN_FROM =
  /^(?:人员|成员|工作人员)?从.{2,120}抽调(?:\p{Script=Han}{0,8}(?:人员|人|力量|骨干))?(?:组成)?$/u;
const ALSO_TAKES_PART = /(?:参加|参与|组成)$|^成员单位(?:为|是|有|包括)/u;

/** Reads a sentence clause by clause: roles, offices and owners go to the draft, what is left is returned. */
export function readClauses(
  reading: Reading,
  scope: Scope,
  sentence: Piece,
  isStructure: boolean,
): RestOfSentence {
  return new ClauseReader(reading, scope, sentence, isStructure).read();
}

class ClauseReader {
  private readonly reading: Reading;
  private readonly scope: Scope;
  private readonly sentence: Piece;
  private first: Piece | null = null;
  private last: Piece | null = null;
  /** Clauses not understood so far; the next one may complete them. */
  private pending: Piece | null = null;
  private isOwned = false;
  private isStructure: boolean;

  constructor(reading: Reading, scope: Scope, sentence: Piece, isStructure: boolean) {
    this.reading = reading;
    this.scope = scope;
    this.sentence = sentence;
    this.isStructure = isStructure;
  }

  read(): RestOfSentence {
    for (const clause of splitAt(this.sentence, ",;:")) this.take(clause);
    const { first, last, isOwned, isStructure } = this;
    return { work: first && last ? span(this.sentence, first, last) : null, isOwned, isStructure };
  }

  private take(clause: Piece): void {
    if (SEE_ANNEX.test(clause.text)) return;
    if (DRAWN_FROM.test(clause.text) && acceptsOwners(this.reading, this.scope, clause, false)) return;
    // 由甲局牵头，乙局配合，6月底前完成: the limit of the task above.
    if (this.isOwned && !this.first && LIMIT.test(clause.text)) {
      this.scope.facts.push({ kind: "LIMIT", piece: clause });
      return;
    }
    const isOpen = this.pending && !IS_WORK.test(this.pending.text);
    const whole = this.pending && isOpen ? span(this.sentence, this.pending, clause) : clause;
    const structure = readStructure(this.reading, this.scope, whole, clause);
    if (structure) this.enterStructure(structure);
    if (structure && !structure.rest) return;
    const content = structure?.rest ?? clause;
    const owner = this.takeOwner(content, whole === clause ? null : whole);
    if (owner && !owner.rest) return;
    // Behind the people of a group: who else takes part in it, by post only.
    const isOfGroup = this.isStructure || this.scope.group?.kind === "WORKING";
    if (isOfGroup && !owner && ALSO_TAKES_PART.test(content.text)) return;
    this.first ??= content;
    this.last = content;
    this.pending = owner ? null : (this.pending ?? content);
  }

  private enterStructure(structure: Structure): void {
    this.isStructure = true;
    if (structure.usesPending) this.dropPending();
    this.pending = null;
  }

  private takeOwner(content: Piece, whole: Piece | null): OwnerClause | null {
    if (!acceptsOwners(this.reading, this.scope, content, this.isOwned)) return null;
    const single = readOwnerClause(content, this.isOwned || isPlainTask(this.scope));
    const owner = single ?? (whole ? readOwnerClause(whole) : null);
    if (!owner) return null;
    append(this.scope.facts, owner.facts);
    this.isOwned = true;
    if (!single) this.dropPending();
    else if (!owner.rest && this.first) this.last = content;
    this.pending = null;
    return owner;
  }

  // What was pending turned out to be part of an owner or a role, so it is no work.
  private dropPending(): void {
    if (this.first === this.pending) this.first = this.last = null;
  }
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
  if (readRoleClause(reading, target, whole)) return { rest: null, usesPending: whole !== clause };
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

// Under the heading of a task “A负责…” hands the task to A.
function isPlainTask(scope: Scope): boolean {
  return scope.group === null && isHandedOut(scope.section);
}
