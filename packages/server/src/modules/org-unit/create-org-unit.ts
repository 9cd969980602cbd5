import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import { edgeEvent } from "../../audit/edge-event.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { OrgUnit, OrgUnitKind, UnitTree } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { recordEdge } from "../../timeline/write-edge.ts";
import { type Typed, typed } from "../../typed.ts";

export interface CreateOrgUnitInput {
  name: string;
  kind: OrgUnitKind;
  aliases?: string[] | null | undefined;
  code?: string | null | undefined;
  parentId?: string | null | undefined;
  tree?: UnitTree | null | undefined;
  validFrom?: Date | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** The row of a new unit. */
export function newOrgUnit(
  facts: {
    name: string;
    kind: OrgUnitKind;
    aliases: string[];
    code: string | null;
    originPlanId: string | null;
    sourceId?: string | null;
  },
  now: Date,
): OrgUnit {
  const name = facts.name.trim();
  const keys = nameKeys(name, facts.aliases, "other");
  const life = { createdAt: now, retiredAt: null, mergedIntoId: null };
  return { sourceId: null, ...facts, name, ...keys, ...life, id: makeId(), version: 1 };
}

/** Creates a unit and, where a parent is given, places it. @throws DomainError */
export function createOrgUnit(context: WriteContext, input: CreateOrgUnitInput): Promise<OrgUnit & Typed> {
  return write(context, "createOrgUnit", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      name: { kind: "name", required: true },
      aliases: { kind: "name" },
      code: { kind: "code" },
    });
    const parent = await optionalNode(tx, "OrgUnit", input.parentId, ["parentId"]);
    const { name, kind, aliases, code } = input;
    const unit = newOrgUnit(
      { name, kind, aliases: aliases ?? [], code: code ?? null, originPlanId: null },
      now,
    );
    await tx.orgUnit.create({ data: unit });
    log(nodeEvent("OrgUnit", null, unit, parent === null ? [] : [globalId("OrgUnit", parent.id)]));
    if (parent !== null) {
      const place = {
        unitId: unit.id,
        parentId: parent.id,
        tree: input.tree ?? ("LINE" as const),
        sourceId: null,
      };
      const period = { validFrom: input.validFrom ?? now, validTo: null };
      const placement = await recordEdge(tx, "UnitPlacement", { ...place, ...period }, now);
      log(edgeEvent("UnitPlacement", null, placement));
    }
    return typed("OrgUnit", unit);
  });
}
