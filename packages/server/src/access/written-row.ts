import type { Tx } from "../database/open-database.ts";
import { isRowType, type RowType } from "./areas.ts";
import type { Reach } from "./sight/reach-sets.ts";
import type { Viewer } from "./viewer.ts";

/** What happened to one row, as the change log will tell it. */
export interface WrittenRow {
  subject: string;
  before: object | null;
  after: object | null;
  onBehalfOf?: string | null;
}

/** A write that is about to be committed. */
export interface WriteToCheck {
  tx: Tx;
  now: Date;
  viewer: Viewer;
  action: string;
  /** What the viewer reached before anything was written; read only where the viewer does not reach everything. */
  reach: () => Promise<Reach>;
}

/** The type of a row by its global id; null: of none that the policy knows. */
export function rowTypeOf(subject: string): RowType | null {
  const type = subject.split(":")[0] ?? "";
  return isRowType(type) ? type : null;
}

/** The id in a column of a row; null: it names nothing, or there is no row. */
export function idIn(row: object | null, column: string): string | null {
  const id: unknown = row === null ? null : Reflect.get(row, column);
  return typeof id === "string" ? id : null;
}
