import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import type { UrgentRule } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { countRules } from "./reads.ts";
import { requireReceivers } from "./require-receivers.ts";
import { decideOneRule, faultsOfRule, WAIT_MINUTES } from "./rules.ts";

export interface CreateUrgentRuleInput {
  name: string;
  planId?: string | null | undefined;
  waitMinutes?: number | null | undefined;
  receiverIds: string[];
  clientMutationId?: string | null | undefined;
}

/**
 * Says to whom urgent reports of a plan go at once, or, where no plan is named, those of the whole body (D4, D5).
 * @throws DomainError: URGENT_RULE_EXISTS
 */
export function createUrgentRule(
  context: WriteContext,
  input: CreateUrgentRuleInput,
): Promise<UrgentRule & Typed> {
  return write(context, "createUrgentRule", input, async ({ tx, now, log }) => {
    checkTexts(input, { name: { kind: "name", required: true } });
    const faults = faultsOfRule(input);
    if (faults.length > 0) throw new ValidationError(faults);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const receiverIds = await requireReceivers(tx, input.receiverIds);
    const id = makeId();
    enforce(decideOneRule(await countRules(tx, plan?.id ?? null, id), "planId"));
    const name = input.name.trim();
    const rule: UrgentRule = {
      id,
      version: 1,
      name,
      nameKey: textKey(name),
      planId: plan?.id ?? null,
      waitMinutes: input.waitMinutes ?? WAIT_MINUTES,
      receiverIds,
      createdAt: now,
      retiredAt: null,
    };
    await tx.urgentRule.create({ data: rule });
    log(nodeEvent("UrgentRule", null, rule, [relatedId("Plan", rule.planId)]));
    return typed("UrgentRule", rule);
  });
}
