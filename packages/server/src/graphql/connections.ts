import { builder } from "./builder.ts";
import {
  AccountRef,
  AssignmentRef,
  ChangeEventRef,
  DelegationRef,
  DirectoryImportRef,
  DutyRef,
  DutyResultRef,
  FormRecordRef,
  FormRef,
  GroupRef,
  HandoverRef,
  ObligationRef,
  OccurrenceRef,
  OrgUnitRef,
  PersonRef,
  PlanReadingRef,
  PlanRef,
  PostHoldingRef,
  PostRef,
  ReportFaultRef,
  RotaRef,
  ShiftSwapRef,
  TaskRef,
  UrgentReportRef,
  UrgentRuleRef,
  WatchLogEntryRef,
} from "./refs.ts";

// One connection type per node type, shared by every list of it.
export const OrgUnitConnection = builder.connectionObject(
  { type: OrgUnitRef, name: "OrgUnitConnection" },
  { name: "OrgUnitEdge" },
);
export const PersonConnection = builder.connectionObject(
  { type: PersonRef, name: "PersonConnection" },
  { name: "PersonEdge" },
);
export const PostConnection = builder.connectionObject(
  { type: PostRef, name: "PostConnection" },
  { name: "PostEdge" },
);
export const PlanConnection = builder.connectionObject(
  { type: PlanRef, name: "PlanConnection" },
  { name: "PlanEdge" },
);
export const PlanReadingConnection = builder.connectionObject(
  { type: PlanReadingRef, name: "PlanReadingConnection" },
  { name: "PlanReadingEdge" },
);
export const GroupConnection = builder.connectionObject(
  { type: GroupRef, name: "GroupConnection" },
  { name: "GroupEdge" },
);
export const FormConnection = builder.connectionObject(
  { type: FormRef, name: "FormConnection" },
  { name: "FormEdge" },
);
export const FormRecordConnection = builder.connectionObject(
  { type: FormRecordRef, name: "FormRecordConnection" },
  { name: "FormRecordEdge" },
);
export const DutyConnection = builder.connectionObject(
  { type: DutyRef, name: "DutyConnection" },
  { name: "DutyEdge" },
);
export const TaskConnection = builder.connectionObject(
  { type: TaskRef, name: "TaskConnection" },
  { name: "TaskEdge" },
);
export const AssignmentConnection = builder.connectionObject(
  { type: AssignmentRef, name: "AssignmentConnection" },
  { name: "AssignmentEdge" },
);
export const ChangeEventConnection = builder.connectionObject(
  { type: ChangeEventRef, name: "ChangeEventConnection" },
  { name: "ChangeEventEdge" },
);
export const DutyResultConnection = builder.connectionObject(
  { type: DutyResultRef, name: "DutyResultConnection" },
  { name: "DutyResultEdge" },
);
export const PostHoldingConnection = builder.connectionObject(
  { type: PostHoldingRef, name: "PostHoldingConnection" },
  { name: "PostHoldingEdge" },
);
export const DelegationConnection = builder.connectionObject(
  { type: DelegationRef, name: "DelegationConnection" },
  { name: "DelegationEdge" },
);
export const DirectoryImportConnection = builder.connectionObject(
  { type: DirectoryImportRef, name: "DirectoryImportConnection" },
  { name: "DirectoryImportEdge" },
);
export const ObligationConnection = builder.connectionObject(
  { type: ObligationRef, name: "ObligationConnection" },
  { name: "ObligationEdge" },
);
export const OccurrenceConnection = builder.connectionObject(
  { type: OccurrenceRef, name: "OccurrenceConnection" },
  { name: "OccurrenceEdge" },
);
export const ReportFaultConnection = builder.connectionObject(
  { type: ReportFaultRef, name: "ReportFaultConnection" },
  { name: "ReportFaultEdge" },
);
export const AccountConnection = builder.connectionObject(
  { type: AccountRef, name: "AccountConnection" },
  { name: "AccountEdge" },
);
export const RotaConnection = builder.connectionObject(
  { type: RotaRef, name: "RotaConnection" },
  { name: "RotaEdge" },
);
export const ShiftSwapConnection = builder.connectionObject(
  { type: ShiftSwapRef, name: "ShiftSwapConnection" },
  { name: "ShiftSwapEdge" },
);
export const HandoverConnection = builder.connectionObject(
  { type: HandoverRef, name: "HandoverConnection" },
  { name: "HandoverEdge" },
);
export const WatchLogEntryConnection = builder.connectionObject(
  { type: WatchLogEntryRef, name: "WatchLogEntryConnection" },
  { name: "WatchLogEntryEdge" },
);
export const UrgentRuleConnection = builder.connectionObject(
  { type: UrgentRuleRef, name: "UrgentRuleConnection" },
  { name: "UrgentRuleEdge" },
);
export const UrgentReportConnection = builder.connectionObject(
  { type: UrgentReportRef, name: "UrgentReportConnection" },
  { name: "UrgentReportEdge" },
);
