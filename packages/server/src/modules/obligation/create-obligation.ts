import { globalId } from "../../access/global-id.ts";
import { optionalNode, requireNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ValidationError } from "../../errors.ts";
import type { DueDays, LatenessReceiver, Obligation } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { receiverColumns } from "./receiver.ts";
import { faultsOfTimes } from "./rules.ts";
import { setReporters } from "./set-reporters.ts";

export interface CreateObligationInput {
  name: string;
  planId?: string | null | undefined;
  dutyId?: string | null | undefined;
  formId: string;
  reporterIds: readonly string[];
  receiverId?: string | null | undefined;
  rrule?: string | null | undefined;
  dueDays?: DueDays | null | undefined;
  cutOff?: string | null | undefined;
  graceMinutes?: number | null | undefined;
  startsOn: string;
  endsOn?: string | null | undefined;
  onWatchRotaId?: string | null | undefined;
  zeroMeans?: string | null | undefined;
  tellWhenLate?: readonly LatenessReceiver[] | null | undefined;
  tellWhenMissed?: readonly LatenessReceiver[] | null | undefined;
  sumsUpId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Enters something that is due again and again, with those who report it; the server makes its due times ahead (D1, D2,
 * D3). Without a plan of its own it belongs to that of its duty. What was due before now is not asked for.
 * @throws DomainError
 */
export function createObligation(
  context: WriteContext,
  input: CreateObligationInput,
): Promise<Obligation & Typed> {
  return write(context, "createObligation", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { name: { kind: "name", required: true }, zeroMeans: { kind: "note" } });
    const times = {
      rrule: input.rrule?.trim() || "FREQ=DAILY",
      cutOff: input.cutOff ?? "17:00",
      graceMinutes: input.graceMinutes ?? 0,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
    };
    const faults = faultsOfTimes(times);
    if (faults.length > 0) throw new ValidationError(faults);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const duty = await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]);
    const form = await requireNode(tx, "Form", input.formId, ["formId"]);
    const rota = await optionalNode(tx, "Rota", input.onWatchRotaId, ["onWatchRotaId"]);
    const sumsUp = await optionalNode(tx, "Obligation", input.sumsUpId, ["sumsUpId"]);
    const name = input.name.trim();
    const obligation: Obligation = {
      id: makeId(),
      version: 1,
      name,
      nameKey: textKey(name),
      planId: plan?.id ?? duty?.planId ?? null,
      dutyId: duty?.id ?? null,
      formId: form.id,
      ...(await receiverColumns(tx, input.receiverId)),
      ...times,
      startsOn: new Date(times.startsOn),
      endsOn: times.endsOn === null ? null : new Date(times.endsOn),
      dueDays: input.dueDays ?? "EVERY_DAY",
      onWatchRotaId: rota?.id ?? null,
      zeroMeans: input.zeroMeans?.trim() || null,
      tellWhenLate: [...new Set(input.tellWhenLate ?? [])],
      tellWhenMissed: [...new Set(input.tellWhenMissed ?? [])],
      sumsUpId: sumsUp?.id ?? null,
      madeTo: null,
      createdAt: now,
      retiredAt: null,
    };
    await tx.obligation.create({ data: obligation });
    log(nodeEvent("Obligation", null, obligation, obligationRelations(obligation)));
    await setReporters(current, obligation.id, input.reporterIds);
    return typed("Obligation", obligation);
  });
}

/** The nodes in whose history an obligation's events stand too. */
export function obligationRelations({ planId, dutyId, formId }: Obligation): (string | null)[] {
  return [relatedId("Plan", planId), relatedId("Duty", dutyId), globalId("Form", formId)];
}
