import type { Write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Typed } from "../../typed.ts";
import { supersedePlan } from "../plan/supersede-plan.ts";
import { learnAliases } from "./choices.ts";
import { type PlanSource, type PreparedPlan, preparePlan } from "./prepare-plan.ts";
import type { ImportDoubt, ImportItem } from "./report.ts";
import { decideAddition } from "./rules.ts";

/** What an import did. */
export interface ImportOutcome extends Typed {
  planId: string;
  isNewPlan: boolean;
  title: string;
  created: ImportItem[];
  matched: ImportItem[];
  doubtful: ImportDoubt[];
}

/** Brings a plan in, within a write. @throws ValidationError, and the refusals of what ends for it */
export async function bringInPlan(
  current: Write,
  timeZone: string,
  input: PlanSource,
): Promise<ImportOutcome> {
  const prepared = await preparePlan(current.tx, current.now, timeZone, input);
  return writePlan(current, input, prepared);
}

/** Writes a plan that is ready. What it replaces ends with it, save where it is a draft for now. */
export async function writePlan(
  current: Write,
  { superseded, chosen, status }: PlanSource,
  { plan, isNew, validFrom, batch, report, names }: PreparedPlan,
): Promise<ImportOutcome> {
  if (!isNew && !batch.isEmpty) enforce(decideAddition(status, plan));
  await batch.write(current);
  await learnAliases(current, [
    ...chosen.filter(({ kind, printed }) => names.has(kind, printed)),
    ...names.formsToLearn,
  ]);
  if (superseded !== null && isNew && plan.status !== "DRAFT")
    await supersedePlan(current, superseded, validFrom, ["validFrom"]);
  const created = batch.created();
  const made = new Set(created.map(({ id }) => id));
  return {
    __typename: "ImportPlanSuccess",
    planId: plan.id,
    isNewPlan: isNew,
    title: plan.title,
    created,
    // What the draft names more than once was created the first time.
    matched: report.allMatched.filter(({ id }) => !made.has(id)),
    doubtful: report.allDoubts,
  };
}
