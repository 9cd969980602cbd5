import { globalId } from "../../access/global-id.ts";
import type { NoticeKind, Obligation, Occurrence } from "../../generated/prisma/client.ts";
import { timeIn } from "../../local-time.ts";
import { dayAt } from "../calendar-day/rules.ts";
import type { WantedNotice } from "../notice/post-notices.ts";

/** Who owes a report: on a day off whoever is on watch, else all people of the reporter. */
export function owing(
  { isByWatch, personId }: Pick<Occurrence, "isByWatch" | "personId">,
  ofReporter: readonly string[],
): readonly string[] {
  return isByWatch && personId !== null ? [personId] : ofReporter;
}

/** By which nobody is told the same of a due time twice. */
export function keyOfReport(kind: NoticeKind, occurrenceId: string): string {
  return `${kind} ${globalId("Occurrence", occurrenceId)}`;
}

/** What people are told of a report that is due, each once: what and whose it is, and until when. */
export function noticesOfReport(
  kind: NoticeKind,
  row: Occurrence & { obligation: Obligation },
  unit: string,
  people: readonly string[],
  timeZone: string,
): WantedNotice[] {
  const facts = {
    name: row.obligation.name,
    unit,
    day: dayAt(row.onDay),
    time: timeIn(row.dueAt, timeZone),
  };
  const notice = { key: keyOfReport(kind, row.id), kind, subject: globalId("Occurrence", row.id), facts };
  return [...new Set(people)].map((personId) => ({ ...notice, personId }));
}
