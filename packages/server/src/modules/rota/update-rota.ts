import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import type { Rota } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import type { CreateRotaInput } from "./create-rota.ts";
import { readSpan } from "./reads.ts";
import { decideLife, faultsOfRota } from "./rules.ts";

export interface UpdateRotaInput
  extends Partial<{ [K in keyof CreateRotaInput]: CreateRotaInput[K] | null }> {
  id: string;
  expectedVersion: number;
}

const EMPTIABLE = ["planId", "unitId", "endsAt", "officeFrom", "officeTo", "telephone"] as const;

/** Changes what a rota says; its shifts and what was published of it stay. @throws DomainError: OUTSIDE_ROTA */
export function updateRota(context: WriteContext, input: UpdateRotaInput): Promise<Rota & Typed> {
  return write(context, "updateRota", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name", required: true }, telephone: { kind: "code" } });
    const before = await requireVersion(tx, "Rota", input);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const unit = await optionalNode(tx, "OrgUnit", input.unitId, ["unitId"]);
    const { requiredSeats, startsAt, endsAt, officeFrom, officeTo, restHours } = input;
    const wanted = {
      ...before,
      ...given({ requiredSeats, startsAt, endsAt, officeFrom, officeTo, restHours }),
      ...given({ name: input.name?.trim(), telephone: input.telephone?.trim() }),
      ...given({ planId: plan?.id, unitId: unit?.id }),
      ...emptied(input, EMPTIABLE),
    };
    const faults = faultsOfRota(wanted);
    if (faults.length > 0) throw new ValidationError(faults);
    enforce(decideLife(wanted, await readSpan(tx, before.id)));
    const after = await updateNode(tx, "Rota", before, { ...wanted, nameKey: textKey(wanted.name) });
    log(
      nodeEvent("Rota", before, after, [relatedId("Plan", after.planId), relatedId("OrgUnit", after.unitId)]),
    );
    return typed("Rota", after);
  });
}
