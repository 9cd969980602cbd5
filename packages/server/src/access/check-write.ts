import type { Tx } from "../database/open-database.ts";
import { ForbiddenError } from "../errors.ts";
import { AREA_OF, isRowType, type RowType } from "./areas.ts";
import { globalId, parseGlobalId } from "./global-id.ts";
import { nodeTable } from "./load-node.ts";
import { type Parts, readPartsIn, type Work } from "./parts.ts";
import { reachOf, scopeOf } from "./policy.ts";
import type { Cell } from "./rights/cells.ts";
import { createLook, type FindRow } from "./sight/look.ts";
import type { Reach } from "./sight/reach-sets.ts";
import { IN_SCOPE } from "./sight/sight-rules.ts";
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

/**
 * Looks at each row that a write is about to change, whichever way it came to it, and lets it pass only where one of the
 * viewer's roles reaches all of them.
 * @throws ForbiddenError; the transaction is then rolled back
 */
export async function checkWrite(write: WriteToCheck, rows: readonly WrittenRow[]): Promise<void> {
  const cells = reachOf(write.viewer, `write:${write.action}`);
  for (const cell of cells) if (await reachesAll(cell, write, rows)) return;
  throw new ForbiddenError(`write:${write.action}`);
}

async function reachesAll(cell: Cell, write: WriteToCheck, rows: readonly WrittenRow[]): Promise<boolean> {
  if (cell === "EVERYTHING" || cell === "OWN") return true;
  if (write.viewer.scopes !== null) return rows.every((row) => isInScopeOfKey(write.viewer, row));
  if (cell === "SCOPE") return areInScope(write, rows);
  if (cell !== "LEADS" && cell !== "TAKES_PART") return false;
  for (const row of rows) if (!(await isOwnWork(cell, write, row))) return false;
  return true;
}

/** A key writes the rows of the areas for which it has the scope, and no others, by whichever mutation. */
function isInScopeOfKey({ scopes }: Viewer, { subject }: WrittenRow): boolean {
  const type = typeOf(subject);
  const scope = type === null ? null : scopeOf(AREA_OF[type], "WRITE");
  return scope !== null && (scopes?.includes(scope) ?? false);
}

/** An editor of a unit or a plan: every row lay within it before, and lies within it after. */
async function areInScope(write: WriteToCheck, rows: readonly WrittenRow[]): Promise<boolean> {
  const reach = await write.reach();
  // A unit begins where it is placed, in the same write.
  const placed = rows.filter(({ subject, before }) => typeOf(subject) === "UnitPlacement" && before === null);
  const begun = new Set(
    placed
      .filter(({ after }) => reach.editedUnits.has(String(Reflect.get(after ?? {}, "parentId"))))
      .map(({ after }) => String(Reflect.get(after ?? {}, "unitId"))),
  );
  const created = new Set(rows.filter(({ before }) => before === null).map(({ subject }) => subject));
  const newUnits = [...begun].filter((id) => created.has(globalId("OrgUnit", id)));
  const grown = { ...reach, editedUnits: new Set([...reach.editedUnits, ...newUnits]) };
  const look = createLook(write.tx, { rules: IN_SCOPE, reach: grown, now: write.now }, findIn(write.tx));
  for (const { subject, before, after } of rows) {
    const type = typeOf(subject);
    if (type === null) return false;
    // Somebody who holds no post yet is in no unit; the appointment to one is looked at itself.
    if (type === "Person" && before === null && reach.editedUnits.size > 0) continue;
    for (const row of [before, after]) if (row !== null && !(await look(type, row))) return false;
    if (type === "UnitPlacement" && !(await movesOwnUnit(grown, after ?? before))) return false;
  }
  return true;
}

/** Who keeps a unit takes no other one under it. */
async function movesOwnUnit(reach: Reach, row: object | null): Promise<boolean> {
  return reach.editedUnits.has(String(Reflect.get(row ?? {}, "unitId")));
}

/** Work on a duty by who leads it, or who carries it out: accepting and sending back are the lead's. */
async function isOwnWork(cell: Cell, write: WriteToCheck, row: WrittenRow): Promise<boolean> {
  const work = await workOf(write.tx, row);
  if (work === null) return false;
  const reach = await write.reach();
  if (row.onBehalfOf != null && !reach.me.has(parseGlobalId(row.onBehalfOf)?.id ?? "")) return false;
  const parts: Parts = await readPartsIn(write.tx, reach, work, write.now);
  return parts.leads || (cell === "TAKES_PART" && parts.carries && !isJudgement(row));
}

/** Whether a task's status moves in a way that says what the work was worth. */
function isJudgement({ before, after }: WrittenRow): boolean {
  const from: unknown = Reflect.get(before ?? {}, "status");
  const to: unknown = Reflect.get(after ?? {}, "status");
  if (from === to) return false;
  return (
    to === "ACCEPTED" || from === "ACCEPTED" || from === "DONE" || to === "CANCELLED" || from === "CANCELLED"
  );
}

/** The task or duty to which a written row belongs; null: to none. */
async function workOf(tx: Tx, { subject, before, after }: WrittenRow): Promise<Work | null> {
  const row = after ?? before ?? {};
  const id = (column: string) => (Reflect.get(row, column) as string | null | undefined) ?? null;
  const type = typeOf(subject);
  if (type === "Task") {
    // Work is not moved from one duty to another by who has a part in it.
    const isMoved =
      before !== null && after !== null && Reflect.get(before, "dutyId") !== Reflect.get(after, "dutyId");
    return isMoved ? null : { taskId: id("id"), dutyId: id("dutyId") };
  }
  if (type === "TaskStep" || type === "TaskComment") return { taskId: id("taskId"), dutyId: null };
  if (type === "DutyResult") return { taskId: null, dutyId: id("dutyId") };
  if (type !== "Evidence") return null;
  const resultId = id("dutyResultId");
  if (resultId === null) return { taskId: id("taskId"), dutyId: null };
  const result = await tx.dutyResult.findUnique({ where: { id: resultId } });
  return { taskId: null, dutyId: result?.dutyId ?? null };
}

function typeOf(subject: string): RowType | null {
  const type = subject.split(":")[0] ?? "";
  return isRowType(type) ? type : null;
}

/** Rows as they stand within a transaction. */
export function findIn(tx: Tx): FindRow {
  return (type, id) => nodeTable(tx, type).findUnique({ where: { id } });
}
