import { requireVersion, updateNode } from "../../access/load-node.ts";
import type { RetireInput } from "../../audit/retire-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Typed } from "../../typed.ts";
import { readingEvent } from "./reading-event.ts";
import { type ReadingHead, readingHead } from "./reading-head.ts";

/** Puts a document away that becomes no plan, or that has become one; a plan that it became stays. @throws DomainError */
export function retirePlanReading(context: WriteContext, input: RetireInput): Promise<ReadingHead & Typed> {
  return write(context, "retirePlanReading", input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, "PlanReading", input);
    const after = await updateNode(tx, "PlanReading", before, { retiredAt: now });
    log(readingEvent(before, after));
    return readingHead(after);
  });
}
