import { type Change, type Compared, compareDays } from "../../components/time/changes";
import type { ChainLinkItemFragment } from "../../generated/graphql";

type Link = ChainLinkItemFragment;

/**
 * The links of a chain held against those of another day. Where the seat stayed and its holder changed, and where one
 * party took the place of another as the only one in it, the link is changed and knows who was there before.
 */
export function comparedLinks(before: readonly Link[], after: readonly Link[]): Compared<Link>[] {
  const compared = compareDays(before, after, seatOf, holderOf);
  const byPlace = Map.groupBy(compared, ({ item }) => placeOf(item));
  return [...byPlace.values()].flatMap(replaced).sort((a, b) => a.item.level - b.item.level);
}

/** Each shown link's change, for the ladder. */
export function changesOf(compared: readonly Compared<Link>[]): Map<Link, { change: Change; before?: Link }> {
  return new Map(compared.map(({ item, change, before }) => [item, { change, ...(before && { before }) }]));
}

/** One came and one went in the same place: one took over from the other. */
function replaced(links: Compared<Link>[]): Compared<Link>[] {
  const [came, ...moreCame] = links.filter(({ change }) => change === "added");
  const [went, ...moreWent] = links.filter(({ change }) => change === "removed");
  if (!came || !went || moreCame.length > 0 || moreWent.length > 0) return links;
  return links.flatMap((link): Compared<Link>[] => {
    if (link === went) return [];
    return [link === came ? { item: came.item, before: went.item, change: "changed" } : link];
  });
}

function placeOf({ as, level, group }: Link): string {
  return `${level} ${as} ${group?.id}`;
}

function seatOf(link: Link): string {
  return `${placeOf(link)} ${link.party?.id ?? link.nameAsWritten}`;
}

function holderOf({ person, post, basis, onBehalfOf }: Link): string {
  return [person?.id, post?.id, basis, onBehalfOf?.id].join(" ");
}
