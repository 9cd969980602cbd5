import { dutyLine } from "../components/DutyName";
import { partyName } from "../components/PartyLink";
import type { Say, TextColumn } from "../components/tables/table";
import type { GapItemFragment } from "../generated/graphql";

/** What a file says of each gap. */
export function gapColumns({ word }: Say): TextColumn<GapItemFragment>[] {
  return [
    { label: word("pages.gaps.kind"), text: ({ kind }) => word(`domain.gapKind.${kind}`) },
    { label: word("pages.gaps.meaning"), text: ({ kind }) => word(`domain.gapMeaning.${kind}`) },
    { label: word("pages.gaps.duty"), text: ({ duty }) => duty && dutyLine(duty) },
    { label: word("pages.gaps.group"), text: ({ group }) => group?.name },
    { label: word("pages.gaps.unit"), text: ({ unit }) => unit?.name },
    {
      label: word("pages.gaps.post"),
      text: ({ post }) => post && partyName({ __typename: "Post", ...post }),
    },
    { label: word("pages.gaps.person"), text: ({ person }) => person?.name },
    { label: word("pages.gaps.planAtFault"), text: ({ plan, source }) => plan?.title ?? source?.plan.title },
    { label: word("pages.gaps.clause"), text: ({ source }) => source?.text },
  ];
}
