import { parseGlobalId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { edgeEvent, nodesOfEdge } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import type { EdgeKind, EdgeRows } from "../../timeline/edges.ts";
import { correctEdge, type EdgeChanges, recordEdgeAgain, retractEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { refuseNonsense } from "../dated-edge/refuse-nonsense.ts";
import type { Reversal, Row } from "./rules.ts";

/** An edge whose change is to be taken back: what the log says it was before, and what is believed of it now. */
interface ChangedEdge<K extends EdgeKind> {
  kind: K;
  before: Row | null;
  believed: EdgeRows[K] | null;
}

/**
 * Takes a change of an edge back, as a correction of what is believed: what it said before is asked of all rules anew.
 * @throws DomainError: RETIRED, UNIT_LOOP, SELF_DELEGATION, overlap
 */
export function reverseEdge<K extends EdgeKind>(
  part: WriteContext,
  { kind, before, believed }: ChangedEdge<K>,
  reversal: Reversal,
): Promise<Typed> {
  return write(part, "correctEdge", {}, async ({ tx, now, log }) => {
    if (reversal.act === "RETRACT") {
      const retracted = await retractEdge(tx, kind, required(believed), now);
      log(edgeEvent(kind, required(believed), null));
      return typed(kind, retracted);
    }
    const row = edgeOf(kind, required(before));
    await refuseRetired(tx, kind, row, now);
    await refuseNonsense(tx, kind, row, ["number"]);
    if (reversal.act === "RECORD_AGAIN") {
      const again = await recordEdgeAgain(tx, kind, row, now);
      log(edgeEvent(kind, null, again));
      return typed(kind, again);
    }
    const after = await correctEdge(tx, kind, required(believed), factsOf(row), now);
    log(edgeEvent(kind, believed, after));
    return typed(kind, after);
  });
}

/** Rows that the decision has asked for. */
function required<T>(row: T | null): T {
  if (row === null) throw new Error("What is taken back has no row.");
  return row;
}

const TIMES = ["validFrom", "validTo", "recordedAt", "retractedAt"];

/** A row of the log as the table holds it. */
function edgeOf<K extends EdgeKind>(_kind: K, kept: Row): EdgeRows[K] {
  const entries = Object.entries(kept).map(([column, value]) => [
    column,
    TIMES.includes(column) && value !== null ? new Date(String(value)) : value,
  ]);
  return Object.fromEntries(entries) as EdgeRows[K];
}

/** What an edge says, without its row and the "known" clock, which are `timeline`'s. */
function factsOf<K extends EdgeKind>(row: EdgeRows[K]): EdgeChanges<K> {
  const { rowId: _row, id: _id, recordedAt: _recorded, retractedAt: _retracted, ...facts } = row;
  return facts as unknown as EdgeChanges<K>;
}

/** What holds now or later joins nobody who has been retired meanwhile. */
async function refuseRetired<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  row: EdgeRows[K],
  now: Date,
): Promise<void> {
  if (row.validTo !== null && row.validTo <= now) return;
  for (const text of nodesOfEdge<typeof kind>(row)) {
    const node = parseGlobalId(text);
    if (node !== null) await requireNode(tx, node.type as "Person", text, ["number"]);
  }
}
