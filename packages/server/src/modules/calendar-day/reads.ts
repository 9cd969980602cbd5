import type { Tx } from "../../database/open-database.ts";
import type { CalendarDay } from "../../generated/prisma/client.ts";
import { standingAt } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import { type Typed, typed } from "../../typed.ts";
import { dayAt } from "./rules.ts";

/**
 * What the body has set in a span of days, by the day; one statement. A day is its own time in the world: of a query's
 * moment only the "known" clock counts, by which a day never has two settings.
 */
export async function readSetDays(
  db: Tx,
  { from, to }: { from: string; to: string },
  { known }: Moment,
  now: Date,
): Promise<Map<string, CalendarDay & Typed>> {
  const rows = await db.calendarDay.findMany({
    where: { day: { gte: new Date(from), lte: new Date(to) }, ...standingAt({ inForce: null, known }, now) },
  });
  return new Map(rows.map((row) => [dayAt(row.day), typed("CalendarDay", row)]));
}

/** What is set now of some days. */
export function readStanding(tx: Tx, days: readonly Date[]): Promise<CalendarDay[]> {
  return tx.calendarDay.findMany({ where: { day: { in: [...days] }, retiredAt: null } });
}
