import { optionalNode } from "../../access/load-node.ts";
import { readOwnReach } from "../../access/sight/read-reach.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { ConflictError, ValidationError } from "../../errors.ts";
import type { Occurrence, ReportFault } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { answerableAt } from "../occurrence/answerable.ts";
import { insertFaults } from "./insert-faults.ts";
import { decideConcealment, faultsOfConcealment, type ReportedBy } from "./rules.ts";

export interface ReportConcealmentInput {
  unitId?: string | null | undefined;
  personId?: string | null | undefined;
  occurrenceId?: string | null | undefined;
  onDay: string;
  note: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Says that a unit or a person did not report what there was, found by somebody else (瞒报; D6): at a due time of those who
 * report then, else of anybody.
 * @throws DomainError: OWN_CONCEALMENT where it is of the own person or of the unit in which it works
 */
export function reportConcealment(
  context: WriteContext,
  input: ReportConcealmentInput,
): Promise<ReportFault & Typed> {
  return write(context, "reportConcealment", input, async (current) => {
    const { tx, now } = current;
    checkTexts(input, { note: { kind: "note", required: true } });
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    const occurrence = await optionalNode(tx, "Occurrence", input.occurrenceId, ["occurrenceId"]);
    const accused = { unitId: unit?.id ?? null, personId: person?.id ?? null };
    const due = occurrence === null ? null : await reportedBy(tx, occurrence);
    const faults = faultsOfConcealment(accused, input.onDay, due);
    if (faults.length > 0) throw new ValidationError(faults);
    await refuseTwice(tx, occurrence);
    enforce(decideConcealment(accused, await readOwnReach(tx, context.viewer?.personId ?? null, now)));
    const [row] = await insertFaults(current, [
      {
        kind: "CONCEALED",
        occurrenceId: occurrence?.id ?? null,
        recordId: occurrence?.recordId ?? null,
        ...accused,
        note: input.note.trim(),
        authorName: context.viewer?.name ?? "",
        onDay: new Date(`${input.onDay}T00:00:00Z`),
      },
    ]);
    if (row === undefined) throw new Error("A fault was not kept.");
    return typed("ReportFault", row);
  });
}

/** Who is to report at a due time, as of its cut-off; whoever has reported is one of them. */
async function reportedBy(tx: Tx, occurrence: Occurrence): Promise<ReportedBy> {
  const { reporterId, recordId, dueAt } = occurrence;
  const reporter = await tx.reporter.findUniqueOrThrow({ where: { id: reporterId } });
  const record = recordId === null ? null : await tx.formRecord.findUnique({ where: { id: recordId } });
  const [answers] = (await answerableAt(tx, [{ occurrence, reporter }], dueAt)).values();
  return {
    unitId: answers?.unitId ?? null,
    people: [answers?.personId, record?.personId].filter((each) => each != null),
    day: dayAt(occurrence.onDay),
  };
}

/** Of one report it is told once, as long as it stands. */
async function refuseTwice(tx: Tx, occurrence: Occurrence | null): Promise<void> {
  if (occurrence === null) return;
  const known = await tx.reportFault.count({
    where: { occurrenceId: occurrence.id, kind: "CONCEALED", retiredAt: null },
  });
  if (known > 0) throw new ConflictError("It was told of this report already.");
}
