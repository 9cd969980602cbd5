import { requireNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import type { UnitPlacement, UnitTree } from "../../generated/prisma/client.ts";
import { endEdge, recordEdge, retractEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { readUnitsAbove } from "./reads.ts";
import { decidePlacement } from "./rules.ts";

export interface PlaceUnitInput {
  unitId: string;
  parentId: string;
  tree?: UnitTree | null | undefined;
  validFrom?: Date | null | undefined;
  validTo?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Places a unit under another from a date; a placement in the same tree that holds then is ended at that date,
 * or taken back where it would have begun at that very instant.
 * @throws DomainError: UNIT_LOOP, OVERLAPPING_PLACEMENT where a later placement is already known
 */
export function placeUnit(context: WriteContext, input: PlaceUnitInput): Promise<UnitPlacement & Typed> {
  return write(context, "placeUnit", input, async ({ tx, now, log }) => {
    const unit = await requireNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const parent = await requireNode(tx, "OrgUnit", input.parentId, ["parentId"]);
    const tree = input.tree ?? "LINE";
    const period = { validFrom: input.validFrom ?? now, validTo: input.validTo ?? null };
    const unitsAboveParent = await readUnitsAbove(tx, parent.id, tree, period);
    enforce(decidePlacement({ unitId: unit.id, parentId: parent.id, unitsAboveParent }));
    for (const before of await placementsAt(tx, unit.id, tree, period.validFrom)) {
      log(edgeEvent("UnitPlacement", before, await giveWay(tx, before, period.validFrom, now)));
    }
    const facts = { unitId: unit.id, parentId: parent.id, tree, sourceId: null };
    const placement = await recordEdge(tx, "UnitPlacement", { ...facts, ...period }, now);
    log(edgeEvent("UnitPlacement", null, placement));
    return typed("UnitPlacement", placement);
  });
}

/** The believed placements in a tree that hold at an instant; there is one at most. */
function placementsAt(tx: Tx, unitId: string, tree: UnitTree, at: Date): Promise<UnitPlacement[]> {
  return tx.unitPlacement.findMany({
    where: {
      unitId,
      tree,
      retractedAt: null,
      validFrom: { lte: at },
      OR: [{ validTo: null }, { validTo: { gt: at } }],
    },
  });
}

/** What began before, ends; what would begin at the same instant never holds. Answers null where nothing is left. */
async function giveWay(tx: Tx, before: UnitPlacement, at: Date, now: Date): Promise<UnitPlacement | null> {
  if (before.validFrom < at) return endEdge(tx, "UnitPlacement", before, at, now);
  await retractEdge(tx, "UnitPlacement", before, now);
  return null;
}
