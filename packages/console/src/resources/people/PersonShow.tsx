import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { AssignDutiesButton } from "../../components/acts/AssignDutiesButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { AppointDialog } from "../../components/acts/lazy-dialogs";
import type { Choice } from "../../components/acts/party-choices";
import { CodeChip, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Since } from "../../components/days";
import { DelegationsOfPerson } from "../../components/delegations/Delegations";
import { FirstNamed } from "../../components/FirstNamed";
import { HoldingHistory } from "../../components/history/HoldingHistory";
import { MergeButton } from "../../components/merge/MergeButton";
import { MergedInto } from "../../components/merge/MergedInto";
import { NodeLink } from "../../components/NodeLink";
import { Period } from "../../components/Period";
import { PlainList } from "../../components/PlainList";
import { HoldingKind } from "../../components/PostHolders";
import { PersonalSection } from "../../components/personal/PersonalSection";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import { ToCome } from "../../components/ToCome";
import { AppointDocument, type PersonWholeFragment } from "../../generated/graphql";
import { SheetLink } from "../../pages/mine/SheetLink";
import { PersonAssignments } from "./PersonAssignments";

export function PersonShow() {
  return (
    <DetailPage<PersonWholeFragment>
      nameOf={({ name }) => name}
      above={(person) => (
        <>
          <Masked person={person} />
          <SheetLink personId={person.id} />
        </>
      )}
      actions={({ id, name, isMasked }) => !isMasked && <MergeButton id={id} kind="Person" name={name} />}
    >
      {(person) => (
        <>
          <MergedInto into={person.mergedInto} />
          <Posts person={person} />
          <PersonalSection personId={person.id} name={person.name} />
          <DelegationsOfPerson person={person} />
          <AnswersFor answers={person.answersFor} act={<AssignDutiesButton party={choiceOf(person)} />} />
          <PersonAssignments personId={person.id} />
          <Groups person={person} />
          <HoldingHistory of="person" history={person.history} />
          <TaskCounts counts={person.taskCounts} filter={{ partyId: person.id }} />
          <FirstNamed source={person.source} />
        </>
      )}
    </DetailPage>
  );
}

function choiceOf({ id, name, holdings }: PersonWholeFragment): Choice {
  const place = holdings.map(({ post }) => `${post.unit.name} ${post.title}`).join(" / ");
  return { id, kind: "Person", name, place };
}

function Masked({ person }: { person: PersonWholeFragment }) {
  const translate = useTranslate();
  return person.isMasked && <Chip size="small" color="error" label={translate("pages.person.masked")} />;
}

function Posts({ person: { id: personId, name, holdings } }: { person: PersonWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("pages.person.posts")}
      aside={
        <ActButton does={AppointDocument} word="acts.appoint">
          {(close) => <AppointDialog personId={personId} about={name} onClose={close} />}
        </ActButton>
      }
    >
      {holdings.length === 0 && <Nothing>{translate("pages.person.noPosts")}</Nothing>}
      <PlainList>
        {holdings.map(({ post, ...holding }) => (
          <li key={holding.id}>
            <NodeLink id={post.unit.id}>{post.unit.name}</NodeLink> ·{" "}
            <NodeLink id={post.id}>{post.title}</NodeLink>{" "}
            {holding.isMain && (
              <Chip size="small" color="primary" label={translate("pages.common.mainPost")} />
            )}{" "}
            <HoldingKind holding={holding} />
            <EdgeActs edge={holding} kind="PostHolding" about={post.title} />
            <Typography variant="body2" color="text.secondary">
              <Since at={holding.validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}

function Groups({ person: { memberships, membershipsToCome } }: { person: PersonWholeFragment }) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.person.groups")}>
      {memberships.length === 0 && <Nothing>{translate("pages.person.noGroups")}</Nothing>}
      <PlainList>
        {memberships.map((membership) => (
          <li key={membership.id}>
            <Membership membership={membership} />
          </li>
        ))}
      </PlainList>
      <ToCome items={membershipsToCome}>
        {(membership) => <Membership membership={membership} isIdle />}
      </ToCome>
    </Section>
  );
}

function Membership({
  membership,
  isIdle = false,
}: {
  membership: PersonWholeFragment["memberships"][number];
  isIdle?: boolean;
}) {
  const { role, group } = membership;
  return (
    <>
      <CodeChip of="groupRole" code={role} variant="outlined" />{" "}
      <NodeLink id={group.id}>{group.name}</NodeLink>{" "}
      <EdgeActs edge={membership} kind="GroupMember" about={group.name} isIdle={isIdle} />
      <Typography variant="body2" color="text.secondary" component="div">
        {group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}{" "}
        {group.plan && group.plan.status !== "IN_FORCE" && <PlanStatusChip status={group.plan.status} />}{" "}
        <Period of={membership} />
      </Typography>
    </>
  );
}
