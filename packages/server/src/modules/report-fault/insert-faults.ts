import { globalId } from "../../access/global-id.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import type { ReportFault } from "../../generated/prisma/client.ts";

export type FaultFacts = Omit<ReportFault, "id" | "createdAt" | "retiredAt">;

/** Counts faults of reporting within a write, one event each (D6); one statement, however many they are. */
export async function insertFaults(
  { tx, now, log }: Write,
  facts: readonly FaultFacts[],
): Promise<ReportFault[]> {
  const rows = facts.map((fact) => ({ id: makeId(), ...fact, createdAt: now, retiredAt: null }));
  await insertRows(tx, "ReportFault", rows);
  for (const row of rows) log(nodeEvent("ReportFault", null, row, faultRelations(row)));
  return rows;
}

/** The nodes in whose history a fault stands too. */
export function faultRelations({ occurrenceId, recordId, unitId, personId }: ReportFault): (string | null)[] {
  return [
    occurrenceId === null ? null : globalId("Occurrence", occurrenceId),
    relatedId("FormRecord", recordId),
    relatedId("OrgUnit", unitId),
    relatedId("Person", personId),
  ];
}
