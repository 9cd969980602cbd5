import type { Db, Tx } from "../../database/open-database.ts";
import type { Obligation } from "../../generated/prisma/client.ts";
import { dayIn } from "../../local-time.ts";
import { NOW } from "../../timeline/moment.ts";
import { readSetDays } from "../calendar-day/reads.ts";
import { dayAt, dayOf } from "../calendar-day/rules.ts";
import { DAYS_AHEAD, type Planned, type PlanSpan } from "./plan-occurrences.ts";

/** An obligation with the span in which its due times are to be there. */
export interface PlannedSpan extends Planned {
  span: PlanSpan;
}

/** How one obligation's due times of a day stand. */
export interface DayTally {
  obligationId: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Those of reporters that still report. */
  count: number;
  /** Of those that may still be changed: their times, and whether whoever is on watch reports; null where there are none. */
  dueFrom: Date | null;
  dueTo: Date | null;
  missedFrom: Date | null;
  missedTo: Date | null;
  someByWatch: boolean | null;
  allByWatch: boolean | null;
  /** Whether one may still be changed of somebody who reports no more. */
  someOfRetired: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * All obligations of which due times are to be there, with those who report and their spans; the retired ones too of which
 * something is still to come. Three statements, however many they are.
 */
export async function readPlanned(db: Tx, now: Date, timeZone: string): Promise<PlannedSpan[]> {
  const obligations = await db.obligation.findMany({
    where: {
      OR: [
        { retiredAt: null },
        { occurrences: { some: { state: "PENDING", retiredAt: null, dueAt: { gt: now } } } },
      ],
    },
    orderBy: { id: "asc" },
  });
  if (obligations.length === 0) return [];
  const reporters = await db.reporter.findMany({
    where: { obligationId: { in: obligations.map(({ id }) => id) }, retiredAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const ofObligation = Map.groupBy(reporters, ({ obligationId }) => obligationId);
  const today = dayIn(now, timeZone);
  const to = dayAfter(today, DAYS_AHEAD);
  const firsts = obligations.map((obligation) => firstDay(obligation, today, timeZone));
  const set = await readSetDays(db as Db, { from: firsts.toSorted()[0] ?? today, to }, NOW, now);
  const kindOf = (day: string) => dayOf(day, set.get(day) ?? null).kind;
  return obligations.map((obligation, place) => ({
    obligation,
    reporters: ofObligation.get(obligation.id) ?? [],
    span: { from: firsts[place] ?? today, to, now, timeZone, kindOf },
  }));
}

/** From where an obligation may lack due times: today, or after the last day for which they were made, were it long ago. */
function firstDay({ madeTo, createdAt }: Obligation, today: string, timeZone: string): string {
  const first = madeTo === null ? dayIn(createdAt, timeZone) : dayAfter(dayAt(madeTo), 1);
  return first < today ? first : today;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How the due times stand from a day on; one statement. */
export function readTallies(db: Pick<Db, "$queryRaw">, from: string, now: Date): Promise<DayTally[]> {
  return db.$queryRaw<DayTally[]>`
    SELECT o."obligationId", o."onDay"::text AS "day",
      (count(*) FILTER (WHERE r."retiredAt" IS NULL))::int AS "count",
      min(o."dueAt") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "dueFrom",
      max(o."dueAt") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "dueTo",
      min(o."missedAt") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "missedFrom",
      max(o."missedAt") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "missedTo",
      bool_or(o."isByWatch") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "someByWatch",
      bool_and(o."isByWatch") FILTER (WHERE o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "allByWatch",
      bool_or(r."retiredAt" IS NOT NULL AND o."state" = 'PENDING' AND o."dueAt" > ${now}) AS "someOfRetired"
    FROM "Occurrence" o JOIN "Reporter" r ON r."id" = o."reporterId"
    WHERE o."onDay" >= ${from}::date AND o."retiredAt" IS NULL
    GROUP BY o."obligationId", o."onDay"`;
}
