import type {
  AssignmentRole,
  GroupKind,
  GroupRole,
  OrgUnitKind,
  PartyClassSelector,
  PlanStatus,
} from "../../generated/prisma/client.ts";

/** Whoever an edge points to, by kind. */
export type PartyType = "Person" | "Post" | "OrgUnit" | "Group" | "PartyClass";

export interface PartyKey {
  type: PartyType;
  id: string;
}

/** A duty with what owns it: step 0 is the duty, each further step the duty above. */
export interface DutyStep {
  dutyId: string;
  id: string;
  groupId: string | null;
  unitId: string | null;
  planId: string | null;
  sourceId: string | null;
  text: string;
  depth: number;
}

export interface GroupFact {
  id: string;
  parentId: string | null;
  planId: string | null;
  hostUnitId: string | null;
  sourceId: string | null;
  kind: GroupKind;
  /** Whether it was not yet retired at the moment. */
  isStanding: boolean;
  /** False: read only because something else rests on it, so that its own gaps are not asked for. */
  isSubject?: boolean;
}

export interface PlanFact {
  id: string;
  superiorId: string | null;
  status: PlanStatus;
  issues: string[];
  isSubject?: boolean;
}

/** The columns by which an edge points to its party; one of them is set. */
export interface PartyColumns {
  personId: string | null;
  postId: string | null;
  unitId: string | null;
  partyGroupId?: string | null;
  partyClassId: string | null;
}

export interface AssignmentFact extends PartyColumns {
  targetId: string;
  role: AssignmentRole;
  validFrom: Date;
  sourceId: string | null;
}

export interface MemberFact extends PartyColumns {
  groupId: string;
  role: GroupRole;
  nameAsWritten: string | null;
  validFrom: Date;
  sourceId: string | null;
}

export interface HoldingFact {
  postId: string;
  personId: string;
  isActing: boolean;
  validFrom: Date;
}

export interface DelegationFact {
  fromPersonId: string | null;
  fromPostId: string | null;
  toPersonId: string;
  planId: string | null;
  groupId: string | null;
  dutyId: string | null;
  validFrom: Date;
}

/** Everything that the chains of some duties rest on, at one moment, as one statement reads it. */
export interface ChainFacts {
  duties: DutyStep[];
  plans: PlanFact[];
  groups: GroupFact[];
  assignments: AssignmentFact[];
  members: MemberFact[];
  units: { id: string; kind: OrgUnitKind }[];
  headPosts: { id: string; unitId: string }[];
  holdings: HoldingFact[];
  classes: { id: string; selector: PartyClassSelector }[];
  classUnits: { classId: string; unitId: string }[];
  delegations: DelegationFact[];
  /** People who are named themselves: whether the name is masked, and whether they have left every post they had. */
  people: { id: string; isMasked: boolean; hasLeft: boolean }[];
}

/** The party that an edge points to, or null where it keeps a name that points to nobody. */
export function partyOf(edge: PartyColumns): PartyKey | null {
  if (edge.personId !== null) return { type: "Person", id: edge.personId };
  if (edge.postId !== null) return { type: "Post", id: edge.postId };
  if (edge.unitId !== null) return { type: "OrgUnit", id: edge.unitId };
  if (edge.partyGroupId != null) return { type: "Group", id: edge.partyGroupId };
  if (edge.partyClassId !== null) return { type: "PartyClass", id: edge.partyClassId };
  return null;
}
