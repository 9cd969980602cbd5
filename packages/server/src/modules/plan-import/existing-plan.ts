import type { Db } from "../../database/open-database.ts";
import type { Assignment, Clause, Duty, Group, GroupMember, Plan } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { numberKey } from "../plan/rules.ts";
import type { PlanDraft } from "./draft.ts";

type Reader = Pick<Db, "plan" | "group" | "duty" | "groupMember" | "assignment" | "clause">;

/** What an earlier load of a plan brought, so that a second one creates nothing twice. */
export interface ExistingPlan {
  plan: Plan | null;
  groups: Group[];
  duties: Duty[];
  members: GroupMember[];
  assignments: Assignment[];
  clauses: Clause[];
}

/** The plan of this document number (else of this title, where neither has a number) and issuing body, with all it holds. */
export async function readExistingPlan(
  db: Reader,
  draft: PlanDraft,
  issuerId: string | null,
  supersededId: string | null,
): Promise<ExistingPlan> {
  const { title, docNumber } = draft.meta;
  const identity = docNumber
    ? { numberKey: numberKey(docNumber) }
    : { titleKey: textKey(title), numberKey: null };
  const plan = await db.plan.findFirst({
    where: {
      ...identity,
      issuerId,
      retiredAt: null,
      ...(supersededId === null ? {} : { id: { not: supersededId } }),
    },
    orderBy: { id: "asc" },
  });
  if (plan === null) return { plan, groups: [], duties: [], members: [], assignments: [], clauses: [] };
  const ofPlan = { planId: plan.id, retiredAt: null };
  const groups = await db.group.findMany({ where: ofPlan, orderBy: [{ order: "asc" }, { id: "asc" }] });
  const duties = await db.duty.findMany({ where: ofPlan });
  const groupId = { in: groups.map(({ id }) => id) };
  const dutyId = { in: duties.map(({ id }) => id) };
  const members = await db.groupMember.findMany({
    where: { groupId, retractedAt: null },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const assignments = await db.assignment.findMany({
    where: { retractedAt: null, OR: [{ groupId }, { dutyId }] },
  });
  const clauses = await db.clause.findMany({ where: { planId: plan.id } });
  return { plan, groups, duties, members, assignments, clauses };
}
