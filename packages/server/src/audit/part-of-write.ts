import { withinTransaction } from "./rehearse.ts";
import type { Write, WriteContext } from "./write.ts";

/**
 * Surroundings in which writes are parts of one that is under way: their rights and rules are asked, and they share its
 * transaction, its moment and its action. What they tell the log is told by `log`.
 */
export function partOf<Context extends WriteContext>(
  context: Context,
  { tx, now, check }: Write,
  log: Write["log"],
): Context {
  return {
    ...context,
    clock: { now: () => now },
    db: withinTransaction(tx),
    within: { tx, now, log, check },
  };
}
