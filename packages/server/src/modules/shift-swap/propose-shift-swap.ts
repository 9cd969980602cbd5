import { globalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError, invalid, ValidationError } from "../../errors.ts";
import type { Shift, ShiftSwap } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { requireColleague } from "../shift/require-colleague.ts";
import { decideProposal, faultsOfPart } from "./rules.ts";
import { tellOfSwap } from "./tell-of-swap.ts";

export interface ProposeShiftSwapInput {
  shiftId: string;
  toPersonId: string;
  withShiftId?: string | null | undefined;
  startsAt?: Date | null | undefined;
  endsAt?: Date | null | undefined;
  reason?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Proposes that somebody takes over one's own shift, whole or in part, or exchanges it for one of theirs (换班). Nothing
 * changes hands before they agree.
 * @throws DomainError: Forbidden where the shift is another's; SHIFT_OVER, SHIFT_BEGUN, OUTSIDE_SHIFT
 */
export function proposeShiftSwap(
  context: WriteContext,
  input: ProposeShiftSwapInput,
): Promise<ShiftSwap & Typed> {
  return write(context, "proposeShiftSwap", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { reason: { kind: "note" } });
    const part = { startsAt: input.startsAt ?? null, endsAt: input.endsAt ?? null };
    const faults = faultsOfPart(part, input.withShiftId != null);
    if (faults.length > 0) throw new ValidationError(faults);
    const shift = await requireNode(tx, "Shift", input.shiftId, ["shiftId"]);
    if (context.viewer?.personId == null || shift.personId !== context.viewer.personId)
      throw new ForbiddenError("write:proposeShiftSwap");
    const person = await requireColleague(tx, shift.rotaId, input.toPersonId, ["toPersonId"]);
    if (person.id === shift.personId) throw invalid(["toPersonId"], "SAME_PERSON", "must be somebody else.");
    const exchanged = await requireExchanged(current, input.withShiftId, person.id);
    enforce(decideProposal(shift, exchanged, part, now));
    const swap: ShiftSwap = {
      id: makeId(),
      version: 1,
      shiftId: shift.id,
      withShiftId: exchanged?.id ?? null,
      toPersonId: person.id,
      ...part,
      reason: input.reason?.trim() || null,
      state: "PROPOSED",
      answer: null,
      createdAt: now,
      decidedAt: null,
      retiredAt: null,
    };
    await tx.shiftSwap.create({ data: swap });
    log(nodeEvent("ShiftSwap", null, swap, [globalId("Shift", shift.id), globalId("Rota", shift.rotaId)]));
    await tellOfSwap(current, swap, shift, person.id);
    return typed("ShiftSwap", swap);
  });
}

/** The shift for which one's own is exchanged; null: it is simply taken over. */
async function requireExchanged(
  { tx }: Write,
  text: string | null | undefined,
  personId: string,
): Promise<Shift | null> {
  if (text === null || text === undefined) return null;
  const shift = await requireNode(tx, "Shift", text, ["withShiftId"]);
  if (shift.personId !== personId)
    throw invalid(["withShiftId"], "WRONG_PERSON", "must be a shift of that person.");
  return shift;
}
