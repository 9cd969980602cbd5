import { edgeEvent } from "../../audit/edge-event.ts";
import type { Write } from "../../audit/write.ts";
import type { Plan } from "../../generated/prisma/client.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "../../timeline/edges.ts";
import { refuseOverlaps } from "../../timeline/overlap.ts";
import { rewriteEdges } from "../../timeline/rewrite-edges.ts";
import { edgesOfPlan } from "./reads.ts";
import { decideBeginning } from "./rules.ts";
import { supersedePlan } from "./supersede-plan.ts";

const KINDS = ["UnitPlacement", "PostHolding", "GroupMember", "Assignment"] as const;

/**
 * Lets a draft begin at `from`: all that came with it and was to hold from its provisional date holds from then (posts
 * and places in the tree only where that is earlier), and the plan that it replaces ends then. What a person has changed since stays; that the draft was to begin at another
 * date stays readable at earlier moments. The plan's own row is for the caller to write.
 * @throws RuleError OVERLAPPING_…, or SUCCESSOR_TOO_EARLY where the plan that it replaces begins later
 */
export async function beginPlan(write: Write, plan: Plan, from: Date, path: string[]): Promise<void> {
  if (plan.plannedFrom !== null)
    for (const kind of KINDS) await moveEdges(write, kind, plan.id, plan.plannedFrom, from, path);
  if (plan.supersedesId === null) return;
  const before = await write.tx.plan.findUnique({ where: { id: plan.supersedesId } });
  if (before !== null && before.retiredAt === null) await supersedePlan(write, before, from, path);
}

async function moveEdges<K extends (typeof KINDS)[number]>(
  { tx, now, log }: Write,
  kind: K,
  planId: string,
  plannedFrom: Date,
  from: Date,
  path: string[],
): Promise<void> {
  const isDirectory = kind === "UnitPlacement" || kind === "PostHolding";
  const ofPlan = isDirectory ? { source: { planId } } : await edgesOfPlan(tx, kind, planId);
  const rows = await edgeTable(tx, kind as EdgeKind as K).findMany({
    where: { ...ofPlan, validFrom: plannedFrom, retractedAt: null },
  });
  const rewrites = rows.flatMap((before) => {
    const decision = decideBeginning(before, from, isDirectory);
    if (decision === "stays") return [];
    const after = decision === "begins" ? ({ ...before, validFrom: from } as EdgeRows[K]) : null;
    return [{ before, after }];
  });
  const moved = rewrites.flatMap(({ after }) => (after === null ? [] : [after]));
  await refuseOverlaps(tx, kind, moved, () => path);
  for (const { before, after } of await rewriteEdges(tx, kind, rewrites, now))
    log(edgeEvent(kind, before, after));
}
