import { answersByRole } from "../../components/answers-by-role";
import type { ChainRole, GapKind } from "../../generated/graphql";

interface PlanName {
  id: string;
  title: string;
}

/** What of an answer the sheet is arranged by. */
interface SheetAnswer {
  as: ChainRole;
  links: readonly object[];
  duty: { id: string; plan?: PlanName | null; chain: { gaps: readonly { kind: GapKind }[] } };
}

/** The duties in one role, by the plans that state them (null: in no plan) and by the links that make them somebody's. */
export interface SheetRole<Answer> {
  as: ChainRole;
  count: number;
  plans: { plan: PlanName | null; count: number; whys: Answer[][] }[];
}

/**
 * What a person answers for, by role, then by plan, then by the links that it comes by, so that the same reason is said
 * once for all its duties; each in the order in which it first occurs.
 */
export function rolesOf<Answer extends SheetAnswer>(answers: readonly Answer[]): SheetRole<Answer>[] {
  return answersByRole(answers).map(({ as, answers: own }) => ({
    as,
    count: own.length,
    plans: [...Map.groupBy(own, ({ duty }) => duty.plan?.id ?? "").values()].map((each) => ({
      plan: each[0]?.duty.plan ?? null,
      count: each.length,
      whys: [...Map.groupBy(each, ({ links }) => JSON.stringify(links)).values()],
    })),
  }));
}

/** The duties in whose chains something is missing, with each kind of gap once. */
export function brokenOf<Answer extends SheetAnswer>(
  answers: readonly Answer[],
): { duty: Answer["duty"]; kinds: GapKind[] }[] {
  return answers
    .map(({ duty }) => ({ duty, kinds: [...new Set(duty.chain.gaps.map(({ kind }) => kind))] }))
    .filter(({ kinds }) => kinds.length > 0);
}
