import type { GroupKind, GroupRole, PlanStatus } from "../../generated/prisma/client.ts";

/** The plan itself, as its document names it. */
export interface PlanRow {
  id: string;
  title: string;
  documentNumber: string | null;
  issuerId: string | null;
  issuer: { name: string } | null;
  issuedOn: Date | null;
  publicity: string | null;
  status: PlanStatus;
  inForceFrom: Date | null;
  inForceTo: Date | null;
  plannedFrom: Date | null;
  issues: string[];
  obligations: unknown;
}

/** All that a plan says at one moment, as plain rows; each list is in the plan's order. */
export interface PlanFacts {
  plan: PlanRow;
  groups: GroupFact[];
  members: MemberFact[];
  duties: DutyFact[];
  assignments: AssignmentFact[];
  holdings: HoldingFact[];
  /** The units named above that have other names. */
  aliases: { name: string; aliases: string[] }[];
}

export interface GroupFact {
  id: string;
  parentId: string | null;
  name: string;
  aliases: string[];
  kind: GroupKind;
  hostName: string | null;
}

/** Whom a membership or a part points to: one of the names, with the post's unit where it is a post. */
export interface PartyFact {
  personId: string | null;
  personName: string | null;
  postTitle: string | null;
  postUnitId: string | null;
  postUnitName: string | null;
  unitName: string | null;
  groupName: string | null;
  className: string | null;
}

export interface MemberFact extends PartyFact {
  groupId: string;
  role: GroupRole;
  order: number;
  nameAsWritten: string | null;
}

export interface AssignmentFact extends PartyFact {
  dutyId: string | null;
  groupId: string | null;
  role: "LEAD" | "RESPONSIBLE" | "SUPPORT";
}

export interface DutyFact {
  id: string;
  parentId: string | null;
  groupId: string | null;
  unitId: string | null;
  unitName: string | null;
  title: string | null;
  text: string;
  order: number;
  /** The number of the clause that says it, else its own. */
  number: string | null;
}

/** A post that a person holds within the body, the one who was appointed first before the others. */
export interface HoldingFact {
  personId: string;
  unitId: string;
  unitName: string;
  title: string;
  isActing: boolean;
}
