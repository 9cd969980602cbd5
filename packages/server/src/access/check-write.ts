import { ForbiddenError } from "../errors.ts";
import { AREA_OF } from "./areas.ts";
import { isOwnWork } from "./check-parts.ts";
import { areInScope } from "./check-scope.ts";
import { parseGlobalId } from "./global-id.ts";
import { reachOf, scopeOf } from "./policy.ts";
import type { Cell } from "./rights/cells.ts";
import type { Viewer } from "./viewer.ts";
import { rowTypeOf, type WriteToCheck, type WrittenRow } from "./written-row.ts";

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

/** Whether a cell of the policy reaches all of some rows. */
export async function reachesAll(
  cell: Cell,
  write: WriteToCheck,
  rows: readonly WrittenRow[],
): Promise<boolean> {
  if (cell === "OWN") return true;
  if (write.viewer.scopes !== null) return rows.every((row) => isInScopeOfKey(write.viewer, row));
  // Whose account is whose is an administrator's matter, whichever write brings it along.
  if (!isOfAdmin(write.viewer) && rows.some(isOfAccounts)) return false;
  if (cell === "EVERYTHING") return true;
  if (cell === "SCOPE") return areInScope(write, rows);
  if (cell !== "LEADS" && cell !== "TAKES_PART") return false;
  for (const row of rows) if (!(await isOwnWork(cell, write, row))) return false;
  return true;
}

function isOfAdmin({ kind, grants }: Viewer): boolean {
  return kind === "JOB" || grants.some(({ role }) => role === "ADMIN");
}

function isOfAccounts({ subject }: WrittenRow): boolean {
  const type = rowTypeOf(subject);
  return type !== null && AREA_OF[type] === "ACCOUNTS";
}

/** A key writes the rows of the areas for which it has the scope, and no others, by whichever mutation. */
function isInScopeOfKey({ scopes, personId }: Viewer, { subject, onBehalfOf }: WrittenRow): boolean {
  // It acts for the person of its account, or for nobody.
  if (onBehalfOf != null && parseGlobalId(onBehalfOf)?.id !== personId) return false;
  const type = rowTypeOf(subject);
  const scope = type === null ? null : scopeOf(AREA_OF[type], "WRITE");
  return scope !== null && (scopes?.includes(scope) ?? false);
}
