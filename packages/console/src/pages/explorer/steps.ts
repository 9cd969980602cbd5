import type { ChainLinkItemFragment } from "../../generated/graphql";

/** One step of a chain: all who stand in it as the same. */
export interface Step {
  role: ChainLinkItemFragment["as"];
  links: ChainLinkItemFragment[];
}

/**
 * A chain in short, from who does the work to the top. Who only helps is left out, and so is the head of a group where
 * the lead is the same person: both would say one thing twice.
 */
export function stepsOf(links: readonly ChainLinkItemFragment[]): Step[] {
  const leads = new Set(links.filter(({ as }) => as === "LEAD").map(({ person }) => person?.id));
  const wanted = links.filter(
    ({ as, person }) =>
      as !== "SUPPORT" && as !== "OFFICE" && !(as === "GROUP_HEAD" && person && leads.has(person.id)),
  );
  const steps = Map.groupBy(
    wanted.toSorted((a, b) => a.level - b.level),
    ({ level, as }) => `${level} ${as}`,
  );
  return [...steps.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ role: first.as, links: own }] : [];
  });
}
