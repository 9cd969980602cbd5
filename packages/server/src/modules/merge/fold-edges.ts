import type { EdgeKind, EdgeRows } from "../../timeline/edges.ts";
import { overlaps, type Period } from "../../timeline/moment.ts";
import type { EdgeRewrite } from "../../timeline/rewrite-edges.ts";

/** What an edge is apart from its times: two of one identity never hold at once. */
const IDENTITY: { [K in EdgeKind]: (row: EdgeRows[K]) => unknown[] } = {
  UnitPlacement: (row) => [row.unitId, row.tree],
  PostHolding: (row) => [row.personId, row.postId],
  GroupMember: (row) => [row.groupId, row.role, row.personId, row.postId, row.unitId, row.partyClassId],
  Assignment: (row) => [
    [row.dutyId, row.taskId, row.groupId, row.role],
    [row.personId, row.postId, row.unitId, row.partyGroupId, row.partyClassId],
  ],
  Delegation: (row) => [
    [row.fromPersonId, row.fromPostId, row.toPersonId],
    [row.planId, row.groupId, row.dutyId],
  ],
};

/** What the edges of two nodes become once they are one. */
export interface Fold<K extends EdgeKind> {
  rewrites: EdgeRewrite<K>[];
  /** What is left of an edge behind a stretch that the kept node's own edge fills. */
  rests: EdgeRows[K][];
  /** All edges of the two as they will be believed. */
  believed: EdgeRows[K][];
  /** How many edges of the duplicate said what an edge of the kept node says. */
  collapsed: number;
}

interface Standing<K extends EdgeKind> {
  /** Null: a rest, which was never recorded by itself. */
  before: EdgeRows[K] | null;
  row: EdgeRows[K];
}

/**
 * Lets the edges of a duplicate stand with the kept node. Where both say the same for overlapping times they become one
 * edge for all that time. Where they differ for the same time (another unit above, only acting), the kept node's edge
 * stands and the other keeps what is left of its time. A post is the main one for just the time for which one of the two
 * says so.
 */
export function foldEdges<K extends EdgeKind>(
  kind: K,
  moved: readonly { before: EdgeRows[K]; row: EdgeRows[K] }[],
  kept: readonly EdgeRows[K][],
): Fold<K> {
  const keyOf = (row: EdgeRows[K]) => JSON.stringify(IDENTITY[kind](row));
  const standing = new Map<string, Standing<K>[]>();
  const groupOf = (row: EdgeRows[K]): Standing<K>[] => {
    const group = standing.get(keyOf(row)) ?? [];
    standing.set(keyOf(row), group);
    return group;
  };
  for (const row of kept) groupOf(row).push({ before: row, row });
  const gone: EdgeRows[K][] = [];
  let collapsed = 0;
  for (const { before, row } of moved.toSorted((a, b) => +a.row.validFrom - +b.row.validFrom)) {
    const group = groupOf(row);
    takeOverMain(kind, group, row);
    const pieces = piecesOutside(
      row,
      group.map((other) => other.row).filter((other) => !saysTheSame(kind, row, other)),
    );
    const places = pieces.map((piece) => takeIn(kind, group, piece, gone));
    const own = places.filter((place) => place !== null);
    if (own[0] === undefined) {
      gone.push(before);
      collapsed += 1;
    } else own[0].before = before;
  }
  const all = [...standing.values()].flat();
  const changed = all.filter(({ before, row }) => before !== null && before !== row);
  return {
    rewrites: [
      ...changed.map(({ before, row }) => ({ before: before as EdgeRows[K], after: row })),
      ...gone.map((before) => ({ before, after: null })),
    ],
    rests: all.filter(({ before }) => before === null).map(({ row }) => row),
    believed: all.map(({ row }) => row),
    collapsed,
  };
}

