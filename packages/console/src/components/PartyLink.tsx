import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { PartyNameFragment } from "../generated/graphql";
import { NodeLink } from "./NodeLink";

/** A party's name; a post with its unit before it. */
export function partyName(party: PartyNameFragment): string {
  return party.__typename === "Post" ? `${party.unit.name}${party.title}` : party.name;
}

/** A party, leading to its page. */
export function PartyLink({ party }: { party: PartyNameFragment }) {
  return <NodeLink id={party.id}>{partyName(party)}</NodeLink>;
}

/** Several parties in a line. */
export function PartyLinks({ parties }: { parties: readonly PartyNameFragment[] }) {
  const translate = useTranslate();
  return parties.map((party, index) => (
    <Fragment key={party.id}>
      {index > 0 && translate("pages.common.separator")}
      <PartyLink party={party} />
    </Fragment>
  ));
}
