import type { RowType } from "../areas.ts";
import type { PlainNodeType } from "../load-node.ts";
import type { ReachSet } from "./reach-sets.ts";

/**
 * One way in which a row comes into sight: a column of it names something within reach, or a row to which it belongs
 * is in sight itself. Any one is enough.
 */
export type Term =
  | { column: string; among: ReachSet }
  | { column: string; relation: string; of: PlainNodeType };

/** The ways into sight of each type; a type that is not named is out of sight. */
export type SightRules = Partial<Record<RowType, readonly Term[]>>;

const by = (column: string, among: ReachSet): Term => ({ column, among });
const along = (relation: string, of: PlainNodeType): Term => ({ column: `${relation}Id`, relation, of });

/**
 * What of each type a viewer sees who does not see everything. A type that is not named here is seen by nobody of
 * them. The same terms make the condition of a list, the SQL of a nested list and the look at a single row.
 */
export const IN_SIGHT: SightRules = {
  OrgUnit: [by("id", "units")],
  UnitPlacement: [by("unitId", "units"), by("parentId", "units")],
  Post: [by("unitId", "units"), by("id", "posts")],
  PostHolding: [by("personId", "me"), by("postId", "posts"), along("post", "Post")],
  Person: [by("id", "people")],
  PartyClass: [by("id", "classes")],
  Plan: [by("id", "plans")],
  Clause: [by("planId", "plans")],
  Group: [by("id", "groups")],
  GroupMember: [by("groupId", "groups"), by("personId", "me"), by("postId", "posts"), by("unitId", "units")],
  Duty: [by("id", "duties"), by("unitId", "units"), by("groupId", "groups"), by("planId", "wholePlans")],
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
    by("fromPersonId", "staff"),
    by("toPersonId", "staff"),
  ],
  Task: [by("id", "tasks"), along("duty", "Duty")],
  TaskStep: [along("task", "Task")],
  TaskComment: [along("task", "Task")],
  DutyResult: [along("duty", "Duty")],
  Evidence: [along("task", "Task"), along("dutyResult", "DutyResult")],
  PersonalDetail: [by("personId", "people")],
};

/** Of what a viewer sees, that of which all that belongs to it is seen as well, so that figures about it may be told. */
export const WHOLLY_IN_SIGHT: SightRules = {
  OrgUnit: [by("id", "units")],
  Person: [by("id", "me"), by("id", "staff")],
  Post: [by("unitId", "units"), by("id", "posts")],
  Plan: [by("id", "wholePlans")],
  Group: [by("id", "ledGroups")],
  Duty: [by("id", "duties"), by("unitId", "units"), by("groupId", "groups"), by("planId", "wholePlans")],
};

/** What an editor of a unit or of a plan may change: it lies within that unit, with all below it, or within that plan. */
export const IN_SCOPE: SightRules = {
  OrgUnit: [by("id", "editedUnits")],
  UnitPlacement: [by("parentId", "editedUnits")],
  Post: [by("unitId", "editedUnits")],
  PostHolding: [along("post", "Post")],
  Person: [by("id", "editedStaff")],
  Plan: [by("id", "editedPlans")],
  Clause: [by("planId", "editedPlans")],
  Group: [by("planId", "editedPlans")],
  GroupMember: [along("group", "Group")],
  Duty: [by("planId", "editedPlans"), by("unitId", "editedUnits"), along("group", "Group")],
  Assignment: [along("duty", "Duty"), along("task", "Task"), along("group", "Group")],
  Delegation: [along("fromPost", "Post"), by("fromPersonId", "editedStaff")],
  Task: [along("duty", "Duty")],
  TaskStep: [along("task", "Task")],
  TaskComment: [along("task", "Task")],
  DutyResult: [along("duty", "Duty")],
  Evidence: [along("task", "Task"), along("dutyResult", "DutyResult")],
};
