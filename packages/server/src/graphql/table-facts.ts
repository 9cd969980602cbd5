import type { ListTable } from "./list-tables.ts";

/** How a row leads to others: theirs are those whose column `to` holds what its own column `from` holds. */
export interface Relation {
  table: ListTable;
  from: string;
  to: string;
}

/** What lists know of a table. */
export interface TableFacts {
  /** The table's name in the database, where it is another one. */
  name?: string;
  columns: Record<string, string>;
  /** The columns whose values are named ones. */
  enums?: Record<string, Record<string, string>>;
  /** The columns that hold a day and no instant. */
  days?: readonly string[];
  relations?: Record<string, Relation>;
  /** Columns by whose values the rows of a page are read apart, since indexes begin with them. */
  apart?: readonly string[];
  /** Keys whose rows an index has in the order of a column. */
  keyed?: Record<string, string>;
  /** Columns apart that stand before the order in the part's own order, by the first column of the list's. */
  pinned?: Record<string, readonly string[]>;
  /** Fields of the type that most lists show, and all the columns from which these are answered. */
  lean?: { fields: readonly string[]; columns: readonly string[] };
}

/** The rows to which a row's own column points; a column is always named after its relation. */
export const one = (relation: string, table: ListTable) => ({
  [relation]: { table, from: `${relation}Id`, to: "id" },
});

/** The rows whose column points to the row. */
export const many = (relation: string, table: ListTable, to: string) => ({
  [relation]: { table, from: "id", to },
});
