import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { MemberItemFragment } from "../generated/graphql";
import { NodeLink } from "./NodeLink";
import { PartyLink, partyName } from "./PartyLink";

/** Members of a group in a line. */
export function Members({ members }: { members: readonly MemberItemFragment[] }) {
  const translate = useTranslate();
  return members.map((member, index) => (
    <Fragment key={member.id}>
      {index > 0 && translate("pages.common.separator")}
      <MemberName member={member} />
    </Fragment>
  ));
}

/** The same as a text. */
export function memberText({ person, party, nameAsWritten }: MemberItemFragment): string {
  return person?.name ?? (party ? partyName(party) : (nameAsWritten ?? ""));
}

/** Who it is: the person, else the party, else what is printed where the name stands. */
export function MemberName({ member: { person, party, nameAsWritten } }: { member: MemberItemFragment }) {
  if (person) return <NodeLink id={person.id}>{person.name}</NodeLink>;
  if (party) return <PartyLink party={party} />;
  return <>{nameAsWritten}</>;
}
