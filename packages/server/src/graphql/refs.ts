import type { Diagnostic } from "@dutygraph/plan-parser";
import type {
  Apikey,
  Assignment,
  CalendarDay,
  ChangeEvent,
  Clause,
  Delegation,
  DirectoryImport,
  Duty,
  DutyResult,
  Evidence,
  Group,
  GroupMember,
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
  Session,
  Task,
  TaskComment,
  TaskStep,
  UnitPlacement,
  User,
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
export const ObligationRef = builder.objectRef<Obligation>("Obligation");
export const ReporterRef = builder.objectRef<Reporter>("Reporter");
export const OccurrenceRef = builder.objectRef<Occurrence>("Occurrence");
export const ReportFaultRef = builder.objectRef<ReportFault>("ReportFault");
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
