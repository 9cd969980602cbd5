import type { PlannedFor } from "./explain.ts";

/** Pages that no index serves, why, and what they cost at most. */
export interface Exception {
  list: string;
  /** Their filter as it begins. */
  filter: string;
  /** How the statement is planned, where one of the ways is served. */
  plannedFor?: PlannedFor;
  why: string;
}

/** A page of a list as it was planned. */
export interface PlannedPage {
  list: string;
  filter: string;
  plannedFor: PlannedFor;
}

/** What each costs is printed by the test; the figures here are those of 100,000 and 1,000,000 duties on two cores. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    ...{ list: "*", filter: '{"q"' },
    why: "A part of a text is looked for in all texts: pg_trgm cuts at three characters, and Chinese words have two. Duties 0.12 s and 1.6 s, tasks 0.29 s at the larger.",
  },
  {
    ...{ list: "duties", filter: '{"planStatus"' },
    why: "Duties do not know where their plan stands: by the order of their entry, those of no plan are looked for in all. 0.05 s and 2.4 s.",
  },
  {
    ...{ list: "posts", filter: '{"isVacant"' },
    why: "That nobody holds a post stands in no row: vacant ones are few, and all posts are looked at for the last. 0.01 s and 0.14 s.",
  },
  {
    ...{ list: "tasks", filter: '{"dueBefore"', plannedFor: "any" },
    why: "Planned for any instant, a list is read in its order until the page is full, in vain where nothing is due. 0.01 s and 0.8 s.",
  },
  {
    ...{ list: "changes", filter: '{"actor"' },
    why: "A part of a name is looked for in all events, the latest first where the console asks. 0.02 s and 0.35 s.",
  },
  {
    ...{ list: "changes", filter: '{"to"', plannedFor: "any" },
    why: "Events come by number; that their time follows it nobody says to the planner. 0.01 s and 0.18 s.",
  },
  { ...{ list: "changes", filter: '{"from"', plannedFor: "any" }, why: "The same." },
  {
    ...{ list: "formRecords", filter: '{"from"' },
    why: "By the order of their entry, records of some days are looked for in all; by day an index serves them. 0.07 s among 57,000.",
  },
  { ...{ list: "formRecords", filter: '{"to"' }, why: "The same." },
  {
    ...{ list: "occurrences", filter: '{"planId"' },
    why: "Due times do not know their plan: those of all its obligations are found and sorted. 0.04 s for a third of 60,000.",
  },
];

/** The exception that stands for a page; null: it has to be served by an index. */
export function exceptionFor({ list, filter, plannedFor }: PlannedPage): Exception | null {
  return (
    EXCEPTIONS.find(
      (each) =>
        (each.list === "*" || each.list === list) &&
        filter.startsWith(each.filter) &&
        (each.plannedFor === undefined || each.plannedFor === plannedFor),
    ) ?? null
  );
}
