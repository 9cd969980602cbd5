import { requireVersion } from "../../access/load-node.ts";
import type { RetireInput } from "../../audit/retire-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Shift } from "../../generated/prisma/client.ts";
import type { Typed } from "../../typed.ts";
import { takeOff } from "./enter-shifts.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Takes a shift off its rota: it stays readable, and what it held shows up as a gap. One that has begun ends now.
 * @throws DomainError: bad id, NotFound, RETIRED, ConflictError, SHIFT_OVER
 */
export function retireShift(
  context: WriteContext & { timeZone: string },
  input: RetireInput,
): Promise<Shift & Typed> {
  return write(context, "retireShift", input, async (current) => {
    const before = await requireVersion(current.tx, "Shift", input);
    const { taken, kept } = await takeOff(current, before);
    await tellOfChange(current, before.rotaId, { off: [before], on: kept }, context.timeZone);
    return taken;
  });
}
