import { makeId } from "../clock.ts";
import type { Tx } from "../database/open-database.ts";
import { ConflictError, RuleError } from "../errors.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "./edges.ts";
import { refuseOverlaps } from "./overlap.ts";
import { edgeRow, type NewEdge } from "./write-edge.ts";

/**
 * Records many edges of one kind as known from `at`, in as many statements as for one. `pathOf` names the input behind
 * each, by its place.
 * @throws RuleError END_BEFORE_BEGIN, or OVERLAPPING_… where a rule forbids two at once.
 */
export async function recordEdges<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  edges: readonly NewEdge<K>[],
  at: Date,
  pathOf: (place: number) => string[],
): Promise<EdgeRows[K][]> {
  if (edges.some(({ validFrom, validTo }) => validTo !== null && validTo <= validFrom)) {
    throw new RuleError("END_BEFORE_BEGIN", "The end must be after the beginning.", ["validTo"]);
  }
  const rows = edges.map((edge) => edgeRow(edge, at));
  if (rows.length === 0) return rows;
  await refuseOverlaps(tx, kind, rows, pathOf);
  await edgeTable(tx, kind).createMany({ data: rows });
  return rows;
}

/** Ends edges that hold at `validTo` there: a shorter period never meets another one. Answers them as they end. */
export async function endEdges<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: readonly EdgeRows[K][],
  validTo: Date,
  at: Date,
): Promise<EdgeRows[K][]> {
  const retracted = await retractEdges(tx, kind, believed, at);
  const rows = retracted.map(({ retractedAt, ...row }) => ({
    ...row,
    rowId: makeId(),
    validTo,
    recordedAt: retractedAt ?? at,
    retractedAt: null,
  })) as unknown as EdgeRows[K][];
  if (rows.length > 0) await edgeTable(tx, kind).createMany({ data: rows });
  return rows;
}

/** Takes edges back as never having held; they stay readable at moments before `at`. */
export async function retractEdges<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: readonly EdgeRows[K][],
  at: Date,
): Promise<EdgeRows[K][]> {
  if (believed.length === 0) return [];
  // Another server's clock may run ahead; a row is never retracted before it was recorded.
  const known = believed.map(({ recordedAt }) => recordedAt.getTime());
  const retractedAt = new Date(Math.max(at.getTime(), ...known));
  const { count } = await edgeTable(tx, kind).updateMany({
    where: { rowId: { in: believed.map(({ rowId }) => rowId) }, retractedAt: null },
    data: { retractedAt },
  });
  if (count !== believed.length) throw new ConflictError("Somebody else changed this at the same time.");
  return believed.map((row) => ({ ...row, retractedAt }));
}
