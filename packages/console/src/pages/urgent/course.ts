import { partyName } from "../../components/PartyLink";
import type { UrgentStepItemFragment, UrgentWholeFragment } from "../../generated/graphql";

/** What happened in the course of an urgent report: the word below `urgent.event` with the names in it. */
export interface CourseEvent {
  id: string;
  at: string;
  word: string;
  names: Record<string, string>;
  note?: string | null | undefined;
}

/** The whole course in one line of time: told, acknowledged, skipped and closed, in their order. */
export function courseOf(report: UrgentWholeFragment): CourseEvent[] {
  const { createdAt, authorName, closedAt, closedByName, closeNote, steps } = report;
  const closed = closedAt
    ? [{ id: "closed", at: closedAt, word: "closed", names: { name: closedByName ?? "" }, note: closeNote }]
    : [];
  const events = [
    { id: "raised", at: createdAt, word: "raised", names: { name: authorName } },
    ...steps.flatMap(eventsOf),
    ...closed,
  ];
  // What happened at one instant stays in the order in which it came about: skipped first, then told.
  return events.toSorted((a, b) => a.at.localeCompare(b.at) || rankOf(a) - rankOf(b));
}

/** By what somebody who was told is called: by name and post, a body by its name. */
export function calledOf({ person, post, unit, group }: UrgentStepItemFragment): string {
  if (person === null || person === undefined) return unit?.name ?? group?.name ?? placeOf(post) ?? "";
  const place = placeOf(post) ?? unit?.name ?? group?.name;
  return place ? `${person.name}（${place}）` : person.name;
}

/** How many were told who could answer, and how many of them have acknowledged it. */
export function countsOf(steps: readonly { state: string }[]): { acknowledged: number; told: number } {
  return {
    acknowledged: steps.filter(({ state }) => state === "ACKNOWLEDGED").length,
    told: steps.filter(({ state }) => state !== "VACANT").length,
  };
}

/** The time that is left of a step's minutes; null: it is over. */
export function leftOf(answerBy: string, now: number): { minutes: number; seconds: number } | null {
  const seconds = Math.ceil((Date.parse(answerBy) - now) / 1000);
  return seconds <= 0 ? null : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

function placeOf(post: UrgentStepItemFragment["post"]): string | undefined {
  return post ? partyName({ ...post, __typename: "Post" }) : undefined;
}

function eventsOf(step: UrgentStepItemFragment): CourseEvent[] {
  const name = calledOf(step);
  const { state, sentAt, skippedAt } = step;
  const event = (word: string, at: string) => ({ id: `${step.id} ${word}`, at, word, names: { name } });
  if (state === "VACANT") return [event("passed", sentAt)];
  return [
    event("told", sentAt),
    ...(skippedAt ? [event("skipped", skippedAt)] : []),
    ...acknowledgements(step, name),
  ];
}

function acknowledgements(step: UrgentStepItemFragment, name: string): CourseEvent[] {
  const { acknowledgedAt, acknowledgedBy, answeredBy, person, skippedAt, note } = step;
  if (!acknowledgedAt) return [];
  const by = acknowledgedBy?.name ?? "";
  const event = { id: `${step.id} acknowledged`, at: acknowledgedAt, note };
  if (answeredBy) return [{ ...event, word: "answered", names: { name, by, answerer: answeredBy } }];
  if (acknowledgedBy && acknowledgedBy.id !== person?.id)
    return [{ ...event, word: "acknowledgedFor", names: { name, by } }];
  return [{ ...event, word: skippedAt ? "acknowledgedLate" : "acknowledged", names: { name } }];
}

const RANKS = ["raised", "skipped", "passed", "told"];

function rankOf({ word }: CourseEvent): number {
  const rank = RANKS.indexOf(word);
  return rank === -1 ? RANKS.length : rank;
}
