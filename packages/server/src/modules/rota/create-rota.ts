import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ValidationError } from "../../errors.ts";
import type { Rota, WatchSeat } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { faultsOfRota } from "./rules.ts";

export interface CreateRotaInput {
  name: string;
  planId?: string | null | undefined;
  unitId?: string | null | undefined;
  requiredSeats: WatchSeat[];
  startsAt: Date;
  endsAt?: Date | null | undefined;
  officeFrom?: string | null | undefined;
  officeTo?: string | null | undefined;
  restHours?: number | null | undefined;
  telephone?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** Sets up a rota for a plan, for a unit or for the whole body (E1, E6). @throws DomainError */
export function createRota(context: WriteContext, input: CreateRotaInput): Promise<Rota & Typed> {
  return write(context, "createRota", input, async ({ tx, now, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, telephone: { kind: "code" } });
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const name = input.name.trim();
    const rota: Rota = {
      id: makeId(),
      version: 1,
      name,
      nameKey: textKey(name),
      planId: plan?.id ?? null,
      unitId: unit?.id ?? null,
      requiredSeats: input.requiredSeats,
      startsAt: input.startsAt,
      endsAt: input.endsAt ?? null,
      officeFrom: input.officeFrom ?? null,
      officeTo: input.officeTo ?? null,
      restHours: input.restHours ?? 0,
      telephone: input.telephone?.trim() || null,
      publishedTo: null,
      createdAt: now,
      retiredAt: null,
    };
    const faults = faultsOfRota(rota);
    if (faults.length > 0) throw new ValidationError(faults);
    await tx.rota.create({ data: rota });
    log(nodeEvent("Rota", null, rota, [relatedId("Plan", rota.planId), relatedId("OrgUnit", rota.unitId)]));
    return typed("Rota", rota);
  });
}
