import { makeId } from "../clock.ts";
import type { Tx } from "../database/open-database.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "./edges.ts";
import { retractEdges } from "./write-edges.ts";

/** What becomes of one believed edge: its right facts, or null where it is taken back. */
export interface EdgeRewrite<K extends EdgeKind> {
  before: EdgeRows[K];
  after: EdgeRows[K] | null;
}

/**
 * Corrects many edges of one kind, in two statements whatever their number, and answers them as they are recorded. What
 * was believed stays readable at moments before `at`. Overlaps are for the caller to avoid; the database refuses them.
 */
export async function rewriteEdges<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  rewrites: readonly EdgeRewrite<K>[],
  at: Date,
): Promise<EdgeRewrite<K>[]> {
  const retracted = await retractEdges(
    tx,
    kind,
    rewrites.map(({ before }) => before),
    at,
  );
  const recordedAt = retracted[0]?.retractedAt ?? at;
  const written = rewrites.map(({ before, after }) => ({
    before,
    after:
      after === null ? null : { ...after, id: before.id, rowId: makeId(), recordedAt, retractedAt: null },
  }));
  const rows = written.flatMap(({ after }) => (after === null ? [] : [after]));
  if (rows.length > 0) await edgeTable(tx, kind).createMany({ data: rows as EdgeRows[K][] });
  return written as EdgeRewrite<K>[];
}

/** Records stretches of edges as edges of their own, known from `at`; the database refuses overlaps. */
export async function recordRests<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  rests: readonly EdgeRows[K][],
  at: Date,
): Promise<EdgeRows[K][]> {
  const rows = rests.map((row) => ({
    ...row,
    id: makeId(),
    rowId: makeId(),
    recordedAt: at,
    retractedAt: null,
  })) as EdgeRows[K][];
  if (rows.length > 0) await edgeTable(tx, kind).createMany({ data: rows });
  return rows;
}
