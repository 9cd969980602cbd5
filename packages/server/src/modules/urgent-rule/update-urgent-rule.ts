import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import type { UrgentRule } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { countRules } from "./reads.ts";
import { requireReceivers } from "./require-receivers.ts";
import { decideOneRule, faultsOfRule } from "./rules.ts";

export interface UpdateUrgentRuleInput {
  id: string;
  expectedVersion: number;
  name?: string | null | undefined;
  planId?: string | null | undefined;
  waitMinutes?: number | null | undefined;
  receiverIds?: string[] | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Changes to whom urgent reports go; those that were made before keep whom they go to.
 * @throws DomainError: URGENT_RULE_EXISTS
 */
export function updateUrgentRule(
  context: WriteContext,
  input: UpdateUrgentRuleInput,
): Promise<UrgentRule & Typed> {
  return write(context, "updateUrgentRule", input, async ({ tx, log }) => {
    checkTexts(input, { name: { kind: "name", required: true } });
    const faults = faultsOfRule(input);
    if (faults.length > 0) throw new ValidationError(faults);
    const before = await requireVersion(tx, "UrgentRule", input);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const receiverIds = input.receiverIds == null ? null : await requireReceivers(tx, input.receiverIds);
    const { name, waitMinutes } = input;
    const changes = {
      ...given({ name: name?.trim(), waitMinutes, planId: plan?.id, receiverIds }),
      ...emptied(input, ["planId"]),
    };
    const wanted = { ...before, ...changes };
    enforce(decideOneRule(await countRules(tx, wanted.planId, before.id), "planId"));
    const after = await updateNode(tx, "UrgentRule", before, { ...changes, nameKey: textKey(wanted.name) });
    log(nodeEvent("UrgentRule", before, after, [relatedId("Plan", after.planId)]));
    return typed("UrgentRule", after);
  });
}
