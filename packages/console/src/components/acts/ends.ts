import {
  EndAssignmentDocument,
  EndDelegationDocument,
  EndHoldingDocument,
  EndMembershipDocument,
  EndPlacementDocument,
} from "../../generated/graphql";

/** By what each kind of relation is ended, and under which name the preview knows that. */
export const ENDS = {
  PostHolding: { does: EndHoldingDocument, act: "endHolding" },
  GroupMember: { does: EndMembershipDocument, act: "endMembership" },
  Assignment: { does: EndAssignmentDocument, act: "endAssignment" },
  UnitPlacement: { does: EndPlacementDocument, act: "endPlacement" },
  Delegation: { does: EndDelegationDocument, act: "endDelegation" },
} as const;
