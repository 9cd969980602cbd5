import type { FindRow } from "../../access/sight/look.ts";
import type { Reach } from "../../access/sight/reach-sets.ts";
import { reachOfWriter } from "../../access/sight-of-write.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { WriteContext } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { ForbiddenError } from "../../errors.ts";
import type { FormRecord } from "../../generated/prisma/client.ts";
import { whoOwes } from "../occurrence/load-parts.ts";
import { mayReport, type OwedBy } from "../occurrence/own-report.ts";

/** Whose record it is. */
export type Reporting = Pick<FormRecord, "unitId" | "personId">;

/**
 * Whether somebody records for a unit or a person beside what is due, as if they owed it: for a unit whoever works in it
 * or keeps it, without one the person alone; for nobody whoever does so for all.
 */
export function mayRecordFor(viewer: Viewer | null, reach: Reach, reporting: Reporting): boolean {
  return mayReport(viewer, reach, owedBySelf(reporting));
}

/** Whether somebody corrects a record: whoever makes the report that it is of, else whoever records for its unit or person. */
export async function mayCorrect(
  find: FindRow,
  viewer: Viewer | null,
  reach: Reach,
  record: FormRecord,
): Promise<boolean> {
  const { occurrenceId } = record;
  const occurrence = occurrenceId === null ? null : await find("Occurrence", occurrenceId);
  if (occurrence === null) return mayRecordFor(viewer, reach, record);
  return mayReport(viewer, reach, (await whoOwes(find, occurrence)).owedBy);
}

/** @throws ForbiddenError where the writer neither reports for the unit or the person nor keeps the records. */
export async function requireMayRecord(
  { viewer }: WriteContext,
  tx: Tx,
  action: string,
  reporting: Reporting,
): Promise<void> {
  const reach = await reachOfWriter(tx);
  if (!mayRecordFor(viewer, reach, reporting)) throw new ForbiddenError(`write:${action}`);
}

function owedBySelf({ unitId, personId }: Reporting): OwedBy | null {
  if (unitId !== null) return { party: { type: "OrgUnit", id: unitId }, unitId, watchPersonId: null };
  return personId === null
    ? null
    : { party: { type: "Person", id: personId }, unitId: null, watchPersonId: null };
}