/** Where a holding says that the post is the main one, what stands says so too for that time, and only for that. */
function takeOverMain<K extends EdgeKind>(kind: K, group: Standing<K>[], row: EdgeRows[K]): void {
  if (kind !== "PostHolding" || !Reflect.get(row, "isMain")) return;
  const raised = group.filter((place) => overlaps(place.row, row) && differsInMainOnly(place.row, row));
  for (const place of raised) {
    const outside = piecesOutside(place.row, [row]);
    const main = { ...piecesOutside(place.row, outside)[0], isMain: true } as unknown as EdgeRows[K];
    const [first = main, ...others] = [...outside, main].toSorted((a, b) => +a.validFrom - +b.validFrom);
    place.row = first;
    group.push(...others.map((piece) => ({ before: null, row: piece })));
  }
}

function differsInMainOnly(one: object, other: object): boolean {
  return Reflect.get(one, "isActing") === Reflect.get(other, "isActing") && !Reflect.get(one, "isMain");
}

/** Joins a stretch with the edges that say the same then; answers its own place, or null where it went into another's. */
function takeIn<K extends EdgeKind>(
  kind: K,
  group: Standing<K>[],
  piece: EdgeRows[K],
  gone: EdgeRows[K][],
): Standing<K> | null {
  const alike = group.filter(({ row }) => overlaps(row, piece) && saysTheSame(kind, row, piece));
  const [host, ...joined] = alike;
  if (host === undefined) {
    const place: Standing<K> = { before: null, row: piece };
    group.push(place);
    return place;
  }
  for (const place of joined) {
    group.splice(group.indexOf(place), 1);
    if (place.before !== null) gone.push(place.before);
  }
  const period = spanOf([...alike.map(({ row }) => row), piece]);
  const isWider =
    +period.validFrom !== +host.row.validFrom || +(period.validTo ?? 0) !== +(host.row.validTo ?? 0);
  const facts = joinedFacts(host.row, piece);
  if (isWider || facts !== host.row) host.row = { ...facts, ...period };
  return null;
}

function saysTheSame<K extends EdgeKind>(kind: K, one: EdgeRows[K], other: EdgeRows[K]): boolean {
  if (kind === "UnitPlacement") return Reflect.get(one, "parentId") === Reflect.get(other, "parentId");
  if (kind !== "PostHolding") return true;
  return (["isActing", "isMain"] as const).every(
    (fact) => Reflect.get(one, fact) === Reflect.get(other, fact),
  );
}

/** A note and a source are taken over where there was none. */
function joinedFacts<Row extends object>(host: Row, piece: Row): Row {
  const blank = ["note", "sourceId"].filter(
    (column) => Reflect.get(host, column) === null && Reflect.get(piece, column) !== null,
  );
  if (blank.length === 0) return host;
  const taken = Object.fromEntries(blank.map((column) => [column, Reflect.get(piece, column)]));
  return { ...host, ...taken };
}

function spanOf(periods: readonly Period[]): Period {
  const isOpen = periods.some(({ validTo }) => validTo === null);
  return {
    validFrom: new Date(Math.min(...periods.map(({ validFrom }) => +validFrom))),
    validTo: isOpen ? null : new Date(Math.max(...periods.map(({ validTo }) => +(validTo ?? 0)))),
  };
}

/** What is left of an edge's time outside of others. */
function piecesOutside<Row extends Period>(row: Row, others: readonly Period[]): Row[] {
  let pieces = [row];
  for (const other of others) pieces = pieces.flatMap((piece) => without(piece, other));
  return pieces;
}

function without<Row extends Period>(piece: Row, other: Period): Row[] {
  if (!overlaps(piece, other)) return [piece];
  const before = piece.validFrom < other.validFrom ? [{ ...piece, validTo: other.validFrom }] : [];
  const isAfter = other.validTo !== null && (piece.validTo === null || other.validTo < piece.validTo);
  return [...before, ...(isAfter && other.validTo !== null ? [{ ...piece, validFrom: other.validTo }] : [])];
}
