import type { GapLineFragment } from "../../generated/graphql";

/** Gaps of one kind at one place, with all that it touches. */
export interface GapGroup {
  key: string;
  /** The first of them; its kind, post, unit and person are those of all. */
  gap: GapLineFragment;
  /** How many gaps it stands for. */
  count: number;
  duties: NonNullable<GapLineFragment["duty"]>[];
  groups: NonNullable<GapLineFragment["group"]>[];
  plans: NonNullable<GapLineFragment["plan"]>[];
}

/** Gathers gaps that have one cause: a vacant post that answers for eight duties is one thing to mend. */
export function gapGroups(gaps: readonly GapLineFragment[]): GapGroup[] {
  return [...Map.groupBy(gaps, placeOf)].flatMap(([key, alike]) => {
    const [gap] = alike;
    if (gap === undefined) return [];
    return [
      {
        key,
        gap,
        count: alike.length,
        duties: alike.flatMap(({ duty }) => duty ?? []),
        groups: alike.flatMap(({ group, duty }) => (group && !duty ? [group] : [])),
        plans: alike.flatMap(({ plan, group, duty }) => (plan && !group && !duty ? [plan] : [])),
      },
    ];
  });
}

function placeOf({ kind, post, unit, person }: GapLineFragment): string {
  return [kind, post?.id ?? unit?.id, person?.id].join("|");
}
