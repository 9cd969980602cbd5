import type { ChainRole } from "../generated/graphql";

/** The nearest to the work first, as in the ladder. */
const ORDER: ChainRole[] = [
  "RESPONSIBLE",
  "LEAD",
  "GROUP_HEAD",
  "GROUP_DEPUTY",
  "OFFICE",
  "PARENT_GROUP_HEAD",
  "SUPERIOR",
  "SUPPORT",
];

/** What a party answers for, grouped by as what, the nearest to the work first. */
export function answersByRole<Answer extends { as: ChainRole }>(
  answers: readonly Answer[],
): { as: ChainRole; answers: Answer[] }[] {
  return ORDER.map((as) => ({ as, answers: answers.filter((answer) => answer.as === as) })).filter(
    (group) => group.answers.length > 0,
  );
}
