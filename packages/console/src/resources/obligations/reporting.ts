import type { Choice } from "../../components/acts/party-choices";
import { partyName } from "../../components/PartyLink";
import type { PartyNameFragment, ReporterNameFragment } from "../../generated/graphql";

/** Those who report now; who does so no more stays with what was due. */
export function reporting<Reporter extends Pick<ReporterNameFragment, "retiredAt">>({
  reporters,
}: {
  reporters: readonly Reporter[];
}): Reporter[] {
  return reporters.filter(({ retiredAt }) => !retiredAt);
}

/** A party as it stands in an input; a class of parties can be chosen nowhere. */
export function choiceOfParty(party: PartyNameFragment): Choice | null {
  const { __typename: kind, id } = party;
  return kind === "PartyClass" ? null : { id, kind, name: partyName(party), place: "" };
}
