import type { ExplorerSearchQuery } from "../../generated/graphql";

/** What a search found. */
export type Hit = ExplorerSearchQuery["search"][number];

const EXPLORABLE = ["Duty", "Person", "OrgUnit", "Post", "Group"];

/**
 * What can be explored, under one heading what is of one kind: the kind of the best hit first, which the API puts
 * first; of a kind what belongs to a plan in force, for only there somebody answers now.
 */
export function explorable(hits: readonly Hit[]): Hit[] {
  const wanted = hits.filter(({ node }) => EXPLORABLE.includes(node.__typename));
  return [...Map.groupBy(wanted, ({ node }) => node.__typename).values()].flatMap((own) =>
    own.toSorted((a, b) => Number(isPast(a)) - Number(isPast(b))),
  );
}

/** Whether it belongs to a plan that is not in force. */
export function isPast({ node }: Hit): boolean {
  const plan = node.__typename === "Duty" || node.__typename === "Group" ? node.plan : null;
  return plan != null && plan.status !== "IN_FORCE";
}
