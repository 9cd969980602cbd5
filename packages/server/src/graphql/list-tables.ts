import {
  ActorKind,
  AssignmentRole,
  DueDays,
  GroupKind,
  GroupRole,
  OccurrenceState,
  OrgUnitKind,
  PlanStatus,
  Prisma,
  ReportFaultKind,
  Role,
  SwapState,
  TaskPriority,
  TaskStatus,
  UnitTree,
  UrgentRole,
  WatchMode,
  WatchSeat,
} from "../generated/prisma/client.ts";
import { many, one, type Relation, type TableFacts } from "./table-facts.ts";

/** What lists read and what their conditions look at, as far as they do. */
const TABLES = {
  OrgUnit: {
    columns: Prisma.OrgUnitScalarFieldEnum,
    enums: { kind: OrgUnitKind },
    relations: { ...many("placements", "UnitPlacement", "unitId") },
  },
  UnitPlacement: { columns: Prisma.UnitPlacementScalarFieldEnum, enums: { tree: UnitTree } },
  Person: {
    columns: Prisma.PersonScalarFieldEnum,
    relations: {
      ...many("holdings", "PostHolding", "personId"),
      ...many("memberships", "GroupMember", "personId"),
    },
  },
  Post: {
    columns: Prisma.PostScalarFieldEnum,
    keyed: { unitId: "order" },
    relations: {
      ...many("holdings", "PostHolding", "postId"),
      ...many("memberships", "GroupMember", "postId"),
    },
  },
  PostHolding: { columns: Prisma.PostHoldingScalarFieldEnum, relations: { ...one("post", "Post") } },
  Plan: { columns: Prisma.PlanScalarFieldEnum, enums: { status: PlanStatus }, days: ["issuedOn"] },
  PlanReading: { columns: Prisma.PlanReadingScalarFieldEnum },
  Group: { columns: Prisma.GroupScalarFieldEnum, enums: { kind: GroupKind } },
  GroupMember: { columns: Prisma.GroupMemberScalarFieldEnum, enums: { role: GroupRole } },
  Duty: {
    columns: Prisma.DutyScalarFieldEnum,
    keyed: { planId: "order", groupId: "order", unitId: "order", parentId: "order" },
    relations: {
      ...one("plan", "Plan"),
      ...one("parent", "Duty"),
      ...many("assignments", "Assignment", "dutyId"),
    },
    lean: {
      fields: ["__typename", "id", "number", "title", "text"],
      columns: ["id", "number", "title", "text"],
    },
  },
  Assignment: {
    columns: Prisma.AssignmentScalarFieldEnum,
    enums: { role: AssignmentRole },
    apart: ["role", "validTo"],
    // Nearly all have the first place: the planner cannot tell how many rows lie beyond one of them, and would take the
    // index without the role. Only that with the role has the rows in an order that begins with it.
    pinned: { role: ["order"] },
    lean: {
      fields: ["__typename", "id", "duty", "task", "group", "party", "role", "validFrom", "validTo"],
      columns: [
        ...["rowId", "id", "dutyId", "taskId", "groupId", "role", "validFrom", "validTo"],
        ...["personId", "postId", "unitId", "partyGroupId", "partyClassId"],
      ],
    },
    relations: {
      ...one("duty", "Duty"),
      ...one("task", "Task"),
      ...one("group", "Group"),
      ...one("post", "Post"),
      ...one("person", "Person"),
    },
  },
  Task: {
    columns: Prisma.TaskScalarFieldEnum,
    enums: { status: TaskStatus, priority: TaskPriority },
    apart: ["status"],
    keyed: { dutyId: "dueAt" },
    relations: {
      ...one("duty", "Duty"),
      ...one("parent", "Task"),
      ...many("assignments", "Assignment", "taskId"),
    },
  },
  ChangeEvent: { columns: Prisma.ChangeEventScalarFieldEnum, enums: { actorKind: ActorKind } },
  DirectoryImport: { columns: Prisma.DirectoryImportScalarFieldEnum },
  Account: {
    name: "user",
    columns: Prisma.UserScalarFieldEnum,
    relations: { ...many("roleGrants", "RoleGrant", "userId") },
  },
  DutyResult: { columns: Prisma.DutyResultScalarFieldEnum, days: ["onDay"] },
  Form: { columns: Prisma.FormScalarFieldEnum },
  FormRecord: {
    columns: Prisma.FormRecordScalarFieldEnum,
    days: ["onDay"],
    relations: {
      ...one("form", "Form"),
      ...many("supersededBy", "FormRecord", "supersedesId"),
      ...one("occurrence", "Occurrence"),
    },
  },
  Delegation: { columns: Prisma.DelegationScalarFieldEnum },
  Obligation: {
    columns: Prisma.ObligationScalarFieldEnum,
    enums: { dueDays: DueDays },
    days: ["startsOn", "endsOn", "madeTo"],
    relations: {
      ...one("duty", "Duty"),
      ...one("onWatchRota", "Rota"),
      ...many("reporters", "Reporter", "obligationId"),
    },
  },
  Reporter: {
    columns: Prisma.ReporterScalarFieldEnum,
    relations: { ...one("obligation", "Obligation"), ...one("post", "Post"), ...one("person", "Person") },
  },
  Occurrence: {
    columns: Prisma.OccurrenceScalarFieldEnum,
    enums: { state: OccurrenceState },
    apart: ["state"],
    days: ["onDay"],
    relations: { ...one("obligation", "Obligation"), ...one("reporter", "Reporter") },
  },
  ReportFault: {
    columns: Prisma.ReportFaultScalarFieldEnum,
    enums: { kind: ReportFaultKind },
    apart: ["kind"],
    days: ["onDay"],
    relations: { ...one("occurrence", "Occurrence") },
  },
  RoleGrant: { columns: Prisma.RoleGrantScalarFieldEnum, enums: { role: Role } },
  Rota: {
    columns: Prisma.RotaScalarFieldEnum,
    relations: {
      ...one("plan", "Plan"),
      ...one("unit", "OrgUnit"),
      ...many("members", "RotaMember", "rotaId"),
      ...many("shifts", "Shift", "rotaId"),
    },
  },
  RotaMember: { columns: Prisma.RotaMemberScalarFieldEnum, enums: { seat: WatchSeat } },
  Shift: {
    columns: Prisma.ShiftScalarFieldEnum,
    enums: { seat: WatchSeat, mode: WatchMode },
    relations: { ...one("rota", "Rota") },
  },
  ShiftSwap: {
    columns: Prisma.ShiftSwapScalarFieldEnum,
    enums: { state: SwapState },
    relations: { ...one("shift", "Shift"), ...one("withShift", "Shift") },
  },
  Handover: { columns: Prisma.HandoverScalarFieldEnum, relations: { ...one("rota", "Rota") } },
  WatchLogEntry: { columns: Prisma.WatchLogEntryScalarFieldEnum, relations: { ...one("rota", "Rota") } },
  UrgentRule: { columns: Prisma.UrgentRuleScalarFieldEnum },
  UrgentReport: {
    columns: Prisma.UrgentReportScalarFieldEnum,
    relations: { ...one("duty", "Duty"), ...many("steps", "UrgentStep", "reportId") },
  },
  UrgentStep: { columns: Prisma.UrgentStepScalarFieldEnum, enums: { role: UrgentRole } },
} satisfies Record<string, TableFacts>;

