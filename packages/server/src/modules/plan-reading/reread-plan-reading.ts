import type { Logger } from "pino";
import { parseGlobalId } from "../../access/global-id.ts";
import { requireVersion, updateNode } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Typed } from "../../typed.ts";
import { readingEvent } from "./reading-event.ts";
import { type ReadingHead, readingHead } from "./reading-head.ts";
import { decideChange } from "./rules.ts";
import { readFor } from "./source-of.ts";

export interface RereadPlanReadingInput {
  id: string;
  expectedVersion: number;
  clientMutationId?: string | null | undefined;
}

/** Reads a document's text again and drops all edits of the draft; choices of names stay. @throws DomainError: ALREADY_SAVED */
export async function rereadPlanReading(
  context: WriteContext & { log: Logger },
  input: RereadPlanReadingInput,
): Promise<ReadingHead & Typed> {
  requireRight(context.viewer, "write:rereadPlanReading");
  const id = parseGlobalId(input.id)?.id;
  // The text never changes, so that it can be read before the write's turn comes.
  const found = id === undefined ? null : await context.db.planReading.findUnique({ where: { id } });
  const read = found === null ? null : await readFor({ kind: "text", text: found.text }, "id", context.log);
  return write(context, "rereadPlanReading", input, async ({ tx, now, log }) => {
    const before = await requireVersion(tx, "PlanReading", input);
    enforce(decideChange(before));
    if (read === null) throw new Error("A reading that is there was not found before.");
    const changes = { draft: read.draft as never, diagnostics: read.diagnostics as never, updatedAt: now };
    const after = await updateNode(tx, "PlanReading", before, changes);
    log(readingEvent(before, after));
    return readingHead(after);
  });
}
