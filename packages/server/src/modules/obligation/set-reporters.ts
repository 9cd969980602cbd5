import { globalId } from "../../access/global-id.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import { updateRows } from "../../database/update-rows.ts";
import { ValidationError } from "../../errors.ts";
import type { Reporter } from "../../generated/prisma/client.ts";
import type { PartyKey } from "../chain/facts.ts";
import { partyId } from "../party/people-of-parties.ts";
import { reportingColumns, reportingParty, requireReportingParties } from "../party/reporting-party.ts";
import { faultsOfReporters } from "./rules.ts";

/**
 * Makes these parties the reporters of an obligation, in their order, as a part of another write: who is new is entered,
 * who is named no more is retired, with one event each, in as many statements however many they are. What was due already stays due.
 * @throws DomainError naming `reporterIds.N`
 */
export async function setReporters(
  write: Write,
  obligationId: string,
  reporterIds: readonly string[],
): Promise<void> {
  const { tx, now, log } = write;
  const faults = faultsOfReporters(reporterIds);
  if (faults.length > 0) throw new ValidationError(faults);
  const pathOf = (place: number) => ["reporterIds", String(place)];
  const wanted = await requireReportingParties(tx, reporterIds, pathOf);
  const standing = await tx.reporter.findMany({ where: { obligationId, retiredAt: null } });
  const known = new Map(standing.map((row) => [keyOf(row), row]));
  const made: Reporter[] = [];
  const changed: { before: Reporter; after: Reporter }[] = [];
  for (const [order, party] of wanted.entries()) {
    const before = known.get(partyId(party));
    known.delete(partyId(party));
    if (before === undefined) made.push(reporterRow(obligationId, party, order, now));
    else if (before.order !== order) changed.push({ before, after: { ...before, order } });
  }
  for (const before of known.values()) changed.push({ before, after: { ...before, retiredAt: now } });
  await insertRows(tx, "Reporter", made);
  const rows = changed.map(({ after }) => after);
  await updateRows<Reporter>(tx, "Reporter", ["order", "retiredAt"], rows);
  const related = (row: Reporter) => [globalId("Obligation", obligationId), keyOf(row)];
  for (const row of made) log(nodeEvent("Reporter", null, row, related(row)));
  for (const { before, after } of changed) log(nodeEvent("Reporter", before, after, related(after)));
}

function keyOf(row: Reporter): string {
  const party = reportingParty(row);
  if (party === null) throw new Error(`The reporter ${row.id} is nobody.`);
  return partyId(party);
}

function reporterRow(obligationId: string, party: PartyKey, order: number, now: Date): Reporter {
  return {
    id: makeId(),
    obligationId,
    ...reportingColumns(party),
    order,
    createdAt: now,
    retiredAt: null,
  };
}
