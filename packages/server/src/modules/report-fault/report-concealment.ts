import { optionalNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { ConflictError, ValidationError } from "../../errors.ts";
import type { Occurrence, ReportFault } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { insertFaults } from "./insert-faults.ts";
import { decideConcealment, faultsOfAccused } from "./rules.ts";

export interface ReportConcealmentInput {
  unitId?: string | null | undefined;
  personId?: string | null | undefined;
  occurrenceId?: string | null | undefined;
  onDay: string;
  note: string;
  clientMutationId?: string | null | undefined;
}

/**
 * Says that a unit or a person did not report what there was, found by somebody else (瞒报; D6).
 * @throws DomainError: OWN_CONCEALMENT
 */
export function reportConcealment(
  context: WriteContext,
  input: ReportConcealmentInput,
): Promise<ReportFault & Typed> {
  return write(context, "reportConcealment", input, async (current) => {
    const { tx } = current;
    checkTexts(input, { note: { kind: "note", required: true } });
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const person = await optionalNode(tx, "Person", input.personId, ["personId"]);
    const occurrence = await optionalNode(tx, "Occurrence", input.occurrenceId, ["occurrenceId"]);
    const faults = faultsOfAccused(unit?.id ?? null, person?.id ?? null);
    if (faults.length > 0) throw new ValidationError(faults);
    await refuseTwice(tx, occurrence);
    enforce(decideConcealment(person?.id ?? null, context.viewer?.personId ?? null));
    const [row] = await insertFaults(current, [
      {
        kind: "CONCEALED",
        occurrenceId: occurrence?.id ?? null,
        recordId: occurrence?.recordId ?? null,
        unitId: unit?.id ?? null,
        personId: person?.id ?? null,
        note: input.note.trim(),
        authorName: context.viewer?.name ?? "",
        onDay: new Date(`${input.onDay}T00:00:00Z`),
      },
    ]);
    if (row === undefined) throw new Error("A fault was not kept.");
    return typed("ReportFault", row);
  });
}

/** Of one report it is told once. */
async function refuseTwice(tx: Tx, occurrence: Occurrence | null): Promise<void> {
  if (occurrence === null) return;
  const known = await tx.reportFault.count({ where: { occurrenceId: occurrence.id, kind: "CONCEALED" } });
  if (known > 0) throw new ConflictError("It was told of this report already.");
}
