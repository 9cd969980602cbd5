import { instantOfText } from "../database/instants.ts";
import type { HeldType } from "./snapshot.ts";

const PLAN_COLUMNS = [
  "id",
  "superiorId",
  "status",
  "issues",
  "inForceFrom",
  "inForceTo",
  "createdAt",
  "retiredAt",
];

/** The columns of a table that are held, and which of its rows: of a dated edge those that are believed. */
export function heldSql(type: HeldType): { columns: string; rows: string; key: string } {
  const key = isEdge(type) ? "rowId" : "id";
  if (type === "Plan")
    return { columns: PLAN_COLUMNS.map((name) => `t."${name}"`).join(", "), rows: "TRUE", key };
  const ofGroups = type === "Assignment" ? ` AND t."groupId" IS NOT NULL` : "";
  return { columns: "t.*", rows: isEdge(type) ? `t."retractedAt" IS NULL${ofGroups}` : "TRUE", key };
}

const EDGES: readonly HeldType[] = [
  "UnitPlacement",
  "PostHolding",
  "GroupMember",
  "Delegation",
  "Assignment",
];

function isEdge(type: HeldType): boolean {
  return EDGES.includes(type);
}

const INSTANTS = [
  "createdAt",
  "retiredAt",
  "validFrom",
  "validTo",
  "recordedAt",
  "retractedAt",
  "inForceFrom",
  "inForceTo",
] as const;

/** A row as the database sends it, also as JSON, into a row as it is held: with its type, and its instants as Date. */
export function toHeldRow(type: HeldType, row: Record<string, unknown>): Record<string, unknown> {
  row.__typename = type;
  // An old row may have none where Prisma reads an empty list.
  for (const column of LISTS) if (row[column] === null) row[column] = [];
  for (const column of INSTANTS) {
    const value = row[column];
    if (typeof value === "string") row[column] = instantOfText(value);
  }
  return row;
}

const LISTS = ["aliases", "issues"];
