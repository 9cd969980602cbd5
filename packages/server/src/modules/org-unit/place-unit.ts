import { requireNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { UnitPlacement, UnitTree } from "../../generated/prisma/client.ts";
import { endEdge, recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";
import { edgeEvent } from "../dated-edge/nodes-of-edge.ts";
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
 * Places a unit under another from a date; a placement in the same tree that holds then is ended at that date.
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
    const current = await tx.unitPlacement.findFirst({
      where: {
        unitId: unit.id,
        tree,
        retractedAt: null,
        validFrom: { lt: period.validFrom },
        OR: [{ validTo: null }, { validTo: { gt: period.validFrom } }],
      },
    });
    if (current !== null) {
      log(
        edgeEvent(
          "UnitPlacement",
          current,
          await endEdge(tx, "UnitPlacement", current, period.validFrom, now),
        ),
      );
    }
    const facts = { unitId: unit.id, parentId: parent.id, tree, sourceId: null };
    const placement = await recordEdge(tx, "UnitPlacement", { ...facts, ...period }, now);
    log(edgeEvent("UnitPlacement", null, placement));
    return typed("UnitPlacement", placement);
  });
}
