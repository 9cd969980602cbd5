import type { AssignmentRole } from "../../generated/graphql";
import type { Holder } from "./parts";
import type { Block, DutyRow } from "./rows";

/** A column: a leader or a body, with how much it carries on the rows shown. */
export interface Column extends Holder {
  counts: Partial<Record<AssignmentRole, number>>;
  total: number;
}

/** In the order in which a matrix is read: who leads, who does it, who helps, who is asked, told, watched. */
export const MARKED_ROLES: readonly AssignmentRole[] = [
  "LEAD",
  "RESPONSIBLE",
  "SUPPORT",
  "CONSULTED",
  "INFORMED",
  "SUPERVISED",
];

/** To lead or carry out a duty weighs more than any number of consultations about it. */
const WEIGHTS: Record<AssignmentRole, number> = {
  LEAD: 100,
  RESPONSIBLE: 100,
  SUPPORT: 10,
  CONSULTED: 1,
  INFORMED: 1,
  SUPERVISED: 1,
};

/**
 * Whoever has a part in the rows: leaders first, then bodies, each ordered by how much they carry. What was taken away
 * is seen in its cell but counts no more.
 */
export function columnsOf(blocks: readonly Block[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { holder, role, change } of blocks.flatMap(({ rows }) => rows.flatMap(({ parts }) => parts))) {
    const column = columns.get(holder.id) ?? { ...holder, counts: {}, total: 0 };
    columns.set(holder.id, column);
    if (change === "removed") continue;
    column.counts[role] = (column.counts[role] ?? 0) + 1;
    column.total += 1;
  }
  return [...columns.values()].sort(
    (a, b) =>
      Number(b.isLeader) - Number(a.isLeader) ||
      weightOf(b) - weightOf(a) ||
      a.name.localeCompare(b.name, "zh-CN"),
  );
}

/** The parts of a row by column. */
export function cellsOf(row: DutyRow): Map<string, DutyRow["parts"]> {
  const byColumn = Map.groupBy(row.parts, ({ holder }) => holder.id);
  for (const parts of byColumn.values()) {
    parts.sort((a, b) => MARKED_ROLES.indexOf(a.role) - MARKED_ROLES.indexOf(b.role));
  }
  return byColumn;
}

function weightOf({ counts }: Column): number {
  return MARKED_ROLES.reduce((sum, role) => sum + WEIGHTS[role] * (counts[role] ?? 0), 0);
}
