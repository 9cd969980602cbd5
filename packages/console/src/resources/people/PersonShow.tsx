import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { AnswersFor } from "../../components/AnswersFor";
import { ActButton } from "../../components/acts/ActButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { AppointDialog } from "../../components/acts/lazy-dialogs";
import { CodeChip, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { Since } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Nothing, Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import type { PersonWholeFragment } from "../../generated/graphql";

export function PersonShow() {
  return (
    <DetailPage<PersonWholeFragment>
      nameOf={({ name }) => name}
      above={(person) => <Masked person={person} />}
    >
      {(person) => (
        <>
          <Posts person={person} />
          <AnswersFor answers={person.answersFor} />
          <Groups memberships={person.memberships} />
          <TaskCounts counts={person.taskCounts} filter={{ partyId: person.id }} />
        </>
      )}
    </DetailPage>
  );
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
        <ActButton word="acts.appoint">
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
            {holding.isActing && <Chip size="small" label={translate("pages.common.acting")} />}
            {!holding.isMain && !holding.isActing && (
              <Chip size="small" variant="outlined" label={translate("pages.common.concurrent")} />
            )}
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

function Groups({ memberships }: Pick<PersonWholeFragment, "memberships">) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.person.groups")}>
      {memberships.length === 0 && <Nothing>{translate("pages.person.noGroups")}</Nothing>}
      <PlainList>
        {memberships.map(({ role, group, ...membership }) => (
          <li key={membership.id}>
            <CodeChip of="groupRole" code={role} variant="outlined" />{" "}
            <NodeLink id={group.id}>{group.name}</NodeLink>{" "}
            <EdgeActs edge={membership} kind="GroupMember" about={group.name} />
            <Typography variant="body2" color="text.secondary" component="div">
              {group.plan && <NodeLink id={group.plan.id}>{group.plan.title}</NodeLink>}{" "}
              {group.plan && group.plan.status !== "IN_FORCE" && (
                <PlanStatusChip status={group.plan.status} />
              )}{" "}
              <Since at={membership.validFrom} />
            </Typography>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
