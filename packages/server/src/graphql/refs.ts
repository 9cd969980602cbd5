import type { Diagnostic } from "@dutygraph/plan-parser";
import type {
  Apikey,
  Assignment,
  CalendarDay,
  CalendarFeed,
  ChangeEvent,
  Clause,
  Delegation,
  DirectoryImport,
  Duty,
  DutyResult,
  Evidence,
  Form,
  FormRecord,
  FormVersion,
  Group,
  GroupMember,
  Handover,
  Obligation,
  Occurrence,
  OrgUnit,
  PartyClass,
  Person,
  Plan,
  PlanReading,
  Post,
  PostHolding,
  Reporter,
  ReportFault,
  RoleGrant,
  Rota,
  RotaMember,
  Session,
  Shift,
  ShiftSwap,
  Task,
  TaskComment,
  TaskStep,
  UnitPlacement,
  UrgentReport,
  UrgentRule,
  UrgentStep,
  User,
  WatchLogEntry,
} from "../generated/prisma/client.ts";
import { builder } from "./builder.ts";

// The names of the object types, so that modules can point at each other's types without importing each other.
export const OrgUnitRef = builder.objectRef<OrgUnit>("OrgUnit");
export const PersonRef = builder.objectRef<Person>("Person");
export const PostRef = builder.objectRef<Post>("Post");
export const PartyClassRef = builder.objectRef<PartyClass>("PartyClass");
export const PlanRef = builder.objectRef<Plan>("Plan");
export const ClauseRef = builder.objectRef<Clause>("Clause");
/** Without what is long: lists read a reading without its text, and its fields ask the loader for that. */
export const PlanReadingRef =
  builder.objectRef<Omit<PlanReading, "text" | "draft" | "diagnostics">>("PlanReading");
export const ReadingDiagnosticRef = builder.objectRef<Diagnostic>("ReadingDiagnostic");
export const GroupRef = builder.objectRef<Group>("Group");
export const DutyRef = builder.objectRef<Duty>("Duty");
export const TaskStepRef = builder.objectRef<TaskStep>("TaskStep");
export const TaskCommentRef = builder.objectRef<TaskComment>("TaskComment");
export const DutyResultRef = builder.objectRef<DutyResult>("DutyResult");
export const EvidenceRef = builder.objectRef<Evidence>("Evidence");
export const TaskRef = builder.objectRef<Task>("Task");
export const UnitPlacementRef = builder.objectRef<UnitPlacement>("UnitPlacement");
export const PostHoldingRef = builder.objectRef<PostHolding>("PostHolding");
export const GroupMemberRef = builder.objectRef<GroupMember>("GroupMember");
export const AssignmentRef = builder.objectRef<Assignment>("Assignment");
export const DelegationRef = builder.objectRef<Delegation>("Delegation");
export const CreatedCountRef = builder.objectRef<{ type: string; count: number }>("CreatedCount");
export const DirectoryImportRef = builder.objectRef<DirectoryImport>("DirectoryImport");
export const CalendarDayRef = builder.objectRef<CalendarDay>("CalendarDay");
/** Without what it asks for, which its versions say. */
export const FormRef = builder.objectRef<Omit<Form, "schema">>("Form");
export const FormVersionRef = builder.objectRef<FormVersion>("FormVersion");
export const FormRecordRef = builder.objectRef<FormRecord>("FormRecord");
export const ObligationRef = builder.objectRef<Obligation>("Obligation");
export const ReporterRef = builder.objectRef<Reporter>("Reporter");
export const OccurrenceRef = builder.objectRef<Occurrence>("Occurrence");
export const ReportFaultRef = builder.objectRef<ReportFault>("ReportFault");
export const RotaRef = builder.objectRef<Rota>("Rota");
export const RotaMemberRef = builder.objectRef<RotaMember>("RotaMember");
export const ShiftRef = builder.objectRef<Shift>("Shift");
export const ShiftSwapRef = builder.objectRef<ShiftSwap>("ShiftSwap");
export const HandoverRef = builder.objectRef<Handover>("Handover");
export const WatchLogEntryRef = builder.objectRef<WatchLogEntry>("WatchLogEntry");
/** Without the hash of its secret. */
export const CalendarFeedRef = builder.objectRef<Omit<CalendarFeed, "tokenHash">>("CalendarFeed");
export const UrgentRuleRef = builder.objectRef<UrgentRule>("UrgentRule");
export const UrgentReportRef = builder.objectRef<UrgentReport>("UrgentReport");
export const UrgentStepRef = builder.objectRef<UrgentStep>("UrgentStep");
export const ChangeEventRef = builder.objectRef<ChangeEvent>("ChangeEvent");
/** Without what belongs to signing in alone. */
export const AccountRef =
  builder.objectRef<
    Pick<User, "id" | "username" | "name" | "personId" | "createdAt" | "closedAt" | "twoFactorEnabled">
  >("Account");
export const RoleGrantRef = builder.objectRef<RoleGrant>("RoleGrant");
/** Without the token, which is in the holder's cookie alone. */
export const SessionRef = builder.objectRef<Omit<Session, "token">>("Session");
/** A key as the API shows it: without its hash. */
export type ApiKeyRow = Pick<
  Apikey,
  | "id"
  | "name"
  | "start"
  | "referenceId"
  | "enabled"
  | "createdAt"
  | "expiresAt"
  | "lastRequest"
  | "permissions"
>;
export const ApiKeyRef = builder.objectRef<ApiKeyRow>("ApiKey");
