import type { ChangedPartFragment, ChangeNodeFragment } from "../../generated/graphql";
import { dutyLine } from "../DutyName";
import { partyName } from "../PartyLink";

/** The name of a node, and the node whose page it leads to, which is not always its own. */
export interface Named {
  id: string;
  name: string;
}

type Subject = NonNullable<ChangedPartFragment["subjectNode"]>;

/** What a change is about, by names: one for a node, two for what joins them. */
export function namesOf(node: Subject): Named[] {
  switch (node.__typename) {
    case "PostHolding":
      return [partyNamed(node.person, node.person.name), postNamed(node.post)];
    case "GroupMember":
      return [...(node.member ? [party(node.member)] : unlinked(node.nameAsWritten)), node.group];
    case "Assignment":
      return [party(node.party), ...targetOf(node)];
    case "UnitPlacement":
      return [node.unit, node.parent];
    case "Delegation":
      return [party(node.from), node.to];
    default:
      return [nameOf(node)];
  }
}

/** A node by its name, leading to its page or to that of what it is a part of. */
export function nameOf(node: ChangeNodeFragment): Named {
  const { id } = node;
  switch (node.__typename) {
    case "Post":
      return postNamed(node);
    case "Duty":
      return { id, name: dutyLine({ ...node, title: node.dutyTitle }) };
    case "TaskStep":
    case "TaskComment":
      return { id: node.ofTask.id, name: node.text };
    case "DutyResult":
      return { id: node.ofDuty.id, name: node.label };
    case "Evidence":
      return { id, name: node.fileName };
    case "DirectoryImport":
      return { id, name: node.importedFile ?? "" };
    case "FormRecord":
      return { id, name: `${node.ofForm.name} ${node.recordDay}` };
    case "CalendarDay":
      return { id, name: node.calendarDay };
    case "UrgentReport":
      return { id, name: node.text };
    case "UrgentStep":
      return {
        id: node.ofReport.id,
        name: [node.told?.name, node.ofReport.text].filter(Boolean).join(" · "),
      };
    case "RotaMember":
      return { id: node.ofRota.id, name: `${node.ofRota.name} · ${node.person.name}` };
    case "Shift":
      return { id: node.ofRota.id, name: `${node.ofRota.name} · ${node.person.name}` };
    case "ShiftSwap":
      return { id, name: node.toPerson.name };
    case "Handover":
    case "WatchLogEntry":
      return { id: node.ofRota.id, name: node.ofRota.name };
    case "Reporter":
      return party(node.reportingParty);
    case "Occurrence":
      return { id, name: `${node.ofObligation.name} ${node.dueDay}` };
    case "ReportFault":
      return { id, name: node.faultDay };
    case "Plan":
    case "Task":
      return { id, name: node.title };
    case "OrgUnit":
    case "Person":
    case "PartyClass":
    case "Group":
    case "Form":
    case "Obligation":
    case "Rota":
    case "UrgentRule":
      return { id, name: node.name };
    default:
      return { id, name: "" };
  }
}

type PartyOf = Parameters<typeof partyName>[0];

function party(of: PartyOf): Named {
  return { id: of.id, name: partyName(of) };
}

function partyNamed({ id }: { id: string }, name: string): Named {
  return { id, name };
}

function postNamed(post: { id: string; title: string; unit: { name: string } }): Named {
  return { id: post.id, name: `${post.unit.name}${post.title}` };
}

function unlinked(name: string | null | undefined): Named[] {
  return name ? [{ id: "", name }] : [];
}

function targetOf({ duty, task, target }: Extract<Subject, { __typename: "Assignment" }>): Named[] {
  if (duty) return [{ id: duty.id, name: dutyLine(duty) }];
  if (task) return [{ id: task.id, name: task.title }];
  return target ? [target] : [];
}