/** A table that a list reads, or at which a list's conditions look. */
export type ListTable =
  | "OrgUnit"
  | "UnitPlacement"
  | "Person"
  | "Post"
  | "PostHolding"
  | "Plan"
  | "PlanReading"
  | "Group"
  | "GroupMember"
  | "Duty"
  | "Assignment"
  | "Task"
  | "ChangeEvent"
  | "DirectoryImport"
  | "Account"
  | "DutyResult"
  | "Form"
  | "FormRecord"
  | "Delegation"
  | "Obligation"
  | "Reporter"
  | "Occurrence"
  | "ReportFault"
  | "UrgentRule"
  | "UrgentReport"
  | "UrgentStep"
  | "RoleGrant"
  | "Rota"
  | "RotaMember"
  | "Shift"
  | "ShiftSwap"
  | "Handover"
  | "WatchLogEntry";

/** @throws Error where lists know nothing of the table. */
export function tableFacts(table: string): TableFacts {
  const facts = (TABLES as Record<string, TableFacts>)[table];
  if (facts === undefined) throw new Error(`Lists know nothing of a table ${table}.`);
  return facts;
}

/**
 * The columns that need not be read to answer some fields of a type; none where others than its lean ones are among
 * them. There are no finer steps, so that the texts of statements stay few.
 */
export function spareColumns(table: string, fields: ReadonlySet<string>): string[] {
  const { columns, lean } = tableFacts(table);
  if (lean === undefined || ![...fields].every((field) => lean.fields.includes(field))) return [];
  return Object.keys(columns).filter((column) => !lean.columns.includes(column));
}

/** @throws Error where lists know nothing of the relation. */
export function relationOf(table: string, name: string): Relation {
  const relation = tableFacts(table).relations?.[name];
  if (relation === undefined) throw new Error(`Lists know nothing of a relation ${name} of ${table}.`);
  return relation;
}
