import { SYSTEM } from "../access/viewer.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../database/open-database.ts";
import type { Write } from "./write.ts";
import { writeBy } from "./write-by.ts";

/** What a job of the server writes with. */
export interface JobContext {
  db: Db;
  clock: Clock;
  /** IANA name of the body's time zone, for days and cut-off times. */
  timeZone: string;
}

/**
 * A write that nobody asked for, such as marking a report as missed: in the name of the server itself, in one transaction
 * with its events. It takes its turn among all writers of all servers, so what the body has read holds until it commits.
 */
export function writeAsJob<T>(
  { db, clock }: JobContext,
  action: string,
  body: (write: Write) => Promise<T>,
): Promise<T> {
  return writeBy({ db, clock, requestId: null }, SYSTEM, action, body);
}
