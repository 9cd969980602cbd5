import type DataLoader from "dataloader";
import type { NodeRows, PlainNodeType } from "../access/load-node.ts";
import type { Context } from "../context.ts";
import type { DutyReading } from "../snapshot/duty-reading.ts";
import type { EdgeKind, EdgeRows } from "../timeline/edges.ts";
import { type Typed, typed } from "../typed.ts";
import { createHeldLoaders } from "./held-loaders.ts";
import { createRowLoaders } from "./row-loaders.ts";

/** An answer that is there, or will be. */
export type Awaitable<T> = T | Promise<T>;

/**
 * Batched, cached reads of one request: what memory holds is answered at once; of the rest, however many rows ask, each
 * kind of question is one statement.
 */
export interface Loaders {
  /** A node by its id. */
  node<T extends PlainNodeType>(type: T, id: string): Awaitable<(NodeRows[T] & Typed) | null>;
  /** Makes a node known that cannot be read: a rehearsal has written it and took it back. */
  prime<T extends PlainNodeType>(type: T, row: NodeRows[T]): void;
  /** A node that a foreign key points to, so that it must be there. */
  must<T extends PlainNodeType>(type: T, id: string): Awaitable<NodeRows[T] & Typed>;
  /** A duty with the duties above it and the parts in them, as it is believed now; null: there is none. */
  duty(id: string): Awaitable<DutyReading | null>;
  /** Makes known what another statement has read of a duty. */
  keepDuty(reading: DutyReading): void;
  /** The row of an edge that was believed at the query's moment. */
  edge<K extends EdgeKind>(kind: K, id: string): Awaitable<(EdgeRows[K] & Typed) | null>;
  /** The nodes that point to `id` by a foreign key, in a given order; retired ones are left out. */
  children<T extends PlainNodeType>(
    type: T,
    foreignKey: string,
    id: string,
  ): Awaitable<(NodeRows[T] & Typed)[]>;
  /** The edges at the query's moment that point to `id` by a foreign key. */
  edges<K extends EdgeKind>(kind: K, foreignKey: string, id: string): Awaitable<(EdgeRows[K] & Typed)[]>;
  /** The edges that are to begin after the query's moment and point to `id` by a foreign key, the earliest first. */
  edgesToCome<K extends EdgeKind>(
    kind: K,
    foreignKey: string,
    id: string,
  ): Awaitable<(EdgeRows[K] & Typed)[]>;
  /** Any other batched read, kept under a name for the length of the request. */
  batch<K, V>(name: string, read: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V, string>;
}

/** The loaders of one request, bound to its moment: memory first, then the database. */
export function createLoaders(context: Omit<Context, "load">): Loaders {
  const rows = createRowLoaders(context);
  const held = createHeldLoaders(context);
  const primed = new Map<string, object>();
  const node = <T extends PlainNodeType>(type: T, id: string) =>
    ((primed.size === 0 ? undefined : primed.get(`${type}:${id}`)) ??
      held.node(type, id) ??
      rows.node(type, id)) as Awaitable<(NodeRows[T] & Typed) | null>;
  return {
    batch: rows.batch,
    duty: held.duty,
    keepDuty: held.keepDuty,
    node,
    prime: (type, row) => void primed.set(`${type}:${row.id}`, typed(type, row)),
    must: (type, id) => {
      const row = node(type, id);
      return row instanceof Promise ? row.then((found) => there(type, id, found)) : there(type, id, row);
    },
    edge: (kind, id) => held.edge(kind, id) ?? rows.edge(kind, id),
    children: (type, foreignKey, id) =>
      held.children(type, foreignKey, id) ?? rows.children(type, foreignKey, id),
    edges: (kind, foreignKey, id) => held.edges(kind, foreignKey, id) ?? rows.edges(kind, foreignKey, id),
    edgesToCome: (kind, foreignKey, id) =>
      held.edgesToCome(kind, foreignKey, id) ?? rows.edgesToCome(kind, foreignKey, id),
  };
}

function there<Row>(type: string, id: string, row: Row | null): Row {
  if (row === null) throw new Error(`${type} ${id} is pointed to but missing.`);
  return row;
}
