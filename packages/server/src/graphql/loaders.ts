import DataLoader from "dataloader";
import { type NodeRows, nodeTable, type PlainNodeType } from "../access/load-node.ts";
import type { Context } from "../context.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "../timeline/edges.ts";
import { beginsAfter, inForceAt, knownAt, standingAt } from "../timeline/filter.ts";
import { type Typed, typed } from "../typed.ts";

/** Batched, cached reads of one request: however many rows ask, each kind of question is one statement. */
export interface Loaders {
  /** A node by its id. */
  node<T extends PlainNodeType>(type: T, id: string): Promise<(NodeRows[T] & Typed) | null>;
  /** Makes a node known that cannot be read: a rehearsal has written it and took it back. */
  prime<T extends PlainNodeType>(type: T, row: NodeRows[T]): void;
  /** A node that a foreign key points to, so that it must be there. */
  must<T extends PlainNodeType>(type: T, id: string): Promise<NodeRows[T] & Typed>;
  /** The row of an edge that was believed at the query's moment. */
  edge<K extends EdgeKind>(kind: K, id: string): Promise<(EdgeRows[K] & Typed) | null>;
  /** The nodes that point to `id` by a foreign key, in a given order; retired ones are left out. */
  children<T extends PlainNodeType>(
    type: T,
    foreignKey: string,
    id: string,
  ): Promise<(NodeRows[T] & Typed)[]>;
  /** The edges at the query's moment that point to `id` by a foreign key. */
  edges<K extends EdgeKind>(kind: K, foreignKey: string, id: string): Promise<(EdgeRows[K] & Typed)[]>;
  /** The edges that are to begin after the query's moment and point to `id` by a foreign key, the earliest first. */
  edgesToCome<K extends EdgeKind>(kind: K, foreignKey: string, id: string): Promise<(EdgeRows[K] & Typed)[]>;
  /** Any other batched read, kept under a name for the length of the request. */
  batch<K, V>(name: string, read: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V, string>;
}

const CHILD_ORDER: Partial<Record<PlainNodeType, object[]>> = {
  Post: [{ order: "asc" }, { id: "asc" }],
  Clause: [{ start: "asc" }, { id: "asc" }],
  Group: [{ order: "asc" }, { id: "asc" }],
  Duty: [{ order: "asc" }, { id: "asc" }],
  TaskStep: [{ order: "asc" }, { id: "asc" }],
};

const EDGE_ORDER: Partial<Record<EdgeKind, object[]>> = {
  GroupMember: [{ order: "asc" }, { validFrom: "asc" }, { rowId: "asc" }],
  Assignment: [{ order: "asc" }, { validFrom: "asc" }, { rowId: "asc" }],
};

/** The loaders of one request, bound to its moment. */
export function createLoaders(context: Omit<Context, "load">): Loaders {
  const { db, clock, moment } = context;
  const known = new Map<string, unknown>();
  const batch = <K, V>(
    name: string,
    read: (keys: readonly K[]) => Promise<V[]>,
  ): DataLoader<K, V, string> => {
    const loader =
      known.get(name) ?? new DataLoader<K, V, string>(read, { cacheKeyFn: (key) => JSON.stringify(key) });
    known.set(name, loader);
    return loader as DataLoader<K, V, string>;
  };
  const nodes = <T extends PlainNodeType>(type: T) =>
    batch<string, (NodeRows[T] & Typed) | null>(`node:${type}`, async (ids) => {
      const rows = await nodeTable(db, type).findMany({ where: { id: { in: [...ids] } } });
      const byId = new Map(rows.map((row) => [row.id, typed(type, row)]));
      return ids.map((key) => byId.get(key) ?? null);
    });
  const node = <T extends PlainNodeType>(type: T, id: string) => nodes(type).load(id);
  return {
    batch,
    node,
    prime: (type, row) => void nodes(type).prime(row.id, typed(type, row)),
    must: async (type, id) => {
      const row = await node(type, id);
      if (row === null) throw new Error(`${type} ${id} is pointed to but missing.`);
      return row;
    },
    edge: (kind, id) =>
      batch<string, (EdgeRows[typeof kind] & Typed) | null>(`edge:${kind}`, async (ids) => {
        const rows = await edgeTable(db, kind).findMany({
          where: { id: { in: [...ids] }, ...knownAt(moment.known) },
        });
        const byId = new Map(rows.map((row) => [row.id, typed(kind, row)]));
        return ids.map((key) => byId.get(key) ?? null);
      }).load(id),
    children: (type, foreignKey, id) =>
      batch<string, (NodeRows[typeof type] & Typed)[]>(`children:${type}.${foreignKey}`, async (ids) => {
        const where = {
          [foreignKey]: { in: [...ids] },
          ...(type === "Clause" ? {} : standingAt(moment, clock.now())),
        };
        const rows = await nodeTable(db, type).findMany({
          where,
          orderBy: CHILD_ORDER[type] ?? [{ id: "asc" }],
        });
        return groupBy(ids, rows, foreignKey, type);
      }).load(id),
    edges: (kind, foreignKey, id) =>
      batch<string, (EdgeRows[typeof kind] & Typed)[]>(`edges:${kind}.${foreignKey}`, async (ids) => {
        const rows = await edgeTable(db, kind).findMany({
          where: { [foreignKey]: { in: [...ids] }, ...inForceAt(moment, clock.now()) },
          orderBy: EDGE_ORDER[kind] ?? [{ validFrom: "asc" }, { rowId: "asc" }],
        });
        return groupBy(ids, rows, foreignKey, kind);
      }).load(id),
    edgesToCome: (kind, foreignKey, id) =>
      batch<string, (EdgeRows[typeof kind] & Typed)[]>(`toCome:${kind}.${foreignKey}`, async (ids) => {
        const rows = await edgeTable(db, kind).findMany({
          where: { [foreignKey]: { in: [...ids] }, ...beginsAfter(moment, clock.now()) },
          orderBy: [{ validFrom: "asc" }, { rowId: "asc" }],
        });
        return groupBy(ids, rows, foreignKey, kind);
      }).load(id),
  };
}

function groupBy<Row extends object>(
  ids: readonly string[],
  rows: Row[],
  foreignKey: string,
  type: string,
): (Row & Typed)[][] {
  const groups = new Map<string, (Row & Typed)[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(String(row[foreignKey as keyof Row]))?.push(typed(type, row));
  return ids.map((id) => groups.get(id) ?? []);
}
