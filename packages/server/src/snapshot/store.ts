/** A row as the stores keep it: nodes have one row under their id, dated edges as many as are believed. */
export interface HeldRow {
  id: string;
}

/** Rows by their id and by what they point to, each list in the store's order. */
export interface Store<Row extends HeldRow> {
  /** The row of a node, or the first one of an edge. */
  get(id: string): Row | undefined;
  /** The rows that point to `id` by a column that the store is indexed by. */
  by(column: string, id: string): readonly Row[];
  isIndexedBy(column: string): boolean;
  /** Puts these rows in the place of all that stand under the id. */
  replace(id: string, rows: readonly Row[]): void;
  /** Adds rows whose order is only made by `settle`; for many at once. */
  add(rows: readonly Row[]): void;
  settle(): void;
  count(): number;
  /** All rows, in the order of their ids. */
  all(): Row[];
}

const NONE: readonly never[] = [];

/** An empty store. `order` must be total, so that a list reads the same whatever came first. */
export function createStore<Row extends HeldRow>(
  columns: readonly (keyof Row & string)[],
  order: (a: Row, b: Row) => number,
): Store<Row> {
  const rows = new Map<string, Row[]>();
  const indexes = new Map(columns.map((column) => [column as string, new Map<string, Row[]>()]));
  const put = (row: Row) => {
    append(rows, row.id, row);
    for (const [column, index] of indexes) {
      const key: unknown = row[column as keyof Row];
      if (typeof key === "string") append(index, key, row);
    }
  };
  const take = (row: Row) => {
    for (const [column, index] of indexes) {
      const key: unknown = row[column as keyof Row];
      if (typeof key === "string") remove(index, key, row);
    }
  };
  const sortAt = (row: Row) => {
    for (const [column, index] of indexes) index.get(String(row[column as keyof Row]))?.sort(order);
  };
  return {
    get: (id) => rows.get(id)?.[0],
    by: (column, id) => indexOf(indexes, column).get(id) ?? NONE,
    isIndexedBy: (column) => indexes.has(column),
    replace: (id, given) => {
      for (const row of rows.get(id) ?? NONE) take(row);
      rows.delete(id);
      for (const row of given) put(row);
      for (const row of given) sortAt(row);
    },
    add: (given) => given.forEach(put),
    settle: () => {
      for (const index of indexes.values()) for (const list of index.values()) list.sort(order);
    },
    count: () => rows.size,
    all: () => [...rows.values()].flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : order(a, b))),
  };
}

function indexOf<Row>(indexes: Map<string, Map<string, Row[]>>, column: string): Map<string, Row[]> {
  const index = indexes.get(column);
  if (index === undefined) throw new Error(`The snapshot is not indexed by ${column}.`);
  return index;
}

function append<Row>(index: Map<string, Row[]>, key: string, row: Row): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [row]);
  else list.push(row);
}

function remove<Row>(index: Map<string, Row[]>, key: string, row: Row): void {
  const rest = (index.get(key) ?? []).filter((each) => each !== row);
  if (rest.length === 0) index.delete(key);
  else index.set(key, rest);
}
