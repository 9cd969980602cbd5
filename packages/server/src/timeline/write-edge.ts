import { makeId } from "../clock.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Tx } from "../database/open-database.ts";
import { ConflictError, RuleError } from "../errors.ts";
import { type EdgeFacts, type EdgeKind, type EdgeRows, edgeTable } from "./edges.ts";
import type { Period } from "./moment.ts";
import { refuseOverlap } from "./overlap.ts";

/** What a new edge needs; the identities and the "known" clock are `timeline`'s. */
export type NewEdge<K extends EdgeKind> = EdgeFacts<K> & Period & { sourceId: string | null };

/** Facts and times that a correction replaces; what is left out stays. */
export type EdgeChanges<K extends EdgeKind> = Partial<EdgeFacts<K> & Period & { sourceId: string | null }>;

/**
 * Records a new edge as known from `at`.
 * @throws RuleError END_BEFORE_BEGIN, or OVERLAPPING_… where a rule forbids two at once.
 */
export async function recordEdge<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  edge: NewEdge<K>,
  at: Date,
): Promise<EdgeRows[K]> {
  return insert(tx, kind, edgeRow(edge, at));
}

/** The row of a new edge as known from `at`. */
export function edgeRow<K extends EdgeKind>(edge: NewEdge<K>, at: Date): EdgeRows[K] {
  const row = { ...edge, rowId: makeId(), id: makeId(), recordedAt: at, retractedAt: null };
  // The compiler cannot put the facts of an unknown kind together with the columns that all kinds share.
  return row as unknown as EdgeRows[K];
}

/** Writes rows of new edges, however many, in one statement. Overlaps are for the caller to avoid; the database refuses them. */
export function insertEdges<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  rows: readonly EdgeRows[K][],
): Promise<void> {
  return insertRows(tx, kind, rows);
}

/**
 * Ends an edge at `validTo`: the believed row is retracted and a row of the same edge with that end is recorded.
 * @throws RuleError END_BEFORE_BEGIN; EDGE_ENDED where it ended earlier already.
 */
export async function endEdge<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: EdgeRows[K],
  validTo: Date,
  at: Date,
): Promise<EdgeRows[K]> {
  if (believed.validTo !== null && believed.validTo <= validTo) {
    throw new RuleError("EDGE_ENDED", "This has already ended; correct it instead.", ["validTo"]);
  }
  return supersede(tx, kind, believed, { validTo } as EdgeChanges<K>, at);
}

/** Corrects an edge: the believed row is retracted and a row of the same edge with the right facts is recorded. */
export async function correctEdge<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: EdgeRows[K],
  changes: EdgeChanges<K>,
  at: Date,
): Promise<EdgeRows[K]> {
  return supersede(tx, kind, believed, changes, at);
}

/** Takes an edge back as never having held; it stays readable at moments before `at`. */
export async function retractEdge<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: EdgeRows[K],
  at: Date,
): Promise<EdgeRows[K]> {
  const retractedAt = later(at, believed.recordedAt);
  const { count } = await edgeTable(tx, kind).updateMany({
    where: { rowId: believed.rowId, retractedAt: null },
    data: { retractedAt },
  });
  if (count !== 1) throw new ConflictError("Somebody else changed this at the same time.");
  return { ...believed, retractedAt };
}

/**
 * Records an edge again that was taken back, under its old id and as it was, known from `at`.
 * @throws RuleError OVERLAPPING_… where another one has come in its place.
 */
export async function recordEdgeAgain<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  retracted: EdgeRows[K],
  at: Date,
): Promise<EdgeRows[K]> {
  const recordedAt = later(at, retracted.recordedAt);
  return insert(tx, kind, { ...retracted, rowId: makeId(), recordedAt, retractedAt: null });
}

async function supersede<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  believed: EdgeRows[K],
  changes: EdgeChanges<K>,
  at: Date,
): Promise<EdgeRows[K]> {
  const { retractedAt } = await retractEdge(tx, kind, believed, at);
  const recordedAt = retractedAt ?? at;
  return insert(tx, kind, { ...believed, ...changes, rowId: makeId(), recordedAt, retractedAt: null });
}

async function insert<K extends EdgeKind>(tx: Tx, kind: K, row: EdgeRows[K]): Promise<EdgeRows[K]> {
  if (row.validTo !== null && row.validTo <= row.validFrom) {
    throw new RuleError("END_BEFORE_BEGIN", "The end must be after the beginning.", ["validTo"]);
  }
  await refuseOverlap(tx, kind, row);
  return edgeTable(tx, kind).create({ data: row });
}

/** Another server's clock may run ahead; a row is never retracted before it was recorded. */
function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
