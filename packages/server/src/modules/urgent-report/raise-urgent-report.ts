import { globalId } from "../../access/global-id.ts";
import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import type { Person, UrgentReport, UrgentRule } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { readRuleOf } from "../urgent-rule/reads.ts";
import { WAIT_MINUTES } from "../urgent-rule/rules.ts";
import { climb } from "./climb.ts";
import { decideRaising } from "./rules.ts";

export interface RaiseUrgentReportInput {
  text: string;
  dutyId?: string | null | undefined;
  planId?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Tells something at once (D4, D5): up the chain of the duty, or up the line of the reporter's unit where none is named,
 * and in parallel to each receiver of the plan's rule, else of the body's; a plan without one is told by its leadership
 * groups. One sentence is enough.
 * @throws DomainError: NOBODY_TO_TELL
 */
export function raiseUrgentReport(
  context: WriteContext,
  input: RaiseUrgentReportInput,
): Promise<UrgentReport & Typed> {
  return write(context, "raiseUrgentReport", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, { text: { kind: "text", required: true } });
    const duty = await optionalNode(tx, "Duty", input.dutyId, ["dutyId"]);
    const plan = await optionalNode(tx, "Plan", input.planId, ["planId"]);
    const planId = duty?.planId ?? plan?.id ?? null;
    const rule = await readRuleOf(tx, planId);
    const reporter = await readReporter(tx, context.viewer?.personId ?? null);
    const text = input.text.trim();
    const report: UrgentReport = {
      id: makeId(),
      version: 1,
      text,
      textKey: textKey(text),
      ruleId: rule?.id ?? null,
      dutyId: duty?.id ?? null,
      planId,
      personId: reporter?.id ?? null,
      authorName: reporter?.name ?? context.viewer?.name ?? "",
      originIds: [
        ...ownOrigin(duty?.id ?? null, reporter),
        ...(await receiversOf(tx, rule, duty === null ? planId : null)),
      ],
      waitMinutes: rule?.waitMinutes ?? WAIT_MINUTES,
      createdAt: now,
      closedAt: null,
      closedByName: null,
      closeNote: null,
    };
    await tx.urgentReport.create({ data: report });
    log(nodeEvent("UrgentReport", null, report, relatedOf(report)));
    const steps = await climb(current, report, []);
    enforce(decideRaising(steps.filter(({ skippedAt }) => skippedAt === null).length));
    return typed("UrgentReport", report);
  });
}

/** In whose histories a report stands. */
export function relatedOf({ dutyId, planId, personId }: UrgentReport): (string | null)[] {
  return [relatedId("Duty", dutyId), relatedId("Plan", planId), relatedId("Person", personId)];
}

/** The account's own person, as long as that person has not been retired. */
export async function readReporter(tx: Tx, personId: string | null): Promise<Person | null> {
  return personId === null ? null : tx.person.findFirst({ where: { id: personId, retiredAt: null } });
}

function ownOrigin(dutyId: string | null, reporter: Person | null): string[] {
  if (dutyId !== null) return [globalId("Duty", dutyId)];
  return reporter === null ? [] : [globalId("Person", reporter.id)];
}

/** The rule's receivers; of a plan that has no rule of its own its leadership groups too, where no duty leads to them. */
async function receiversOf(tx: Tx, rule: UrgentRule | null, planId: string | null): Promise<string[]> {
  const receivers = rule?.receiverIds ?? [];
  if (planId === null || rule?.planId === planId) return receivers;
  const groups = await tx.group.findMany({
    where: { planId, kind: "LEADERSHIP", parentId: null, retiredAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  return [...groups.map(({ id }) => globalId("Group", id)), ...receivers];
}
