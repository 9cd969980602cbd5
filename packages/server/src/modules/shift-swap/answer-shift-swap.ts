import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { Rota, Shift, ShiftSwap } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { enterShifts, newShift, takeOff } from "../shift/enter-shifts.ts";
import { type Period, turnOf } from "../shift/rules.ts";
import { decideOpen, decideTakeover, takenOf } from "./rules.ts";
import { tellOfSwap } from "./tell-of-swap.ts";

export interface AnswerShiftSwapInput {
  id: string;
  expectedVersion: number;
  agrees: boolean;
  answer?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What an answer did: the proposal as it stands, and the shifts that changed hands by it. */
export interface AnswerShiftSwapOutcome extends Typed {
  swap: ShiftSwap & Typed;
  shifts: (Shift & Typed)[];
}

/**
 * Answers a proposal by whom it was made to: with a yes the shifts change hands at once, by all rules of shifts as they
 * are then. Of a shift that has begun the rest goes over: who was on watch before stays who was.
 * @throws DomainError: Forbidden where it is another's to answer; SWAP_ANSWERED, SHIFT_OVER, SHIFT_BEGUN,
 * RETIRED, and as `addShifts`
 */
export function answerShiftSwap(
  context: WriteContext,
  input: AnswerShiftSwapInput,
): Promise<AnswerShiftSwapOutcome> {
  return write(context, "answerShiftSwap", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { answer: { kind: "note" } });
    const before = await requireVersion(tx, "ShiftSwap", input);
    if (context.viewer?.personId == null || before.toPersonId !== context.viewer.personId)
      throw new ForbiddenError("write:answerShiftSwap");
    enforce(decideOpen(before.state));
    const shift = await tx.shift.findUniqueOrThrow({ where: { id: before.shiftId } });
    const shifts = input.agrees ? await changeHands(current, before, shift) : [];
    const after = await updateNode(tx, "ShiftSwap", before, {
      state: input.agrees ? "AGREED" : "DECLINED",
      answer: input.answer?.trim() || null,
      decidedAt: now,
    });
    log(nodeEvent("ShiftSwap", before, after, [globalId("Shift", shift.id), globalId("Rota", shift.rotaId)]));
    await tellOfSwap(current, after, shift, shift.personId);
    return { __typename: "AnswerShiftSwapSuccess", swap: typed("ShiftSwap", after), shifts };
  });
}

/** The shift goes over, whole or in part, and the one for which it is exchanged the other way. */
async function changeHands(write: Write, swap: ShiftSwap, shift: Shift): Promise<(Shift & Typed)[]> {
  const { tx, now } = write;
  const exchanged =
    swap.withShiftId === null ? null : await tx.shift.findUniqueOrThrow({ where: { id: swap.withShiftId } });
  enforce(decideTakeover(shift, exchanged, swap, now));
  const rota = await tx.rota.findUniqueOrThrow({ where: { id: shift.rotaId } });
  const { taken, left } = takenOf(shift, swap, now);
  const { kept } = await takeOff(write, shift, taken.from);
  const parts = [partOf(rota, shift, swap.toPersonId, taken, now)];
  if (left.from < left.to) parts.push(partOf(rota, shift, shift.personId, left, now));
  if (exchanged === null) return [...kept, ...(await enterShifts(write, rota, parts, () => ["id"]))];
  await takeOff(write, exchanged);
  const times = { from: exchanged.startsAt, to: exchanged.endsAt };
  if (exchanged.rotaId === rota.id)
    return enterShifts(write, rota, [...parts, partOf(rota, exchanged, shift.personId, times, now)], () => [
      "id",
    ]);
  const other = await tx.rota.findUniqueOrThrow({ where: { id: exchanged.rotaId } });
  const gone = await enterShifts(write, rota, parts, () => ["id"]);
  const back = [partOf(other, exchanged, shift.personId, times, now)];
  return [...gone, ...(await enterShifts(write, other, back, () => ["id"]))];
}

function partOf(rota: Rota, shift: Shift, personId: string, { from, to }: Period, now: Date): Shift {
  const { seat, mode, note } = shift;
  const part = { seat, mode, note, personId, startsAt: from, endsAt: to, replacesId: turnOf(shift) };
  return newShift(rota, part, now);
}
