import { findAnnounced } from "./announced-groups.ts";
import { append } from "./append.ts";
import type { MemberRole } from "./draft.ts";
import { bareText, sentences } from "./duties.ts";
import { compact } from "./piece.ts";
import type { Reading } from "./reading.ts";
import { readRoster } from "./roster.ts";
import type { ColumnKind } from "./table-header.ts";
import type { Table } from "./tables.ts";
import { addOwners } from "./task-table.ts";

const ROLES: Readonly<Partial<Record<ColumnKind, MemberRole>>> = {
  HEADS: "HEAD",
  DEPUTIES: "DEPUTY_HEAD",
  MEMBERS: "MEMBER",
};

/** Whether each row of the table is a group with its people. */
export function isGroupTable(table: Table): boolean {
  return table.columns.includes("GROUP");
}

/** Opens a working group for each row, with its people, its owners and its work. */
export function readGroupTable(reading: Reading, table: Table): void {
  for (const row of table.rows) {
    const name = row[table.columns.indexOf("GROUP")];
    if (!name) continue;
    const group =
      findAnnounced(reading, compact(name)) ?? reading.draft.body(name, "WORKING", reading.leadership);
    table.columns.forEach((kind, i) => {
      const [cell, role] = [row[i], ROLES[kind]];
      if (cell && role) reading.draft.addRoster(group, role, readRoster(cell));
      else if (cell && (kind === "DUTIES" || kind === "MEASURE" || kind === "TASK"))
        append(group.duties, sentences(cell).map(bareText));
    });
    addOwners(reading, group, table, row);
  }
}
