import type { Tx } from "../database/open-database.ts";
import type {
  Assignment,
  Delegation,
  GroupMember,
  PostHolding,
  UnitPlacement,
} from "../generated/prisma/client.ts";

/** The dated edges by the name of their GraphQL type. */
export interface EdgeRows {
  UnitPlacement: UnitPlacement;
  PostHolding: PostHolding;
  GroupMember: GroupMember;
  Assignment: Assignment;
  Delegation: Delegation;
}

export type EdgeKind = keyof EdgeRows;

export const EDGE_KINDS: EdgeKind[] = [
  "UnitPlacement",
  "PostHolding",
  "GroupMember",
  "Assignment",
  "Delegation",
];

/** The four columns of time and the two identities that every edge has. */
export type EdgeColumns =
  | "rowId"
  | "id"
  | "validFrom"
  | "validTo"
  | "recordedAt"
  | "retractedAt"
  | "sourceId";

/** What an edge says besides time: whom it joins and how. */
export type EdgeFacts<K extends EdgeKind> = Omit<EdgeRows[K], EdgeColumns>;

/** The few calls on an edge's table that `timeline` makes; Prisma's own types differ per table. */
export interface EdgeTable<K extends EdgeKind> {
  create(args: { data: EdgeRows[K] }): Promise<EdgeRows[K]>;
  createMany(args: { data: EdgeRows[K][] }): Promise<{ count: number }>;
  findFirst(args: { where: Record<string, unknown> }): Promise<EdgeRows[K] | null>;
  findMany(args: {
    where: Record<string, unknown>;
    orderBy?: unknown;
    take?: number;
  }): Promise<EdgeRows[K][]>;
  updateMany(args: {
    where: Record<string, unknown>;
    data: { retractedAt: Date };
  }): Promise<{ count: number }>;
}

/** The table of an edge within a transaction. */
export function edgeTable<K extends EdgeKind>(tx: Tx, kind: K): EdgeTable<K> {
  const tables = {
    UnitPlacement: tx.unitPlacement,
    PostHolding: tx.postHolding,
    GroupMember: tx.groupMember,
    Assignment: tx.assignment,
    Delegation: tx.delegation,
  };
  return tables[kind] as unknown as EdgeTable<K>;
}

/** How a row reads once it is taken back; nothing is written. */
export function takenBack<Row extends { retractedAt: Date | null }>(row: Row, retractedAt: Date): Row {
  return { ...row, retractedAt };
}
