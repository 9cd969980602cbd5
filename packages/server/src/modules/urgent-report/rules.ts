import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { UrgentRole } from "../../generated/prisma/client.ts";

/** One who stands on a rung: whoever is to be told when the report comes there. */
export interface Told {
  role: UrgentRole;
  /** Null: an outside body as a whole, which is told by hand, or nobody. */
  personId: string | null;
  /** Whom the person stands in for. */
  onBehalfOfId: string | null;
  postId: string | null;
  unitId: string | null;
  groupId: string | null;
  /** Whether there is nobody, so that the report goes on at once. */
  isVacant: boolean;
}

/** The people of one level of a branch, the lowest first. */
export interface Rung {
  level: number;
  told: Told[];
}

/** What has happened to one who was told. */
export interface StepFact {
  branch: number;
  level: number;
  personId: string | null;
  acknowledgedAt: Date | null;
  skippedAt: Date | null;
}

/** What a branch does now: whom it tells, at which level, and which rungs it goes past because nobody is there. */
export interface Climb {
  vacant: Rung[];
  tell: Rung | null;
}

/** What is known of one branch. */
export interface BranchFacts {
  rungs: readonly Rung[];
  branch: number;
  /** Of all branches. */
  steps: readonly StepFact[];
  reporterId: string | null;
  /** Whether it is the line on which the reporter stands, not that of a receiver of the rule. */
  isOwnLine: boolean;
}

const BELOW_ALL = -1;

const STAY: Climb = { vacant: [], tell: null };

/**
 * How far an urgent report climbs on one branch (D5). It stays where somebody has acknowledged it, or still has time to;
 * where all of a rung were skipped it goes to the lowest rung above, past those where nobody is. Nobody is told twice: on
 * a rung where somebody was told by another branch, it stays as long as that one has it in hand, and goes on when that one
 * was skipped as well. The reporter is told nowhere, and on the reporter's own line nobody below either.
 */
export function decideClimb({ rungs, branch, steps, reporterId, isOwnLine }: BranchFacts): Climb {
  const own = steps.filter((step) => step.branch === branch);
  if (own.some(isInHand)) return STAY;
  const start = isOwnLine ? reporterLevel(rungs, reporterId) : BELOW_ALL;
  const reached = Math.max(start, ...own.map(({ level }) => level));
  const known = new Map(steps.map((step) => [step.personId, step]));
  const vacant: Rung[] = [];
  for (const { level, told } of rungs) {
    if (level <= reached) continue;
    const others = distinct(told).filter(({ personId }) => personId === null || personId !== reporterId);
    const before = others.flatMap(({ personId }) => (personId === null ? [] : (known.get(personId) ?? [])));
    if (before.some(isInHand)) return { vacant, tell: null };
    const fresh = others.filter(({ personId }) => personId === null || !known.has(personId));
    if (fresh.some(({ isVacant }) => !isVacant)) return { vacant, tell: { level, told: fresh } };
    if (fresh.length > 0) vacant.push({ level, told: fresh });
  }
  return { vacant, tell: null };
}

/** Whether somebody has acknowledged it, or still has time to. */
function isInHand({ acknowledgedAt, skippedAt }: StepFact): boolean {
  return acknowledgedAt !== null || skippedAt === null;
}

/** The highest level on which the reporter stands: what is above is told, not the reporter, nor who works for them. */
function reporterLevel(rungs: readonly Rung[], reporterId: string | null): number {
  const own = rungs.filter(({ told }) =>
    told.some(
      ({ personId, onBehalfOfId }) =>
        reporterId !== null && (personId === reporterId || onBehalfOfId === reporterId),
    ),
  );
  return Math.max(BELOW_ALL, ...own.map(({ level }) => level));
}

/** Each person once on a rung, by the first way in which they stand there. */
function distinct(told: readonly Told[]): Told[] {
  return told.filter(
    ({ personId }, place) =>
      personId === null || told.findIndex((other) => other.personId === personId) === place,
  );
}

/** Whether the minutes of a step are over: who acknowledges at the very end of them is in time no more. */
export function isOverdue(
  { acknowledgedAt, skippedAt, answerBy }: StepFact & { answerBy: Date },
  now: Date,
): boolean {
  return acknowledgedAt === null && skippedAt === null && answerBy <= now;
}

/** Where a report stands. */
export type UrgentState = "WAITING" | "ACKNOWLEDGED" | "UNANSWERED" | "CLOSED";

/** Closed by hand; else waiting for as long as somebody has time left; else whether anybody has acknowledged it at all. */
export function stateOf(closedAt: Date | null, steps: readonly StepFact[]): UrgentState {
  if (closedAt !== null) return "CLOSED";
  if (steps.some(({ acknowledgedAt, skippedAt }) => acknowledgedAt === null && skippedAt === null))
    return "WAITING";
  return steps.some(({ acknowledgedAt }) => acknowledgedAt !== null) ? "ACKNOWLEDGED" : "UNANSWERED";
}

/** What is known of who would acknowledge a step. */
export interface Acknowledger {
  /** Who was told; null: an outside body, or nobody. */
  personId: string | null;
  isVacant: boolean;
  /** The account's own person. */
  viewerPersonId: string | null;
  /** Who stands in for who was told, as the chain says now. */
  standInId: string | null;
  /** Whether the viewer has to do with the report at all: its reporter, somebody told of it, or who keeps it. */
  hasPart: boolean;
}

/**
 * Only who was told acknowledges, or whoever stands in for them. An outside body is told by hand, by whoever has a part in
 * the report. Where nobody was, nobody acknowledges.
 */
export function isToAcknowledge(facts: Acknowledger): boolean {
  const { personId, isVacant, viewerPersonId, standInId, hasPart } = facts;
  if (isVacant) return false;
  if (personId === null) return hasPart;
  return viewerPersonId !== null && (viewerPersonId === personId || viewerPersonId === standInId);
}

/** A step is acknowledged once; of an outside body it is said who answered there. */
export function decideAcknowledging(facts: {
  isOutside: boolean;
  isAcknowledged: boolean;
  answeredBy: string | null;
}): Decision {
  if (facts.isAcknowledged) return refuse("ALREADY_ACKNOWLEDGED", "It has been acknowledged.", ["id"]);
  return facts.isOutside && facts.answeredBy === null
    ? refuse("ANSWERER_REQUIRED", "Say who answered there.", ["answeredBy"])
    : ALLOW;
}

/** A report is closed once. */
export function decideClosing(isClosed: boolean): Decision {
  return isClosed ? refuse("ALREADY_CLOSED", "It has been closed.", ["id"]) : ALLOW;
}

/** A report that would reach nobody is not taken as told. */
export function decideRaising(told: number): Decision {
  return told > 0
    ? ALLOW
    : refuse("NOBODY_TO_TELL", "There is nobody above to be told; name a duty or a plan.", ["dutyId"]);
}
