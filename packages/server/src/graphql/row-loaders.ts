import DataLoader from "dataloader";
import { type NodeRows, nodeTable, type PlainNodeType } from "../access/load-node.ts";
import type { Context } from "../context.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "../timeline/edges.ts";
import { beginsAfter, inForceAt, knownAt, standingAt } from "../timeline/filter.ts";
import { type Typed, typed } from "../typed.ts";
import type { Loaders } from "./loaders.ts";

const CHILD_ORDER: Partial<Record<PlainNodeType, object[]>> = {
  Post: [{ order: "asc" }, { id: "asc" }],
  Clause: [{ start: "asc" }, { id: "asc" }],
  Group: [{ order: "asc" }, { id: "asc" }],
  Duty: [{ order: "asc" }, { id: "asc" }],
  Reporter: [{ order: "asc" }, { id: "asc" }],
  ReportFault: [{ kind: "asc" }, { id: "asc" }],
  TaskStep: [{ order: "asc" }, { id: "asc" }],
  UrgentStep: [{ branch: "asc" }, { level: "asc" }, { place: "asc" }],
  FormVersion: [{ number: "asc" }],
  RotaMember: [{ seat: "asc" }, { order: "asc" }, { id: "asc" }],
};

const EDGE_ORDER: Partial<Record<EdgeKind, object[]>> = {
  GroupMember: [{ order: "asc" }, { validFrom: "asc" }, { rowId: "asc" }],
  Assignment: [{ order: "asc" }, { validFrom: "asc" }, { rowId: "asc" }],
};

type Asked = "batch" | "node" | "edge" | "children" | "edges" | "edgesToCome";

/** The loaders that ask the database. */
export type RowLoaders = Pick<Loaders, Asked>;

/** What the database answers to the loaders of one request, bound to its moment. */
export function createRowLoaders(context: Pick<Context, "db" | "clock" | "moment">): RowLoaders {
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
