import type { RowType } from "../areas.ts";
import { along, by, joined, lacking, listed, type Rules, type Term } from "./terms.ts";

/** Somebody who holds a post in one of the units below a leader, or of those that an editor keeps. */
const STAFF_BELOW: Term = joined("holdings", "PostHolding", "personId", [
  along("post", "Post", [by("unitId", "unitsBelow")]),
]);

/** A part in a duty or a task: of the viewer's own parties, or of one below. */
const PART: readonly Term[] = [
  by("personId", "me"),
  by("postId", "posts"),
  by("unitId", "units"),
  by("partyClassId", "classes"),
  by("partyGroupId", "groups"),
  along("post", "Post", [by("unitId", "unitsBelow")]),
  along("person", "Person", [STAFF_BELOW]),
];

/** A duty by what it belongs to, or by a part in it. */
const OF_DUTY: readonly Term[] = [
  by("id", "duties"),
  by("unitId", "units"),
  by("groupId", "groups"),
  by("planId", "wholePlans"),
  joined("assignments", "Assignment", "dutyId", PART),
];

const OF_TASK: readonly Term[] = [along("duty", "Duty"), joined("assignments", "Assignment", "taskId", PART)];

/** A part of a part is answered for with it; nobody nests duties deeper. */
const DUTY: readonly Term[] = [
  ...OF_DUTY,
  along("parent", "Duty", [...OF_DUTY, along("parent", "Duty", OF_DUTY)]),
];
const TASK: readonly Term[] = [
  ...OF_TASK,
  along("parent", "Task", [...OF_TASK, along("parent", "Task", OF_TASK)]),
];

/** Who holds a post in one of the units. */
const STAFF: Term = joined("holdings", "PostHolding", "personId", [
  along("post", "Post", [by("unitId", "units")]),
]);

/** Who reports, or is told: the viewer's own parties, or one below. */
const REPORTING: readonly Term[] = [
  by("personId", "me"),
  by("postId", "posts"),
  by("unitId", "units"),
  by("groupId", "groups"),
  along("post", "Post", [by("unitId", "unitsBelow")]),
  along("person", "Person", [STAFF_BELOW]),
];

/** An obligation by what orders it, and by who is reported to. */
const OF_OBLIGATION: readonly Term[] = [
  by("planId", "wholePlans"),
  by("receiverPersonId", "me"),
  by("receiverPostId", "posts"),
  by("receiverUnitId", "units"),
  by("receiverGroupId", "groups"),
];

/** What belongs to a rota: whoever is in its pool or keeps watch on it, and who sees its unit or its plan. */
const OF_ROTA: Term = along("rota", "Rota", [
  by("unitId", "units"),
  by("planId", "plans"),
  listed("members", "RotaMember", "rotaId", [by("personId", "me")]),
  listed("shifts", "Shift", "rotaId", [by("personId", "me")]),
]);

/**
 * What of each type a viewer sees who does not see everything. A type that is not named here is seen by nobody of
 * them. The same terms make the condition of a list, the SQL of a nested list and the look at a single row.
 */
export const IN_SIGHT: Rules = {
  OrgUnit: [by("id", "units")],
  UnitPlacement: [by("unitId", "units"), by("parentId", "units")],
  Post: [by("unitId", "units"), by("id", "posts")],
  PostHolding: [by("personId", "me"), by("postId", "posts"), along("post", "Post")],
  Person: [
    by("id", "me"),
    STAFF,
    // Who was entered and holds no post yet is found by who appoints people.
    lacking("holdings", "PostHolding", "personId", "editedUnits"),
    joined("memberships", "GroupMember", "personId", [by("groupId", "groups")]),
    joined("holdings", "PostHolding", "personId", [
      along("post", "Post", [joined("memberships", "GroupMember", "postId", [by("groupId", "groups")])]),
    ]),
  ],
  PartyClass: [by("id", "classes")],
  Plan: [by("id", "plans")],
  Clause: [by("planId", "plans")],
  Group: [by("id", "groups")],
  GroupMember: [by("groupId", "groups"), by("personId", "me"), by("postId", "posts"), by("unitId", "units")],
  Duty: DUTY,
  Assignment: [
    along("duty", "Duty"),
    along("task", "Task"),
    by("groupId", "groups"),
    by("personId", "me"),
    by("postId", "posts"),
    by("unitId", "units"),
  ],
  Delegation: [
    by("fromPersonId", "me"),
    by("toPersonId", "me"),
    by("fromPostId", "posts"),
    along("fromPost", "Post"),
    along("fromPerson", "Person", [STAFF]),
    along("toPerson", "Person", [STAFF]),
  ],
  Task: TASK,
  TaskStep: [along("task", "Task")],
  TaskComment: [along("task", "Task")],
  DutyResult: [along("duty", "Duty")],
  Evidence: [along("task", "Task"), along("dutyResult", "DutyResult"), along("record", "FormRecord")],
  FormRecord: [
    by("personId", "me"),
    by("unitId", "units"),
    // With the record that stands all that it corrects, and their files.
    along("occurrence", "Occurrence"),
  ],
  UrgentReport: [
    by("personId", "me"),
    by("planId", "wholePlans"),
    along("duty", "Duty"),
    listed("steps", "UrgentStep", "reportId", [by("personId", "me")]),
  ],
  UrgentStep: [by("personId", "me"), along("report", "UrgentReport")],
  PersonalDetail: [along("person", "Person")],
  Obligation: [
    ...OF_OBLIGATION,
    listed("reporters", "Reporter", "obligationId", REPORTING),
    along("onWatchRota", "Rota", [listed("members", "RotaMember", "rotaId", [by("personId", "me")])]),
  ],
  Reporter: [...REPORTING, along("obligation", "Obligation", OF_OBLIGATION)],
  Occurrence: [by("personId", "me"), along("reporter", "Reporter")],
  ReportFault: [by("personId", "me"), by("unitId", "units"), along("occurrence", "Occurrence")],
  ShiftSwap: [by("toPersonId", "me"), along("shift", "Shift", [by("personId", "me"), OF_ROTA])],
  Handover: [by("outgoingId", "me"), by("incomingId", "me"), OF_ROTA],
  WatchLogEntry: [by("personId", "me"), OF_ROTA],
};

