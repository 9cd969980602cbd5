import type { Tx } from "../database/open-database.ts";
import { parseGlobalId } from "./global-id.ts";
import { readPartsIn, type Work } from "./parts.ts";
import type { Cell } from "./rights/cells.ts";
import { idIn, rowTypeOf, type WriteToCheck, type WrittenRow } from "./written-row.ts";

/**
 * Work on a duty by who leads it, or who carries it out: in the own name, on all that the row belonged to before and
 * belongs to after; what says what the work was worth is the lead's.
 */
export async function isOwnWork(cell: Cell, write: WriteToCheck, row: WrittenRow): Promise<boolean> {
  const works = await worksOf(write.tx, row);
  if (works === null) return false;
  const reach = await write.reach();
  if (row.onBehalfOf != null && !reach.me.has(parseGlobalId(row.onBehalfOf)?.id ?? "")) return false;
  for (const work of works) {
    const parts = await readPartsIn(write.tx, reach, work, write.now);
    if (!parts.leads && !(cell === "TAKES_PART" && parts.carries && !isJudgement(row))) return false;
  }
  return true;
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

/** The tasks and duties to which a written row belongs; null: to none. */
async function worksOf(tx: Tx, { subject, before, after }: WrittenRow): Promise<Work[] | null> {
  const row = after ?? before;
  const type = rowTypeOf(subject);
  if (type === "Task") return worksOfTask(before, after);
  if (type === "TaskStep" || type === "TaskComment") return [{ taskId: idIn(row, "taskId"), dutyId: null }];
  if (type === "DutyResult") return [{ taskId: null, dutyId: idIn(row, "dutyId") }];
  if (type !== "Evidence") return null;
  const resultId = idIn(row, "dutyResultId");
  if (resultId === null) return [{ taskId: idIn(row, "taskId"), dutyId: null }];
  const result = await tx.dutyResult.findUnique({ where: { id: resultId } });
  return [{ taskId: null, dutyId: result?.dutyId ?? null }];
}

/** A task, and what it is hung under where that is new; it is not moved away from its duty or from its task. */
function worksOfTask(before: object | null, after: object | null): Work[] | null {
  const isMoved = (column: string) =>
    before !== null && after !== null && idIn(before, column) !== idIn(after, column);
  if (isMoved("dutyId")) return null;
  if (isMoved("parentId") && idIn(before, "parentId") !== null) return null;
  const row = after ?? before;
  const parentId = idIn(row, "parentId");
  const dutyId = idIn(row, "dutyId");
  const own: Work = { taskId: idIn(row, "id"), dutyId };
  if (parentId === null || (before !== null && !isMoved("parentId"))) return [own];
  // By its own duty, not by what it is hung under now.
  return [
    { taskId: null, dutyId },
    { taskId: parentId, dutyId: null },
  ];
}
