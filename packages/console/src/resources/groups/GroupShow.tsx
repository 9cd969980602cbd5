import { useTranslate } from "react-admin";
import { Assignments } from "../../components/Assignments";
import { ActButton } from "../../components/acts/ActButton";
import { AssignManyDialog } from "../../components/acts/lazy-dialogs";
import { ClauseQuote } from "../../components/ClauseQuote";
import { CodeChip, NotInForce, PlanStatusChip } from "../../components/CodeChip";
import { DetailPage } from "../../components/DetailPage";
import { DutiesOf } from "../../components/DutiesOf";
import { Facts } from "../../components/Facts";
import { Members } from "../../components/Members";
import { NewLink } from "../../components/NewLink";
import { NodeLink } from "../../components/NodeLink";
import { PlainList } from "../../components/PlainList";
import { Section } from "../../components/Section";
import { TaskCounts } from "../../components/TaskCounts";
import { AssignManyDocument, type GroupWholeFragment } from "../../generated/graphql";
import { GroupMembers } from "./GroupMembers";

export function GroupShow() {
  return (
    <DetailPage<GroupWholeFragment>
      nameOf={({ name }) => name}
      above={({ kind, plan }) => (
        <>
          <CodeChip of="groupKind" code={kind} />
          {plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>}
          {plan && plan.status !== "IN_FORCE" && <PlanStatusChip {...plan} />}
        </>
      )}
    >
      {(group) => <GroupSections group={group} />}
    </DetailPage>
  );
}

function GroupSections({ group }: { group: GroupWholeFragment }) {
  const translate = useTranslate();
  const word = (field: string) => translate(`resources.groups.fields.${field}`);
  const facts = [
    {
      label: word("parent"),
      value: group.parent && <NodeLink id={group.parent.id}>{group.parent.name}</NodeLink>,
    },
    {
      label: word("hostUnit"),
      value: group.hostUnit && <NodeLink id={group.hostUnit.id}>{group.hostUnit.name}</NodeLink>,
    },
    { label: word("aliases"), value: group.aliases.join(translate("pages.common.separator")) },
    { label: translate("pages.group.source"), value: group.source && <ClauseQuote clause={group.source} /> },
  ];
  return (
    <>
      <NotInForce plan={group.plan} />
      {facts.some(({ value }) => value) && (
        <Section title={translate("pages.group.facts")}>
          <Facts facts={facts} />
        </Section>
      )}
      <GroupMembers group={group} />
      <Assignments
        targetId={group.id}
        about={group.name}
        assignments={group.assignments}
        toCome={group.assignmentsToCome}
        none={translate("pages.group.noAssignments")}
      />
      <Section
        title={translate("pages.group.duties")}
        aside={
          <>
            <NewLink resource="duties" values={{ groupId: group.id }} />
            <ActButton does={AssignManyDocument} word="assigning.many">
              {(close) => <AssignManyDialog groupId={group.id} about={group.name} onClose={close} />}
            </ActButton>
          </>
        }
      >
        <DutiesOf filter={{ groupId: group.id }} none={translate("pages.group.noDuties")} />
      </Section>
      <TaskCounts counts={group.taskCounts} />
      {group.children.length > 0 && <GroupsBelow groups={group.children} />}
    </>
  );
}

function GroupsBelow({ groups }: { groups: GroupWholeFragment["children"] }) {
  const translate = useTranslate();
  return (
    <Section title={translate("pages.group.children")}>
      <PlainList>
        {groups.map((group) => (
          <li key={group.id}>
            <NodeLink id={group.id}>{group.name}</NodeLink>{" "}
            <CodeChip of="groupKind" code={group.kind} variant="outlined" /> <Members members={group.heads} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
