import { updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import type { FormRecord } from "../../generated/prisma/client.ts";
import { insertFaults } from "../report-fault/insert-faults.ts";
import { answerableAt } from "./answerable.ts";
import { loadParts, occurrenceRelations } from "./load-parts.ts";

/**
 * Makes a report go by the record that corrects its own, within the write of the correction; where what was reported had
 * been false (谎报), that is counted, once for each report as long as the fault stands (D6). When and how it was reported
 * stays as it was.
 */
export async function followCorrection(
  current: Write,
  wrong: FormRecord,
  right: FormRecord,
  isFalse: boolean,
  authorName: string,
): Promise<void> {
  const { tx, now, log } = current;
  if (wrong.occurrenceId === null) {
    if (isFalse) await insertFaults(current, [{ ...faultOf(wrong, right, authorName), occurrenceId: null }]);
    return;
  }
  const before = await tx.occurrence.findUniqueOrThrow({ where: { id: wrong.occurrenceId } });
  const parts = await loadParts(tx, before);
  const after = await updateNode(tx, "Occurrence", before, { recordId: right.id });
  log(nodeEvent("Occurrence", before, after, occurrenceRelations(after, parts.owedBy.party)));
  if (!isFalse) return;
  const known = await tx.reportFault.count({
    where: { occurrenceId: before.id, kind: "FALSE", retiredAt: null },
  });
  if (known > 0) return;
  const [answers] = (
    await answerableAt(tx, [{ occurrence: before, reporter: parts.reporter }], before.submittedAt ?? now)
  ).values();
  const fault = { ...faultOf(wrong, right, authorName), ...answers, occurrenceId: before.id };
  await insertFaults(current, [fault]);
}

function faultOf(wrong: FormRecord, right: FormRecord, authorName: string) {
  return {
    kind: "FALSE" as const,
    recordId: wrong.id,
    unitId: wrong.unitId,
    personId: wrong.personId,
    note: right.reason,
    authorName,
    onDay: wrong.onDay,
  };
}
