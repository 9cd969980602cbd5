import { requireVersion, updateNode } from "../../access/load-node.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { PlanReading } from "../../generated/prisma/client.ts";
import { writePlan } from "../plan-import/bring-in-plan.ts";
import { refuseStale } from "../plan-import/choices.ts";
import type { ImportPlanOutcome } from "../plan-import/import-plan.ts";
import { type PreparedPlan, preparePlan } from "../plan-import/prepare-plan.ts";
import { readingEvent } from "./reading-event.ts";
import { decideChange, decideQuestions, decideSurroundings } from "./rules.ts";
import { sourceOfPlan } from "./source-of-plan.ts";

export interface SavePlanReadingInput {
  id: string;
  expectedVersion: number;
  status: "DRAFT" | "IN_FORCE";
  validFrom?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Makes the plan of a document that was read, in one write: by the very import that loads drafts, with the choices of
 * a person. No name is taken to mean somebody by its looks.
 * @throws ValidationError with the faults of the draft; RuleError OPEN_QUESTIONS, ALREADY_SAVED or RETIRED
 */
export function savePlanReading(
  context: WriteContext & { timeZone: string },
  input: SavePlanReadingInput,
): Promise<ImportPlanOutcome> {
  return write(context, "savePlanReading", input, async (current) => {
    const before = await requireVersion(current.tx, "PlanReading", input);
    const saved = await savePlan(current, context.timeZone, before, input, ({ names }) =>
      enforce(decideQuestions(names.all)),
    );
    const { planId } = saved.outcome;
    const after = await updateNode(current.tx, "PlanReading", before, { planId, updatedAt: current.now });
    current.log(readingEvent(before, after));
    return { ...saved.outcome, isDryRun: false };
  });
}

/** Makes and writes the plan of a reading; `check` may refuse what is ready. A rehearsal does the same. */
export async function savePlan(
  current: Write,
  timeZone: string,
  reading: PlanReading,
  { status, validFrom }: Pick<SavePlanReadingInput, "status" | "validFrom">,
  check: (prepared: PreparedPlan) => void,
) {
  enforce(decideChange(reading));
  const source = await sourceOfPlan(current.tx, reading, { status, validFrom });
  enforce(decideSurroundings(source));
  const prepared = await preparePlan(current.tx, current.now, timeZone, source);
  check(prepared);
  const usable = source.chosen.filter(({ isStale }) => !isStale);
  refuseStale(usable);
  const outcome = await writePlan(current, { ...source, chosen: usable }, prepared);
  return { prepared, outcome };
}
