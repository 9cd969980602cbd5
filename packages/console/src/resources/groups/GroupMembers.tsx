import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { AddMemberDialog } from "../../components/acts/lazy-dialogs";
import { CodeChip } from "../../components/CodeChip";
import { Since } from "../../components/days";
import { GapCard } from "../../components/GapCard";
import { MemberName } from "../../components/Members";
import { PartyLink, partyName } from "../../components/PartyLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import type { GroupWholeFragment } from "../../generated/graphql";

/** Who sits in a group, as what and since when; red where nobody leads it. */
export function GroupMembers({ group }: { group: GroupWholeFragment }) {
  const translate = useTranslate();
  const isLed = group.heads.length > 0 || group.assignments.some(({ role }) => role === "LEAD");
  const isInForce = (group.plan?.status ?? "IN_FORCE") === "IN_FORCE";
  return (
    <Section
      title={translate("pages.group.members")}
      aside={
        <ActButton word="acts.addMember">
          {(close) => <AddMemberDialog groupId={group.id} about={group.name} onClose={close} />}
        </ActButton>
      }
    >
      {!isLed && isInForce && (
        <GapCard kind={group.kind === "OFFICE" ? "OFFICE_WITHOUT_DIRECTOR" : "HEADLESS_GROUP"} />
      )}
      {group.members.length === 0 && <Nothing>{translate("pages.group.noMembers")}</Nothing>}
      <PlainList>
        {group.members.map((member) => (
          <li key={member.id}>
            <CodeChip of="groupRole" code={member.role} variant="outlined" /> <MemberName member={member} />
            {member.person && member.party && member.party.id !== member.person.id && (
              <>
                {" · "}
                <PartyLink party={member.party} />
              </>
            )}
            <EdgeActs edge={member} kind="GroupMember" about={wordOf(member)} />
            <Typography variant="body2" color="text.secondary">
              <Since at={member.validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function wordOf({ person, party, nameAsWritten }: GroupWholeFragment["members"][number]): string {
  return person?.name ?? (party ? partyName(party) : (nameAsWritten ?? ""));
}
