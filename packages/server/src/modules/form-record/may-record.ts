import { isWhole } from "../../access/policy.ts";
import { NO_REACH, type Reach } from "../../access/sight/reach-sets.ts";
import { reachOfWriter } from "../../access/sight-of-write.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { WriteContext } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { ForbiddenError } from "../../errors.ts";
import type { FormRecord } from "../../generated/prisma/client.ts";

/** Whose record it is. */
export type Reporting = Pick<FormRecord, "unitId" | "personId">;

/**
 * Whether somebody records for a unit or a person: for a unit whoever works in it or keeps it, without one the person
 * alone; administrators, editors of everything and keys made for it for all.
 */
export function mayRecordFor(viewer: Viewer, reach: Reach, { unitId, personId }: Reporting): boolean {
  const isOfAll = viewer.grants.some(
    (grant) => grant.role === "ADMIN" || (grant.role === "EDITOR" && isWhole(grant)),
  );
  if (viewer.kind === "JOB" || viewer.scopes !== null || isOfAll) return true;
  if (unitId !== null) return reach.ownUnits.has(unitId) || reach.editedUnits.has(unitId);
  return personId !== null && reach.me.has(personId);
}

/** @throws ForbiddenError where the writer neither reports for the unit or the person nor keeps the records. */
export async function requireMayRecord(
  { viewer }: WriteContext,
  tx: Tx,
  action: string,
  reporting: Reporting,
): Promise<void> {
  const reach = (await reachOfWriter(tx)) ?? NO_REACH;
  if (viewer === null || !mayRecordFor(viewer, reach, reporting)) throw new ForbiddenError(`write:${action}`);
}
