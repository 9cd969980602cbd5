import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import type { Obligation } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { dayAt } from "../calendar-day/rules.ts";
import { type CreateObligationInput, obligationRelations } from "./create-obligation.ts";
import { readSummedUp } from "./reads.ts";
import { receiverColumns } from "./receiver.ts";
import { decideSummary, faultsOfTimes } from "./rules.ts";
import { setReporters } from "./set-reporters.ts";

type Optional<T> = { [K in keyof T]?: T[K] | null | undefined };

export interface UpdateObligationInput extends Optional<CreateObligationInput> {
  id: string;
  expectedVersion: number;
}

const MAY_BE_EMPTY = ["planId", "dutyId", "onWatchRotaId", "zeroMeans", "sumsUpId"] as const;

/**
 * Changes what is due, when, and who reports it. What was due before now stays as it was; what is still to come is made
 * anew by the server where it comes on other days or at another time, save today's where the other time is over already.
 * @throws DomainError: SUMMARY_LOOP
 */
export function updateObligation(
  context: WriteContext,
  input: UpdateObligationInput,
): Promise<Obligation & Typed> {
  return write(context, "updateObligation", input, async (current) => {
    const { tx, log } = current;
    checkTexts(input, { name: { kind: "name", required: true }, zeroMeans: { kind: "note" } });
    const before = await requireVersion(tx, "Obligation", input);
    const after = await updateNode(tx, "Obligation", before, {
      ...(await changesOf(current, before, input)),
      ...changedTimes(before, input),
      ...emptied(input, MAY_BE_EMPTY),
    });
    log(nodeEvent("Obligation", before, after, obligationRelations(after)));
    if (input.reporterIds != null) await setReporters(current, after.id, input.reporterIds);
    return typed("Obligation", after);
  });
}

async function changesOf({ tx }: Write, before: Obligation, input: UpdateObligationInput) {
  const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
  const duty = await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]);
  const form = await optionalNode(tx, "Form", input.formId, ["formId"]);
  const rota = await optionalNode(tx, "Rota", input.onWatchRotaId, ["onWatchRotaId"]);
  const sumsUp = await optionalNode(tx, "Obligation", input.sumsUpId, ["sumsUpId"]);
  if (sumsUp !== null) enforce(decideSummary(before.id, sumsUp.id, await readSummedUp(tx, sumsUp.id)));
  const name = input.name?.trim();
  const { dueDays, tellWhenLate, tellWhenMissed } = input;
  return {
    ...given({ name, nameKey: name === undefined ? undefined : textKey(name), dueDays }),
    ...given({ planId: plan?.id, dutyId: duty?.id, formId: form?.id }),
    ...given({ onWatchRotaId: rota?.id, sumsUpId: sumsUp?.id, zeroMeans: input.zeroMeans?.trim() }),
    ...(tellWhenLate == null ? {} : { tellWhenLate: [...new Set(tellWhenLate)] }),
    ...(tellWhenMissed == null ? {} : { tellWhenMissed: [...new Set(tellWhenMissed)] }),
    ...(input.receiverId === undefined ? {} : await receiverColumns(tx, input.receiverId)),
  };
}

function changedTimes(before: Obligation, input: UpdateObligationInput) {
  const endsOn = before.endsOn === null ? null : dayAt(before.endsOn);
  const times = {
    rrule: input.rrule?.trim() || before.rrule,
    cutOff: input.cutOff ?? before.cutOff,
    graceMinutes: input.graceMinutes ?? before.graceMinutes,
    startsOn: input.startsOn ?? dayAt(before.startsOn),
    endsOn: input.endsOn === undefined ? endsOn : input.endsOn,
  };
  const faults = faultsOfTimes(times);
  if (faults.length > 0) throw new ValidationError(faults);
  return {
    ...times,
    startsOn: new Date(times.startsOn),
    endsOn: times.endsOn === null ? null : new Date(times.endsOn),
  };
}
