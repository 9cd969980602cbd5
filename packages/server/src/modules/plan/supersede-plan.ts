import { globalId } from "../../access/global-id.ts";
import { updateNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import type { Write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Plan } from "../../generated/prisma/client.ts";
import { edgeTable } from "../../timeline/edges.ts";
import { endEdges, retractEdges } from "../../timeline/write-edges.ts";
import { edgesOfPlan } from "./reads.ts";
import { decideSupersession, endOfSuperseded } from "./rules.ts";

/**
 * Replaces a plan: its memberships and assignments end at the successor's date, and it is marked SUPERSEDED. What was
 * to begin later never comes to hold under it.
 * @throws RuleError SUCCESSOR_TOO_EARLY where it is to begin only after its successor
 */
export async function supersedePlan(write: Write, before: Plan, at: Date, path: string[]): Promise<void> {
  const { tx, log } = write;
  enforce(decideSupersession(before, at, path));
  for (const kind of ["GroupMember", "Assignment"] as const) await endAll(write, kind, before.id, at);
  const state = { status: "SUPERSEDED" as const, inForceTo: endOfSuperseded(before, at) };
  const after = await updateNode(tx, "Plan", before, state);
  log({ subject: globalId("Plan", before.id), nodeIds: [], before: stateOf(before), after: stateOf(after) });
}

async function endAll<K extends "GroupMember" | "Assignment">(
  { tx, now, log }: Write,
  kind: K,
  planId: string,
  at: Date,
): Promise<void> {
  const holdsThen = { OR: [{ validTo: null }, { validTo: { gt: at } }] };
  const rows = await edgeTable(tx, kind).findMany({
    where: { retractedAt: null, AND: [holdsThen, await edgesOfPlan(tx, kind, planId)] },
  });
  const begun = rows.filter(({ validFrom }) => validFrom < at);
  const ended = await endEdges(tx, kind, begun, at, now);
  for (const [place, row] of begun.entries()) log(edgeEvent(kind, row, ended[place] ?? null));
  const toCome = rows.filter(({ validFrom }) => validFrom >= at);
  await retractEdges(tx, kind, toCome, now);
  for (const row of toCome) log(edgeEvent(kind, row, null));
}

function stateOf({ id, version, status, inForceTo }: Plan): object {
  return { id, version, status, inForceTo };
}
