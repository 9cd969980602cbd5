import { optionalNode } from "../../access/load-node.ts";
import { nodeEvent, relatedId } from "../../audit/node-event.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import type { Plan, PlanStatus } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { type Typed, typed } from "../../typed.ts";
import { numberKey } from "./rules.ts";

export interface CreatePlanInput {
  title: string;
  documentNumber?: string | null | undefined;
  issuerId?: string | null | undefined;
  superiorId?: string | null | undefined;
  issuedOn?: string | null | undefined;
  publicity?: string | null | undefined;
  status?: PlanStatus | null | undefined;
  text?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

type PlanFacts = Pick<
  Plan,
  "title" | "documentNumber" | "issuerId" | "superiorId" | "issuedOn" | "publicity" | "status"
>;

/** The row of a new plan. */
export function newPlan(facts: PlanFacts & Partial<Plan>, now: Date): Plan {
  const title = facts.title.trim();
  return {
    text: null,
    supersedesId: null,
    plannedFrom: null,
    issues: [],
    obligations: [],
    inForceFrom: null,
    inForceTo: null,
    ...facts,
    title,
    titleKey: textKey(title),
    numberKey: facts.documentNumber === null ? null : numberKey(facts.documentNumber),
    id: makeId(),
    version: 1,
    createdAt: now,
    retiredAt: null,
  };
}

/** The start of a day, as the database keeps days. */
export function dayColumn(day: string | null | undefined): Date | null {
  return day == null ? null : new Date(`${day}T00:00:00Z`);
}

/** Enters a plan by hand, without its groups and duties. @throws DomainError */
export function createPlan(context: WriteContext, input: CreatePlanInput): Promise<Plan & Typed> {
  return write(context, "createPlan", input, async ({ tx, now, log }) => {
    checkTexts(input, {
      title: { kind: "title", required: true },
      documentNumber: { kind: "name" },
      publicity: { kind: "name" },
      text: { kind: "document" },
    });
    const issuer = await optionalNode(tx, "OrgUnit", input.issuerId, ["issuerId"]);
    const superior = await optionalNode(tx, "OrgUnit", input.superiorId, ["superiorId"]);
    const plan = newPlan(
      {
        title: input.title,
        documentNumber: input.documentNumber ?? null,
        issuerId: issuer?.id ?? null,
        superiorId: superior?.id ?? null,
        issuedOn: dayColumn(input.issuedOn),
        publicity: input.publicity ?? null,
        status: input.status ?? "DRAFT",
        text: input.text ?? null,
        inForceFrom: input.status === "IN_FORCE" ? now : null,
      },
      now,
    );
    await tx.plan.create({ data: { ...plan, obligations: [] } });
    log(nodeEvent("Plan", null, plan, [relatedId("OrgUnit", plan.issuerId)]));
    return typed("Plan", plan);
  });
}
