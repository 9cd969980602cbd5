import { Batch } from "../../audit/batch.ts";
import { writeOrTry } from "../../audit/dry-run.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write, WriteContext } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { invalid, ValidationError } from "../../errors.ts";
import type { DirectoryImport } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import type { Typed } from "../../typed.ts";
import { type ReadRow, type RowCells, readRow } from "./read-row.ts";
import { type PlacedUnit, readKnown } from "./reads.ts";
import { CELL_FAULTS, type Creations, creationCounts, emptyReport, type RowReport } from "./report.ts";
import { StaffBook } from "./staff-book.ts";
import { type BookedUnit, UnitBook } from "./unit-book.ts";

/** How many rows one table may have. */
export const MOST_ROWS = 5_000;

export interface ImportDirectoryInput {
  fileName?: string | null | undefined;
  rows: RowCells[];
  validFrom?: Date | null | undefined;
  dryRun?: boolean | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What an import did, or would do. */
export interface ImportDirectoryOutcome extends Typed {
  isDryRun: boolean;
  importId: string | null;
  rows: RowReport[];
  created: { type: string; count: number }[];
}

/**
 * Brings in a table of units, posts and people, whole or not at all. A unit is matched by its name under the unit above
 * it, a person by their name within the body; the rest is created. What is there already stays as it is.
 * @throws ValidationError naming row, column and reason of each fault; a dry run answers them in its report instead
 */
export function importDirectory(
  context: WriteContext,
  input: ImportDirectoryInput,
): Promise<ImportDirectoryOutcome> {
  return writeOrTry(context, "importDirectory", input, async (current) => {
    checkTexts(input, { fileName: { kind: "title" } });
    if (input.rows.length === 0) throw invalid(["rows"], "REQUIRED", "give at least one row.");
    if (input.rows.length > MOST_ROWS)
      throw invalid(["rows"], "TOO_MANY", `give at most ${MOST_ROWS} rows at once.`);
    const { batch, reports } = await bringIn(current, input);
    const isDryRun = input.dryRun === true;
    const created = creationsOf(batch);
    if (!isDryRun) refuseFaults(reports);
    const row = isDryRun
      ? null
      : await keepImport(current, input, created, context.viewer?.name ?? "", batch);
    return {
      __typename: "ImportDirectoryReport",
      isDryRun,
      importId: row?.id ?? null,
      // What a dry run created leads nowhere.
      rows: isDryRun ? withoutNewIds(reports, batch) : reports,
      created: creationCounts(created),
    };
  });
}

async function bringIn(
  { tx, now }: Write,
  input: ImportDirectoryInput,
): Promise<{ batch: Batch; reports: RowReport[] }> {
  const validFrom = input.validFrom ?? now;
  const reports = input.rows.map((_cells, place) => emptyReport(place));
  const rows = reports.map((report) => ({ report, row: readRow(input.rows[report.place] ?? {}, report) }));
  const known = await readKnown(
    tx,
    {
      units: rows.flatMap(({ row }) => [row.unit, ...row.parents]).filter((name) => name !== ""),
      people: rows.flatMap(({ row }) => row.person ?? []),
    },
    validFrom,
  );
  const batch = new Batch(now);
  const units = new UnitBook(known, batch, validFrom, now);
  // A row whose unit can be read stands for that unit, whatever is wrong with its other cells.
  const named = rows.filter(({ row }) => row.unit !== "");
  for (const { row, report } of named) units.want(row, report);
  const staff = new StaffBook(known, batch, validFrom, now);
  const unitById = new Map(known.units.map((unit) => [unit.id, unit]));
  for (const [place, unit] of units.resolveAll().entries()) {
    const { row, report } = named[place] as (typeof named)[number];
    if (unit === null || report.faults.length > 0) continue;
    report.unitId = `OrgUnit:${unit.id}`;
    noteUnused(row, report, unit, unitById.get(unit.id));
    staff.bringIn(row, unit, report);
  }
  return { batch, reports };
}

/** What a row says of a unit that is there already, or that an earlier row made, and that differs. */
function noteUnused(row: ReadRow, report: RowReport, unit: BookedUnit, known: PlacedUnit | undefined): void {
  if (report.created.includes("OrgUnit")) return;
  if (row.kind !== null && known !== undefined && known.kind !== row.kind) report.unused.push("kind");
  if (row.code !== null && known !== undefined && known.code !== row.code) report.unused.push("code");
  if (row.unitAliases.some((alias) => !unit.keys.includes(textKey(alias)))) report.unused.push("unitAliases");
}

function creationsOf(batch: Batch): Creations {
  const byType = Map.groupBy(batch.created(), ({ type }) => type);
  return Object.fromEntries(
    [...byType].map(([type, items]) => [type, items.map(({ id }) => id.slice(type.length + 1))]),
  );
}

function refuseFaults(reports: readonly RowReport[]): void {
  const faults = reports.flatMap((report) =>
    report.faults.map(({ column, code }) => ({
      path: ["rows", String(report.place), column],
      code,
      message: CELL_FAULTS[code],
    })),
  );
  if (faults.length > 0) throw new ValidationError(faults);
}

async function keepImport(
  write: Write,
  input: ImportDirectoryInput,
  created: Creations,
  authorName: string,
  batch: Batch,
): Promise<DirectoryImport> {
  const { tx, now, log } = write;
  await batch.write(write);
  const row = {
    id: makeId(),
    fileName: input.fileName?.trim() || null,
    rows: input.rows.length,
    created,
    authorName,
    createdAt: now,
    undoneAt: null,
  };
  await tx.directoryImport.create({ data: row });
  const { created: _created, ...told } = row;
  log(nodeEvent("DirectoryImport", null, told));
  return row;
}

function withoutNewIds(reports: readonly RowReport[], batch: Batch): RowReport[] {
  const created = new Set(batch.created().map(({ id }) => id));
  const known = (id: string | null) => (id === null || created.has(id) ? null : id);
  return reports.map((report) => ({
    ...report,
    unitId: known(report.unitId),
    personId: known(report.personId),
  }));
}
