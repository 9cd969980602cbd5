import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { invalid } from "../../errors.ts";
import type { DutyResult } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";

export interface RecordResultInput {
  dutyId: string;
  label: string;
  value: number;
  unit?: string | null | undefined;
  onDay: string;
  note?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Records a figure reached for a duty on a day, under the viewer's name (A8). @throws DomainError */
export function recordResult(context: WriteContext, input: RecordResultInput): Promise<DutyResult & Typed> {
  return write(context, "recordResult", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      label: { kind: "name", required: true },
      unit: { kind: "code" },
      note: { kind: "note" },
    });
    if (!Number.isFinite(input.value)) throw invalid(["value"], "NOT_A_NUMBER", "must be a finite number.");
    const duty = await requireNode(tx, "Duty", input.dutyId, ["dutyId"]);
    const result: DutyResult = {
      id: makeId(),
      dutyId: duty.id,
      label: input.label.trim(),
      value: input.value,
      unit: input.unit?.trim() || null,
      onDay: new Date(`${input.onDay}T00:00:00Z`),
      note: input.note ?? null,
      authorName: context.viewer?.name ?? "",
      createdAt: now,
      retiredAt: null,
    };
    await tx.dutyResult.create({ data: result });
    log(nodeEvent("DutyResult", null, result, [globalId("Duty", duty.id)]));
    return typed("DutyResult", result);
  });
}
