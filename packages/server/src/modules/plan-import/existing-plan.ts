import type { Db } from "../../database/open-database.ts";
import type { Assignment, Clause, Duty, Group, GroupMember, Plan } from "../../generated/prisma/client.ts";
import { textKey } from "../../text/text-key.ts";
import { numberKey } from "../plan/rules.ts";
import type { PlanDraft } from "./draft.ts";

type Reader = Pick<Db, "plan" | "group" | "duty" | "groupMember" | "assignment" | "clause" | "person">;

/** What an earlier load of a plan brought, so that a second one creates nothing twice. */
export interface ExistingPlan {
  plan: Plan | null;
  groups: Group[];
  /** By `dutyKey`. */
  duties: Map<string, Duty>;
  members: GroupMember[];
  /** By `assignmentKey`. */
  assignments: Map<string, Assignment>;
  clauses: Clause[];
  /** The folded names of the people whom it brought under a partly masked name. */
  masked: Map<string, string>;
}

const NOTHING = { groups: [], members: [], clauses: [] };

/** Two duties are the same where they say the same in the same place. */
export function dutyKey(duty: Pick<Duty, "textKey" | "groupId" | "parentId">): string {
  return [duty.groupId, duty.parentId, duty.textKey].join("|");
}

/** Two parts are the same where the same party has the same role. */
export function assignmentKey(
  row: Pick<
    Assignment,
    "dutyId" | "groupId" | "role" | "personId" | "postId" | "unitId" | "partyGroupId" | "partyClassId"
  >,
): string {
  const { dutyId, groupId, role, personId, postId, unitId, partyGroupId, partyClassId } = row;
  return [dutyId, groupId, role, personId, postId, unitId, partyGroupId, partyClassId].join("|");
}

/** Rows by a key; of several with one key the first. */
function keyed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.toReversed().map((row) => [keyOf(row), row]));
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
  if (plan === null)
    return { plan, ...NOTHING, duties: new Map(), assignments: new Map(), masked: new Map() };
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
  const masked = await db.person.findMany({
    where: { originPlanId: plan.id, isMasked: true },
    select: { id: true, nameKey: true },
  });
  return {
    plan,
    groups,
    duties: keyed(duties, dutyKey),
    members,
    assignments: keyed(assignments, assignmentKey),
    clauses,
    masked: new Map(masked.map(({ id, nameKey }) => [id, nameKey])),
  };
}
