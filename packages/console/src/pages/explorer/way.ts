import type { ChainRole, ExplorerAnswerFragment } from "../../generated/graphql";
import { roleOf } from "./fan";

type Link = ExplorerAnswerFragment["links"][number];

/** The way by which a party stands in a duty's chain. */
export interface Way {
  link: Link | undefined;
  /** The unit, post, group or class through which it stands there; null: it is named itself. */
  via: Link["party"];
  /** To whom it comes down, where that is not itself. */
  person: Link["person"];
  /** As what else it stands there, further up. */
  otherRoles: ChainRole[];
}

/** How the party with this id stands in the chain of an answer, by the link that is nearest to the work. */
export function wayOf(answer: ExplorerAnswerFragment, partyId: string): Way {
  const role = roleOf(answer);
  const link = answer.links.find(({ as }) => as === role);
  const isSelf = (id: string | undefined) => id === partyId;
  return {
    link,
    via: isSelf(link?.party?.id) ? null : (link?.party ?? null),
    person: isSelf(link?.person?.id) ? null : (link?.person ?? null),
    otherRoles: [...new Set(answer.links.map(({ as }) => as))].filter((as) => as !== role),
  };
}
