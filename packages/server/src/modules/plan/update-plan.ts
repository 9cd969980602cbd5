import { optionalNode, requireVersion, updateNode } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import type { Plan, PlanStatus } from "../../generated/prisma/client.ts";
import { emptied, given } from "../../graphql/given.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { beginPlan } from "./begin-plan.ts";
import { dayColumn } from "./create-plan.ts";
import { numberKey, periodAfter, plannedAfter } from "./rules.ts";

export interface UpdatePlanInput {
  id: string;
  expectedVersion: number;
  title?: string | null | undefined;
  documentNumber?: string | null | undefined;
  issuerId?: string | null | undefined;
  superiorId?: string | null | undefined;
  issuedOn?: string | null | undefined;
  publicity?: string | null | undefined;
  status?: PlanStatus | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Changes what is said of a plan as a document. A draft that is put IN_FORCE so begins now, as by `putPlanInForce`.
 * A change of its status takes the right to put plans in force.
 * @throws DomainError
 */
export function updatePlan(context: WriteContext, input: UpdatePlanInput): Promise<Plan & Typed> {
  return write(context, "updatePlan", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, {
      title: { kind: "title", required: true },
      documentNumber: { kind: "name" },
      publicity: { kind: "name" },
    });
    const before = await requireVersion(tx, "Plan", input);
    // When a plan begins and ends is not said by whoever only keeps what stands in it.
    if (input.status != null && input.status !== before.status)
      requireRight(context.viewer, "write:putPlanInForce");
    const issuer = await optionalNode(tx, "OrgUnit", input.issuerId, ["issuerId"]);
    const superior = await optionalNode(tx, "OrgUnit", input.superiorId, ["superiorId"]);
    const { title, documentNumber, publicity, status } = input;
    const changes = given({
      title: title?.trim(),
      documentNumber,
      publicity,
      status,
      issuerId: issuer?.id,
      superiorId: superior?.id,
      issuedOn: dayColumn(input.issuedOn),
    });
    const keys = {
      ...(changes.title === undefined ? {} : { titleKey: textKey(changes.title) }),
      ...(changes.documentNumber === undefined ? {} : { numberKey: numberKey(changes.documentNumber) }),
    };
    const cleared = {
      ...emptied(input, ["documentNumber", "issuerId", "superiorId", "issuedOn", "publicity"]),
      ...(input.documentNumber === null ? { numberKey: null } : {}),
    };
    const isBeginning = before.status === "DRAFT" && changes.status === "IN_FORCE";
    if (isBeginning) await beginPlan(current, before, now, ["status"]);
    const period = {
      ...periodAfter(before, changes.status, now),
      plannedFrom: plannedAfter(before, changes.status),
    };
    const after = await updateNode(tx, "Plan", before, { ...changes, ...keys, ...cleared, ...period });
    log(nodeEvent("Plan", withoutText(before), withoutText(after), [relatedId("OrgUnit", after.issuerId)]));
    return typed("Plan", after);
  });
}

/** The full text does not change by an update and would only swell the log. */
export function withoutText({ text: _, ...plan }: Plan): Omit<Plan, "text"> {
  return plan;
}
