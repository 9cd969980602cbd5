import { type Change, type Compared, compareDays } from "../../components/time/changes";
import type { ChainRole, ExplorerAnswerFragment } from "../../generated/graphql";

/** The nearest to the work first, as in the ladder; who only helps comes last. */
export const CHAIN_ROLES: readonly ChainRole[] = [
  "RESPONSIBLE",
  "LEAD",
  "GROUP_HEAD",
  "GROUP_DEPUTY",
  "OFFICE",
  "PARENT_GROUP_HEAD",
  "SUPERIOR",
  "SUPPORT",
];

type Duty = ExplorerAnswerFragment["duty"];

/** A duty of a fan with how it stands to the day held against. */
export type Spoke = Compared<ExplorerAnswerFragment>;

/** The duties of one group of one plan. */
export interface Twig {
  key: string;
  plan: Duty["plan"];
  group: Duty["group"];
  spokes: Spoke[];
}

/** The duties in which the party stands as the same. */
export interface Branch {
  role: ChainRole;
  count: number;
  twigs: Twig[];
}

/** As what the party stands nearest to the work. */
export function roleOf({ links }: ExplorerAnswerFragment): ChainRole {
  const found = CHAIN_ROLES.find((role) => links.some(({ as }) => as === role));
  return found ?? "SUPPORT";
}

/**
 * What the party answers for on a day held against another: a duty is changed where the party stands otherwise in its
 * chain, or where it comes down to somebody else.
 */
export function comparedAnswers(
  shown: readonly ExplorerAnswerFragment[],
  against: readonly ExplorerAnswerFragment[] | null,
): Spoke[] {
  if (against === null) return shown.map((item) => ({ item, change: "same" }));
  return compareDays(against, shown, ({ duty }) => duty.id, faceOf);
}

/** The fan: by role, then by plan and group, each in the plan's order. */
export function fanOf(spokes: readonly Spoke[]): Branch[] {
  const byRole = Map.groupBy(spokes, ({ item }) => roleOf(item));
  return CHAIN_ROLES.flatMap((role) => {
    const own = byRole.get(role);
    return own ? [{ role, count: own.length, twigs: twigsOf(own) }] : [];
  });
}

/** How many duties came, went or changed; what did not happen is left out. */
export function changeCounts(spokes: readonly Spoke[]): { change: Exclude<Change, "same">; count: number }[] {
  return CHANGES.map((change) => ({
    change,
    count: spokes.filter((spoke) => spoke.change === change).length,
  })).filter(({ count }) => count > 0);
}

const CHANGES = ["added", "removed", "changed"] as const;

function twigsOf(spokes: readonly Spoke[]): Twig[] {
  const byPlace = Map.groupBy(spokes, ({ item: { duty } }) => `${duty.plan?.id} ${duty.group?.id}`);
  return [...byPlace]
    .map(([key, own]) => ({
      key,
      plan: own[0]?.item.duty.plan ?? null,
      group: own[0]?.item.duty.group ?? null,
      spokes: own.toSorted((a, b) => a.item.duty.order - b.item.duty.order),
    }))
    .sort(
      (a, b) =>
        (a.plan?.title ?? "").localeCompare(b.plan?.title ?? "", "zh-CN") ||
        firstOrderOf(a) - firstOrderOf(b),
    );
}

function firstOrderOf({ spokes }: Twig): number {
  return spokes[0]?.item.duty.order ?? 0;
}

function faceOf({ links }: ExplorerAnswerFragment): string {
  return links.map(({ as, basis, person }) => `${as} ${basis} ${person?.id}`).join("\n");
}
