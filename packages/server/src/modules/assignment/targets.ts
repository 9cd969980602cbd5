import { inputId, type NodeType } from "../../access/global-id.ts";
import { nodeTable } from "../../access/load-node.ts";
import { isSeenInWrite } from "../../access/sight-of-write.ts";
import type { Tx } from "../../database/open-database.ts";
import { NotFoundError, RuleError } from "../../errors.ts";

/** The columns by which an assignment points to what it is for: exactly one is set. */
export interface AssignmentTarget {
  dutyId: string | null;
  taskId: string | null;
  groupId: string | null;
}

const NO_TARGET: AssignmentTarget = { dutyId: null, taskId: null, groupId: null };
const COLUMN = { Duty: "dutyId", Task: "taskId", Group: "groupId" } as const;
const TYPES = ["Duty", "Task", "Group"] as const;

/**
 * What the assignments of one input are for, in one statement for each type; what the writer does not see is not there.
 * `pathOf` names each in the input.
 * @throws ValidationError for a bad id or one of another type, NotFoundError, RuleError RETIRED
 */
export async function requireTargets(
  tx: Tx,
  texts: readonly string[],
  pathOf: (place: number) => string[],
): Promise<AssignmentTarget[]> {
  const parsed = texts.map((text, place) => inputId(text, TYPES, pathOf(place)));
  const known = new Map<string, Date | null>();
  for (const type of TYPES) {
    const ids = parsed.flatMap((target) => (target.type === type ? [target.id] : []));
    if (ids.length === 0) continue;
    const rows = await nodeTable(tx, type).findMany({ where: { id: { in: ids } } });
    for (const row of rows) if (await isSeenInWrite(tx, type, row)) known.set(row.id, row.retiredAt);
  }
  return parsed.map(({ type, id }, place) => {
    const retiredAt = known.get(id);
    if (retiredAt === undefined) throw new NotFoundError(pathOf(place), `${type}:${id}`);
    if (retiredAt !== null) throw new RuleError("RETIRED", `${type}:${id} has been retired.`, pathOf(place));
    return { ...NO_TARGET, [columnOf(type)]: id };
  });
}

function columnOf(type: NodeType): keyof AssignmentTarget {
  return COLUMN[type as keyof typeof COLUMN];
}