/** What everybody sees who is signed in, and a key that reads its area. */
export const SEEN_BY_ALL: ReadonlySet<RowType> = new Set<RowType>([
  "CalendarDay",
  "UrgentRule",
  "Form",
  "FormVersion",
  "Rota",
  "RotaMember",
  "Shift",
]);

/** Of what a viewer sees, that of which all that belongs to it is seen as well, so that figures about it may be told. */
export const WHOLLY_IN_SIGHT: Rules = {
  OrgUnit: [by("id", "units")],
  Person: [by("id", "me"), STAFF],
  Post: [by("unitId", "units"), by("id", "posts")],
  Plan: [by("id", "wholePlans")],
  Group: [by("id", "ledGroups")],
  Duty: DUTY,
};

/** What an editor of a unit or of a plan may change: it lies within that unit, with all below it, or within that plan. */
export const IN_SCOPE: Rules = {
  OrgUnit: [by("id", "editedUnits")],
  UnitPlacement: [by("parentId", "editedUnits")],
  Post: [by("unitId", "editedUnits")],
  PostHolding: [along("post", "Post")],
  Person: [
    joined("holdings", "PostHolding", "personId", [along("post", "Post", [by("unitId", "editedUnits")])]),
  ],
  Plan: [by("id", "editedPlans")],
  Clause: [by("planId", "editedPlans")],
  Group: [by("planId", "editedPlans")],
  GroupMember: [along("group", "Group")],
  Duty: [by("planId", "editedPlans"), by("unitId", "editedUnits"), along("group", "Group")],
  Assignment: [along("duty", "Duty"), along("task", "Task"), along("group", "Group")],
  Delegation: [along("fromPost", "Post"), along("fromPerson", "Person")],
  Task: [along("duty", "Duty")],
  TaskStep: [along("task", "Task")],
  TaskComment: [along("task", "Task")],
  DutyResult: [along("duty", "Duty")],
  UrgentRule: [by("planId", "editedPlans")],
  Evidence: [along("task", "Task"), along("dutyResult", "DutyResult")],
  Obligation: [by("planId", "editedPlans"), by("receiverUnitId", "editedUnits"), along("duty", "Duty")],
  Reporter: [
    along("obligation", "Obligation", [
      by("planId", "editedPlans"),
      along("duty", "Duty", [by("unitId", "editedUnits")]),
    ]),
    by("unitId", "editedUnits"),
    along("post", "Post", [by("unitId", "editedUnits")]),
  ],
  Occurrence: [along("obligation", "Obligation")],
  // See `OWED_WITHIN` below.
  ReportFault: [along("occurrence", "Occurrence")],
  Rota: [by("planId", "editedPlans"), by("unitId", "editedUnits")],
  RotaMember: [along("rota", "Rota")],
  Shift: [along("rota", "Rota")],
  ShiftSwap: [along("shift", "Shift")],
  Handover: [along("rota", "Rota")],
  WatchLogEntry: [along("rota", "Rota")],
};

/**
 * What is owed, or was failed, within a unit that is kept. Nobody lets the own off, as keeper of the duty or of the receiver
 * either: who keeps the plan that orders it does.
 */
export const OWED_WITHIN: Rules = {
  Post: [by("unitId", "editedUnits")],
  Person: [joined("holdings", "PostHolding", "personId", [along("post", "Post")])],
  Group: [by("hostUnitId", "editedUnits")],
  Reporter: [
    by("unitId", "editedUnits"),
    along("post", "Post"),
    along("person", "Person"),
    along("group", "Group"),
  ],
  Occurrence: [along("reporter", "Reporter")],
  ReportFault: [by("unitId", "editedUnits"), along("person", "Person"), along("occurrence", "Occurrence")],
};

/** The same by the plan that orders it. */
export const ORDERED_BY_PLAN: Rules = {
  Obligation: [by("planId", "editedPlans")],
  Occurrence: [along("obligation", "Obligation")],
  ReportFault: [along("occurrence", "Occurrence")],
};
