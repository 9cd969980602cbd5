import type { Tx } from "../../database/open-database.ts";
import { ALLOW, type Decision, enforce } from "../../decision.ts";
import type { EdgeKind, EdgeRows } from "../../timeline/edges.ts";
import { decideDelegation } from "../delegation/rules.ts";
import { readUnitsAbove } from "../org-unit/reads.ts";
import { decidePlacement } from "../org-unit/rules.ts";

/**
 * What is refused when an edge is made is refused when it is corrected to it, or put back as it was.
 * @throws RuleError UNIT_LOOP, SELF_DELEGATION; `path` names the input at fault
 */
export async function refuseNonsense<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  row: EdgeRows[K],
  path: string[],
): Promise<void> {
  const decision = await decideCorrection(tx, kind, row);
  enforce(decision.allowed ? decision : { ...decision, path });
}

async function decideCorrection<K extends EdgeKind>(tx: Tx, kind: K, row: EdgeRows[K]): Promise<Decision> {
  if (kind === "Delegation") {
    const { fromPersonId, toPersonId } = row as EdgeRows["Delegation"];
    return decideDelegation(fromPersonId, toPersonId);
  }
  if (kind !== "UnitPlacement") return ALLOW;
  const { unitId, parentId, tree, validFrom, validTo } = row as EdgeRows["UnitPlacement"];
  const unitsAboveParent = await readUnitsAbove(tx, parentId, tree, { validFrom, validTo });
  return decidePlacement({ unitId, parentId, unitsAboveParent });
}
