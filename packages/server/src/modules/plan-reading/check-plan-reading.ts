import type { Diagnostic } from "@dutygraph/plan-parser";
import { requireNode } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { type Batch, type NewNodes, NODE_ORDER } from "../../audit/batch.ts";
import { rehearse } from "../../audit/rehearse.ts";
import { write } from "../../audit/write.ts";
import type { Context } from "../../context.ts";
import type { GapFact } from "../chain/gap.ts";
import { readGaps } from "../chain/gap-scope.ts";
import type { ImportDoubt } from "../plan-import/report.ts";
import { matchesOf, type NameMatch } from "./name-matches.ts";
import { openDiagnostics } from "./rules.ts";
import { savePlan } from "./save-plan-reading.ts";

export interface CheckPlanReadingInput {
  id: string;
  validFrom?: Date | null | undefined;
}

/** What saving a document would do. */
export interface PlanReadingCheck {
  __typename: "PlanReadingCheck";
  created: { type: string; count: number }[];
  matchedCount: number;
  doubtful: ImportDoubt[];
  questions: NameMatch[];
  gaps: GapFact[];
  diagnostics: Diagnostic[];
}

/**
 * Says what saving a document in force would do, and writes nothing: the save is rehearsed, open questions taken as a
 * load takes them that asks nobody, and the gaps of the plan are read as on its first day, or now where that is past.
 * What the rehearsal created can be selected below the gaps, though it is gone.
 * @throws DomainError as the save would
 */
export async function checkPlanReading(
  context: Context,
  { id, validFrom }: CheckPlanReadingInput,
): Promise<PlanReadingCheck> {
  requireRight(context.viewer, "write:savePlanReading");
  const { batch, ...check } = await rehearse(context, async ({ stage, tx }) => {
    const now = stage.clock.now();
    const reading = await requireNode(tx, "PlanReading", id, ["id"]);
    const saved = await write(stage, "savePlanReading", {}, (current) =>
      savePlan(current, stage.timeZone, reading, { status: "IN_FORCE", validFrom }, () => undefined),
    );
    const { prepared, outcome } = saved;
    const inForce = new Date(Math.max(prepared.validFrom.getTime(), now.getTime()));
    const [gaps = []] = await readGaps({ ...stage, moment: { inForce, known: null } }, [
      { planIds: [outcome.planId] },
    ]);
    const matches = await matchesOf(tx, now, prepared);
    return {
      __typename: "PlanReadingCheck" as const,
      batch: prepared.batch,
      created: countsOf(outcome.created),
      matchedCount: outcome.matched.length,
      doubtful: outcome.doubtful,
      questions: matches.filter((match) => match.outcome === "ASK"),
      gaps,
      diagnostics: openDiagnostics(reading.diagnostics as unknown as Diagnostic[], prepared.draft),
    };
  });
  for (const type of NODE_ORDER) primeAll(context, batch, type);
  return check;
}

function primeAll<T extends keyof NewNodes>(context: Context, batch: Batch, type: T): void {
  for (const row of batch.added(type)) context.load.prime(type, row as never);
}

function countsOf(created: readonly { type: string }[]): { type: string; count: number }[] {
  const byType = Map.groupBy(created, ({ type }) => type);
  return [...byType].map(([type, rows]) => ({ type, count: rows.length }));
}
