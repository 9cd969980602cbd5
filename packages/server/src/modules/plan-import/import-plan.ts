import { optionalNode } from "../../access/load-node.ts";
import { writeOrTry } from "../../audit/dry-run.ts";
import type { WriteContext } from "../../audit/write.ts";
import { bringInPlan, type ImportOutcome } from "./bring-in-plan.ts";
import { type ChoiceInput, choicesOfInput, readChosen, refuseStale } from "./choices.ts";

export interface ImportPlanInput {
  draft: unknown;
  text?: string | null | undefined;
  issuerId?: string | null | undefined;
  superiorId?: string | null | undefined;
  supersedesId?: string | null | undefined;
  choices?: ChoiceInput[] | null | undefined;
  validFrom?: Date | null | undefined;
  status?: "DRAFT" | "IN_FORCE" | null | undefined;
  dryRun?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What an import did, or would do; a plan that a dry run would create leads nowhere. */
export type ImportPlanOutcome = Omit<ImportOutcome, "planId"> & { isDryRun: boolean; planId: string | null };

/**
 * Loads a plan draft: matches the units and people of the issuing body, creates the rest, and answers with what was
 * created, matched and doubtful. The same draft again creates nothing; `dryRun` writes nothing at all.
 * @throws ValidationError naming the path of each fault, and the other refusals of a write
 */
export function importPlan(
  context: WriteContext & { timeZone: string },
  input: ImportPlanInput,
): Promise<ImportPlanOutcome> {
  return writeOrTry(context, "importPlan", input, async (current) => {
    const { tx } = current;
    const issuer = await optionalNode(tx, "OrgUnit", input.issuerId, ["issuerId"]);
    const superior = await optionalNode(tx, "OrgUnit", input.superiorId, ["superiorId"]);
    const superseded = await optionalNode(tx, "Plan", input.supersedesId, ["supersedesId"]);
    const chosen = await readChosen(tx, choicesOfInput(input.choices ?? []));
    refuseStale(chosen);
    const named = { issuer, superior, superseded, chosen };
    const outcome = await bringInPlan(current, context.timeZone, { ...input, ...named });
    const isDryRun = input.dryRun === true;
    return { ...outcome, isDryRun, planId: isDryRun && outcome.isNewPlan ? null : outcome.planId };
  });
}
