import type { Context } from "../../context.ts";
import { badQueryInput } from "../../errors.ts";
import { LIMITS } from "../../graphql/limits.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { standingAt } from "../../timeline/filter.ts";
import { readAnswers } from "./answers.ts";
import { indexFacts } from "./fact-index.ts";
import type { ChainFacts } from "./facts.ts";
import type { GapFact, GapKind } from "./gap.ts";
import { heldGaps, readDutiesOfPlans } from "./held-gaps.ts";
import { findGaps } from "./plan-gaps.ts";
import { readChainFacts } from "./reads.ts";

/** Whose gaps are wanted; nothing said: those of all plans in force. */
export interface GapScope {
  planIds?: string[];
  unitId?: string | undefined;
  dutyId?: string | undefined;
  kinds?: GapKind[] | null | undefined;
}

/**
 * The gaps of each scope. All scopes of one request share their statements: the duties and groups of the plans, then
 * everything that their chains rest on.
 * @throws GraphQLError BAD_USER_INPUT where the scopes hold more duties than one query may look at
 */
export async function readGaps(context: Context, scopes: readonly GapScope[]): Promise<GapFact[][]> {
  const { snapshot } = context;
  if (snapshot !== null && scopes.every(isOfPlans)) return readPlanGaps(context, snapshot, scopes);
  const contents = await readContents(context, scopes);
  const dutyIds = [...new Set(contents.flatMap(({ duties }) => duties))];
  refuseTooMany(dutyIds.length);
  const beside = {
    groupIds: [...new Set(contents.flatMap(({ groups }) => groups))],
    planIds: [...new Set(contents.flatMap(({ plans }) => plans))],
    unitIds: scopes.flatMap(({ unitId }) => unitId ?? []),
  };
  const facts = await readChainFacts(context.db, context.moment, context.clock.now(), dutyIds, beside);
  return scopes.map((scope, place) => {
    const content = contents[place] ?? { duties: [], groups: [], plans: [] };
    const part = partOf(facts, content);
    const isOfUnit = scope.unitId !== undefined && scope.planIds === undefined && scope.dutyId === undefined;
    const vacant = isOfUnit ? vacantHead(facts, scope.unitId ?? "") : [];
    return ofKinds(scope, [...vacant, ...findGaps(part, indexFacts(part))]);
  });
}

/** Whether a scope names plans and nothing else. */
function isOfPlans({ planIds, unitId, dutyId }: GapScope): boolean {
  return planIds !== undefined && unitId === undefined && dutyId === undefined;
}

/** The gaps of plans, from memory and one statement for their duties. */
async function readPlanGaps(
  context: Context,
  snapshot: Snapshot,
  scopes: readonly GapScope[],
): Promise<GapFact[][]> {
  const planIds = [...new Set(scopes.flatMap((scope) => scope.planIds ?? []))];
  const readings = await readDutiesOfPlans(context, planIds, LIMITS.dutiesForGaps + 1);
  refuseTooMany(readings.length);
  return scopes.map((scope) => ofKinds(scope, heldGaps(context, snapshot, scope.planIds ?? [], readings)));
}

function ofKinds({ kinds }: GapScope, gaps: GapFact[]): GapFact[] {
  return kinds ? gaps.filter(({ kind }) => kinds.includes(kind)) : gaps;
}

/** @throws GraphQLError BAD_USER_INPUT */
function refuseTooMany(count: number): void {
  if (count <= LIMITS.dutiesForGaps) return;
  const message = `${count} duties are too many to look through at once; name a plan or a unit.`;
  throw badQueryInput(["filter"], message);
}

/** The plans, groups and duties whose gaps are looked for. */
export interface Content {
  plans: string[];
  groups: string[];
  duties: string[];
}

async function readContents(context: Context, scopes: readonly GapScope[]): Promise<Content[]> {
  const { db, moment, clock } = context;
  const named = scopes.flatMap(({ planIds }) => planIds ?? []);
  const isOpen = scopes.some(({ planIds, unitId, dutyId }) => !planIds && !unitId && !dutyId);
  const at = moment.inForce ?? clock.now();
  const living = { AND: [standingAt(moment, clock.now())] };
  const isInForce = { inForceFrom: { lte: at }, OR: [{ inForceTo: null }, { inForceTo: { gt: at } }] };
  const wanted = isOpen ? { OR: [isInForce, { id: { in: named } }] } : { id: { in: named } };
  const plans = await db.plan.findMany({
    where: { ...wanted, ...living },
    select: { id: true, inForceFrom: true, inForceTo: true },
  });
  const planIds = plans.map(({ id }) => id);
  const where = { planId: { in: planIds }, ...living };
  const order = [{ planId: "asc" as const }, { order: "asc" as const }, { id: "asc" as const }];
  const groups = await db.group.findMany({ where, select: { id: true, planId: true }, orderBy: order });
  const duties = await db.duty.findMany({
    where,
    select: { id: true, planId: true },
    orderBy: order,
    take: LIMITS.dutiesForGaps + 1,
  });
  const inForce = new Set(
    plans
      .filter(
        (plan) =>
          plan.inForceFrom !== null &&
          plan.inForceFrom <= at &&
          (plan.inForceTo === null || plan.inForceTo > at),
      )
      .map(({ id }) => id),
  );
  const units = scopes.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  const parties = units.map((id) => ({ party: { type: "OrgUnit" as const, id }, after: null }));
  const answers =
    units.length === 0 ? [] : await readAnswers(db, moment, clock.now(), parties, LIMITS.dutiesForGaps);
  return scopes.map(({ planIds: ownPlans, unitId, dutyId }) => {
    const isWanted = (id: string | null) =>
      id !== null && (ownPlans ? ownPlans.includes(id) : inForce.has(id));
    if (unitId !== undefined || dutyId !== undefined) {
      const ofUnit = (answers[units.indexOf(unitId ?? "")] ?? []).map((answer) => answer.dutyId);
      const ofPlan = duties.filter(({ planId }) => isWanted(planId)).map(({ id }) => id);
      const sets = [
        ...(dutyId === undefined ? [] : [[dutyId]]),
        ...(unitId === undefined ? [] : [ofUnit]),
        ...(ownPlans === undefined ? [] : [ofPlan]),
      ];
      const [first = [], ...others] = sets;
      return { plans: [], groups: [], duties: first.filter((id) => others.every((set) => set.includes(id))) };
    }
    return {
      plans: planIds.filter(isWanted),
      groups: groups.filter(({ planId }) => isWanted(planId)).map(({ id }) => id),
      duties: duties.filter(({ planId }) => isWanted(planId)).map(({ id }) => id),
    };
  });
}

/** The facts with the starting points of one scope only; what they rest on is shared. */
export function partOf(facts: ChainFacts, { plans, groups, duties }: Content): ChainFacts {
  const wanted = new Set(duties);
  const ofPlan = new Set(groups);
  const documents = new Set(plans);
  return {
    ...facts,
    duties: facts.duties.filter(({ dutyId }) => wanted.has(dutyId)),
    groups: facts.groups.map((group) => ({ ...group, isSubject: ofPlan.has(group.id) })),
    plans: facts.plans.map((plan) => ({ ...plan, isSubject: documents.has(plan.id) })),
  };
}

/** The head post of a unit that nobody holds. */
export function vacantHead(facts: ChainFacts, unitId: string): GapFact[] {
  const post = facts.headPosts.find((head) => head.unitId === unitId);
  if (post === undefined || facts.holdings.some(({ postId }) => postId === post.id)) return [];
  return [{ kind: "VACANT_POST", unitId, postId: post.id }];
}
