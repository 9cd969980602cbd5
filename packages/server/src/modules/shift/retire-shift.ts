import { requireVersion } from "../../access/load-node.ts";
import type { RetireInput } from "../../audit/retire-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Shift } from "../../generated/prisma/client.ts";
import type { Typed } from "../../typed.ts";
import { takeOff } from "./enter-shifts.ts";

/**
 * Takes a shift off its rota: it stays readable, and what it held shows up as a gap.
 * @throws DomainError: bad id, NotFound, RETIRED, ConflictError
 */
export function retireShift(context: WriteContext, input: RetireInput): Promise<Shift & Typed> {
  return write(context, "retireShift", input, async (current) =>
    takeOff(current, await requireVersion(current.tx, "Shift", input)),
  );
}
