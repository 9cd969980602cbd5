import { edgeEvent } from "../../audit/edge-event.ts";
import type { Write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "../../timeline/edges.ts";
import { recordRests, rewriteEdges } from "../../timeline/rewrite-edges.ts";
import { foldEdges } from "./fold-edges.ts";
import { decideHoldings } from "./rules.ts";
import type { MergedThing, Tally } from "./tally.ts";

/** Which edges are moved: those of a kind that point to a duplicate by a column. */
export interface EdgeMove<K extends EdgeKind> {
  kind: K;
  column: string & keyof EdgeRows[K];
  thing: MergedThing;
}

/**
 * Records all believed edges of the duplicates, ended ones too, anew with those that are kept (`targets`, by the
 * duplicate's id), in four statements whatever their number.
 * @throws RuleError OVERLAPPING_MAIN_HOLDING, OVERLAPPING_HOLDING where the holdings of both cannot stand together
 */
export async function moveEdges<K extends EdgeKind>(
  { tx, now, log }: Write,
  { kind, column, thing }: EdgeMove<K>,
  targets: ReadonlyMap<string, string>,
  tally: Tally,
): Promise<void> {
  if (targets.size === 0) return;
  const nodeIds = [...targets.keys(), ...targets.values()];
  const rows = await edgeTable(tx, kind).findMany({
    where: { [column]: { in: nodeIds }, retractedAt: null },
    orderBy: [{ validFrom: "asc" }, { rowId: "asc" }],
  });
  const moved = rows.flatMap((before) => {
    const target = targets.get(String(before[column]));
    return target === undefined ? [] : [{ before, row: { ...before, [column]: target } }];
  });
  if (moved.length === 0) return;
  const kept = rows.filter((row) => !targets.has(String(row[column])));
  const fold = foldEdges(kind, moved, kept);
  if (kind === "PostHolding") enforce(decideHoldings(fold.believed as EdgeRows["PostHolding"][]));
  for (const { before, after } of await rewriteEdges(tx, kind, fold.rewrites, now)) {
    log(edgeEvent(kind, before, after));
  }
  for (const row of await recordRests(tx, kind, fold.rests, now)) log(edgeEvent(kind, null, row));
  tally.add(thing, moved.length - fold.collapsed);
  tally.add("COLLAPSED", fold.collapsed);
}
