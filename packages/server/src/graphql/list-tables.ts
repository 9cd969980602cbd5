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
  TaskPriority,
  TaskStatus,
  UnitTree,
} from "../generated/prisma/client.ts";

/** How a row leads to others: theirs are those whose column `to` holds what its own column `from` holds. */
export interface Relation {
  table: ListTable;
  from: string;
  to: string;
}

interface TableFacts {
  /** The table's name in the database, where it is another one. */
  name?: string;
  columns: Record<string, string>;
  /** The columns whose values are named ones. */
  enums?: Record<string, Record<string, string>>;
  /** The columns that hold a day and no instant. */
  days?: readonly string[];
  relations?: Record<string, Relation>;
  /** Columns by whose values the rows of a page are read apart, since indexes begin with them. */
  apart?: readonly string[];
  /** Keys whose rows an index has in the order of a column. */
  keyed?: Record<string, string>;
  /** Columns apart that stand before the order in the part's own order, by the first column of the list's. */
  pinned?: Record<string, readonly string[]>;
  /** Fields of the type that most lists show, and all the columns from which these are answered. */
  lean?: { fields: readonly string[]; columns: readonly string[] };
}

/** The rows to which a row's own column points; a column is always named after its relation. */
const one = (relation: string, table: ListTable) => ({
  [relation]: { table, from: `${relation}Id`, to: "id" },
});

/** The rows whose column points to the row. */
const many = (relation: string, table: ListTable, to: string) => ({ [relation]: { table, from: "id", to } });

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
  Delegation: { columns: Prisma.DelegationScalarFieldEnum },
  Obligation: {
    columns: Prisma.ObligationScalarFieldEnum,
    enums: { dueDays: DueDays },
    days: ["startsOn", "endsOn", "madeTo"],
    relations: { ...one("duty", "Duty"), ...many("reporters", "Reporter", "obligationId") },
  },
  Reporter: {
    columns: Prisma.ReporterScalarFieldEnum,
    relations: { ...one("obligation", "Obligation"), ...one("post", "Post"), ...one("person", "Person") },
  },
  Occurrence: {
    columns: Prisma.OccurrenceScalarFieldEnum,
    enums: { state: OccurrenceState },
    days: ["onDay"],
    relations: { ...one("obligation", "Obligation"), ...one("reporter", "Reporter") },
  },
  ReportFault: {
    columns: Prisma.ReportFaultScalarFieldEnum,
    enums: { kind: ReportFaultKind },
    days: ["onDay"],
    relations: { ...one("occurrence", "Occurrence") },
  },
  RoleGrant: { columns: Prisma.RoleGrantScalarFieldEnum, enums: { role: Role } },
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
  | "Delegation"
  | "Obligation"
  | "Reporter"
  | "Occurrence"
  | "ReportFault"
  | "RoleGrant";

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

/** The table's name as SQL. */
export function tableSql(table: string): string {
  return `"${tableFacts(table).name ?? table}"`;
}

/** The columns that hold several texts, whatever the table. */
const TEXTS = ["aliases", "issues", "nodeIds", "tellWhenLate", "tellWhenMissed"];

/** A column as it is selected: a day as the instant at which it begins and no texts as none, as Prisma gives them. */
export function columnSql(table: string, alias: string, column: string): string {
  const name = `${alias}."${column}"`;
  if (TEXTS.includes(column)) return `COALESCE(${name}, '{}')`;
  return tableFacts(table).days?.includes(column) === true ? `${name}::timestamp AT TIME ZONE 'UTC'` : name;
}

/** The value of a parameter that is held against a column. */
export function valueSql(table: string, column: string, name: string): string {
  const isDay = tableFacts(table).days?.includes(column) === true;
  return isDay ? `(${name}::timestamptz AT TIME ZONE 'UTC')::date` : name;
}

/** @throws Error where lists know nothing of the relation. */
export function relationOf(table: string, name: string): Relation {
  const relation = tableFacts(table).relations?.[name];
  if (relation === undefined) throw new Error(`Lists know nothing of a relation ${name} of ${table}.`);
  return relation;
}
