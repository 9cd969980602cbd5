import type { Tx } from "../../database/open-database.ts";
import type { UrgentRule } from "../../generated/prisma/client.ts";

/** The rule by which something is told that is urgent: the plan's own, else the body's; null: there is neither. */
export async function readRuleOf(tx: Tx, planId: string | null): Promise<UrgentRule | null> {
  const rules = await tx.urgentRule.findMany({
    where: { retiredAt: null, OR: [{ planId: null }, ...(planId === null ? [] : [{ planId }])] },
  });
  return rules.find((rule) => rule.planId === planId) ?? rules[0] ?? null;
}

/** How many rules stand for a plan, or for the whole body, besides one. */
export function countRules(tx: Tx, planId: string | null, butId: string): Promise<number> {
  return tx.urgentRule.count({ where: { planId, retiredAt: null, id: { not: butId } } });
}
