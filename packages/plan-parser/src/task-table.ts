import { append } from "./append.ts";
import type { DraftGroup } from "./draft-builder.ts";
import { bareText, sentences } from "./duties.ts";
import type { LabelKind } from "./lexicon/labels.ts";
import { labelFacts } from "./owner-clauses.ts";
import type { Piece } from "./piece.ts";
import { compact, trim } from "./piece.ts";
import type { Reading } from "./reading.ts";
import type { ColumnKind } from "./table-header.ts";
import type { Table } from "./tables.ts";

const OWNERS: Readonly<Partial<Record<ColumnKind, LabelKind>>> = {
  LEAD: "LEAD",
  RESPONSIBLE: "RESPONSIBLE",
  SUPPORTING: "SUPPORTING",
  LIMIT: "LIMIT",
};

/** Whether the table gives work to owners. */
export function isTaskTable(table: Table): boolean {
  return (
    table.columns.some((kind) => kind === "LEAD" || kind === "RESPONSIBLE" || kind === "SUPPORTING") &&
    table.columns.some((kind) => kind === "TASK" || kind === "MEASURE" || kind === "PLACE")
  );
}

/** Makes a block of each row: its task or place, its work, its owners and its limit. */
export function readTaskTable(reading: Reading, table: Table): void {
  for (const row of table.rows) {
    const cell = (kind: ColumnKind): Piece | null => row[table.columns.indexOf(kind)] ?? null;
    const [task, measure, place] = [cell("TASK"), cell("MEASURE"), cell("PLACE")];
    const name = task ?? place ?? measure;
    if (!name || /^(?:合计|总计)|^(?:备注|注)(?:$|:)/u.test(compact(name))) continue;
    if (isCaption(table, row)) continue;
    const group = reading.draft.open(trim(name, "。;"), "OTHER", null);
    const works = measure ?? (place && !task ? null : task);
    if (works) append(group.duties, sentences(works).map(bareText));
    group.isTask = true;
    addOwners(reading, group, table, row);
  }
}

// 一 | 道路清扫 | | |: a row without a number of its own and without anything else heads the rows under it.
function isCaption(table: Table, row: readonly (Piece | null)[]): boolean {
  const number = row[table.columns.indexOf("SEQ")];
  const filled = row.filter((cell) => cell !== null).length;
  return table.columns.includes("SEQ") && filled <= (number ? 2 : 1) && !/\d/u.test(number?.text ?? "");
}

/** Enters the owners that a row names in the columns for them. */
export function addOwners(
  reading: Reading,
  group: DraftGroup,
  table: Table,
  row: readonly (Piece | null)[],
): void {
  table.columns.forEach((kind, i) => {
    const [label, value] = [OWNERS[kind], row[i]];
    if (label && value)
      reading.draft.addOwners(
        group,
        labelFacts(label, value, { text: table.heads[i] ?? "", start: value.start }),
      );
  });
}
