import { builder } from "../../graphql/builder.ts";
import { linkOrNull } from "../../graphql/link.ts";
import { ClauseRef, GroupRef, PersonRef, PostRef } from "../../graphql/refs.ts";
import { loadParty, PartyUnion } from "../party/schema.ts";
import type { ChainLink } from "./rules.ts";

export const ChainRoleEnum = builder.enumType("ChainRole", {
  description: "As what a party stands in a chain.",
  values: {
    RESPONSIBLE: { description: "Carries it out." },
    SUPPORT: { description: "Helps." },
    LEAD: { description: "Answers for it." },
    GROUP_HEAD: { description: "Heads the group whose duty it is." },
    GROUP_DEPUTY: { description: "Deputy head, where the group has no head." },
    OFFICE: { description: "Directs the group's office: the channel for reports." },
    PARENT_GROUP_HEAD: { description: "Heads a group above." },
    SUPERIOR: { description: "The body to which the plan reports." },
  },
});

export const LinkBasisEnum = builder.enumType("LinkBasis", {
  description: "How a link is known.",
  values: {
    ASSIGNED: { description: "Said of this very duty or group." },
    INHERITED: { description: "Said of what is above: the owning duty, the group, the owning unit." },
    EX_OFFICIO: { description: "Bound to a post: whoever holds it." },
    DELEGATED: { description: "Somebody stands in for who would answer." },
    BY_CLASS: { description: "Member of a class that the plan names as a whole." },
  },
});

export const ChainLinkRef = builder.objectRef<ChainLink>("ChainLink").implement({
  description: "One link of a chain: who, as what, how it is known, where it is written, since when.",
  fields: (t) => ({
    level: t.exposeInt("level", { description: "0: carries it out; 1: leads; then each group upward." }),
    as: t.field({ type: ChainRoleEnum, description: "As what.", resolve: (link) => link.as }),
    party: t.field({
      type: PartyUnion,
      nullable: true,
      description: "Who is named; null where only a masked name is written.",
      resolve: ({ party }, _args, { load }) => (party === null ? null : (loadParty(load, party) as never)),
    }),
    person: t.field(
      linkOrNull(
        PersonRef,
        "Person",
        "personId",
        "To whom the party comes down; null: to nobody, or to an outside body as a whole.",
      ),
    ),
    post: t.field(
      linkOrNull(
        PostRef,
        "Post",
        "postId",
        "The post by which the person answers, where that is how the party comes down to a person.",
      ),
    ),
    group: t.field(
      linkOrNull(
        GroupRef,
        "Group",
        "groupId",
        "The group in which the party sits, for heads, deputies and offices.",
      ),
    ),
    onBehalfOf: t.field(linkOrNull(PersonRef, "Person", "onBehalfOfId", "For whom the person stands in.")),
    nameAsWritten: t.exposeString("nameAsWritten", {
      nullable: true,
      description: "What is printed where a name cannot be read.",
    }),
    basis: t.field({ type: LinkBasisEnum, description: "How it is known.", resolve: (link) => link.basis }),
    since: t.field({
      type: "DateTime",
      nullable: true,
      description: "From when all of it holds: the assignment, the holding, the delegation.",
      resolve: ({ since }) => since,
    }),
    source: t.field(linkOrNull(ClauseRef, "Clause", "sourceId", "The passage that says so.")),
  }),
});
