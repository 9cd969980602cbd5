import { requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import type { Plan } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { beginPlan } from "./begin-plan.ts";
import { decidePuttingInForce } from "./rules.ts";
import { withoutText } from "./update-plan.ts";

export interface PutPlanInForceInput {
  id: string;
  expectedVersion: number;
  from: Date;
  clientMutationId?: string | null | undefined;
}

/** Puts a draft in force from a day, past or to come. @throws DomainError: NOT_A_DRAFT, and those of `beginPlan` */
export function putPlanInForce(context: WriteContext, input: PutPlanInForceInput): Promise<Plan & Typed> {
  return write(context, "putPlanInForce", input, async (current) => {
    const { tx, log } = current;
    const before = await requireVersion(tx, "Plan", input);
    enforce(decidePuttingInForce(before));
    await beginPlan(current, before, input.from, ["from"]);
    const period = { inForceFrom: input.from, inForceTo: null, plannedFrom: null };
    const after = await updateNode(tx, "Plan", before, { status: "IN_FORCE", ...period });
    log(nodeEvent("Plan", withoutText(before), withoutText(after)));
    return typed("Plan", after);
  });
}
