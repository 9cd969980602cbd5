import { globalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ForbiddenError } from "../../errors.ts";
import type { ShiftSwap } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { decideOpen } from "./rules.ts";

export interface WithdrawShiftSwapInput {
  id: string;
  expectedVersion: number;
  clientMutationId?: string | null | undefined;
}

/** Takes a proposal of one's own back before it was answered. @throws DomainError: Forbidden, SWAP_ANSWERED */
export function withdrawShiftSwap(
  context: WriteContext,
  input: WithdrawShiftSwapInput,
): Promise<ShiftSwap & Typed> {
  return write(context, "withdrawShiftSwap", input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, "ShiftSwap", input);
    const shift = await tx.shift.findUniqueOrThrow({ where: { id: before.shiftId } });
    if (context.viewer?.personId == null || shift.personId !== context.viewer.personId)
      throw new ForbiddenError("write:withdrawShiftSwap");
    enforce(decideOpen(before.state));
    const after = await updateNode(tx, "ShiftSwap", before, { state: "WITHDRAWN", decidedAt: now });
    log(nodeEvent("ShiftSwap", before, after, [globalId("Shift", shift.id), globalId("Rota", shift.rotaId)]));
    return typed("ShiftSwap", after);
  });
}
