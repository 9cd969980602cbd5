import type { GlobalId, NodeType } from "../../access/global-id.ts";
import type { Tx } from "../../database/open-database.ts";
import { badQueryInput } from "../../errors.ts";
import { LIMITS } from "../../graphql/limits.ts";
import { standingAt } from "../../timeline/filter.ts";
import type { Moment } from "../../timeline/moment.ts";
import { indexFacts } from "../chain/fact-index.ts";
import { distinctGaps } from "../chain/gap.ts";
import { type Content, partOf, vacantHead } from "../chain/gap-scope.ts";
import { findGaps } from "../chain/plan-gaps.ts";
import { readChainFacts } from "../chain/reads.ts";
import { composeChain } from "../chain/rules.ts";
import type { Standing } from "./rules.ts";

/** Plans and units that a change touches, whatever their state. */
export interface Touched {
  planIds: string[];
  unitIds: string[];
}

/** The plans in which the named nodes and edges stand, and the units whose head posts they touch; one statement. */
export async function readTouched(tx: Tx, named: readonly GlobalId[]): Promise<Touched> {
  const ids = (type: NodeType) => named.flatMap((each) => (each.type === type ? [each.id] : []));
  const rows = await tx.$queryRaw<{ type: "Plan" | "OrgUnit"; id: string }[]>`
    WITH assignment AS (
      SELECT a.* FROM "Assignment" a WHERE a."id" = ANY(${ids("Assignment")}::uuid[]) AND a."retractedAt" IS NULL
    ), member AS (
      SELECT m.* FROM "GroupMember" m WHERE m."id" = ANY(${ids("GroupMember")}::uuid[]) AND m."retractedAt" IS NULL
    ), "group" AS (
      SELECT unnest(${ids("Group")}::uuid[]) AS "id" UNION SELECT "groupId" FROM assignment UNION SELECT "groupId" FROM member
    ), duty AS (
      SELECT unnest(${ids("Duty")}::uuid[]) AS "id" UNION SELECT "dutyId" FROM assignment
    ), post AS (
      SELECT unnest(${ids("Post")}::uuid[]) AS "id"
      UNION SELECT h."postId" FROM "PostHolding" h WHERE h."id" = ANY(${ids("PostHolding")}::uuid[]) AND h."retractedAt" IS NULL
    )
    SELECT 'Plan' AS "type", p."id" FROM "Plan" p WHERE p."id" = ANY(${ids("Plan")}::uuid[])
    UNION SELECT 'Plan', g."planId" FROM "group" JOIN "Group" g ON g."id" = "group"."id" WHERE g."planId" IS NOT NULL
    UNION SELECT 'Plan', d."planId" FROM duty JOIN "Duty" d ON d."id" = duty."id" WHERE d."planId" IS NOT NULL
    UNION SELECT 'OrgUnit', s."unitId" FROM post JOIN "Post" s ON s."id" = post."id"
    UNION SELECT 'OrgUnit', u."id" FROM "OrgUnit" u WHERE u."id" = ANY(${ids("OrgUnit")}::uuid[])`;
  const idsOf = (type: string) => rows.flatMap((row) => (row.type === type ? [row.id] : []));
  return { planIds: idsOf("Plan"), unitIds: idsOf("OrgUnit") };
}

/**
 * How things stand at a moment, in four statements: the gaps and chains of all plans in force then, of the touched
 * plans, and of whatever belongs to no plan.
 * @throws GraphQLError BAD_USER_INPUT where there are more duties than one query may look at
 */
export async function readStanding(tx: Tx, moment: Moment, now: Date, touched: Touched): Promise<Standing> {
  const content = await readContent(tx, moment, now, touched.planIds);
  if (content.duties.length > LIMITS.dutiesForGaps)
    throw badQueryInput(["input"], `${content.duties.length} duties are too many to look through at once.`);
  const beside = { groupIds: content.groups, planIds: content.plans, unitIds: touched.unitIds };
  const facts = partOf(await readChainFacts(tx, moment, now, content.duties, beside), content);
  const index = indexFacts(facts);
  const owners = new Set(facts.duties.filter(({ depth }) => depth > 0).map(({ id }) => id));
  // A duty with parts is answered for by way of its parts, as for its gaps.
  const leaves = content.duties.filter((id) => !owners.has(id));
  const chains = new Map(leaves.map((id) => [id, composeChain(index, id)]));
  const chainOf = (id: string) => chains.get(id) ?? composeChain(index, id);
  const vacancies = touched.unitIds.flatMap((id) => vacantHead(facts, id));
  // A vacancy of a unit is of no duty, so that it is none of the others.
  return { gaps: [...distinctGaps(vacancies), ...findGaps(facts, index, chainOf)], chains };
}

async function readContent(tx: Tx, moment: Moment, now: Date, planIds: string[]): Promise<Content> {
  const at = moment.inForce ?? now;
  const living = { AND: [standingAt(moment, now)] };
  const inForce = { inForceFrom: { lte: at }, OR: [{ inForceTo: null }, { inForceTo: { gt: at } }] };
  const plans = await tx.plan.findMany({
    where: { OR: [inForce, { id: { in: planIds } }], ...living },
    select: { id: true },
  });
  const ofPlans = { OR: [{ planId: null }, { planId: { in: plans.map(({ id }) => id) } }], ...living };
  const select = { id: true };
  const orderBy = [{ planId: "asc" as const }, { order: "asc" as const }, { id: "asc" as const }];
  const groups = await tx.group.findMany({ where: ofPlans, select, orderBy });
  const take = LIMITS.dutiesForGaps + 1;
  const duties = await tx.duty.findMany({ where: ofPlans, select, orderBy, take });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { plans: idsOf(plans), groups: idsOf(groups), duties: idsOf(duties) };
}
