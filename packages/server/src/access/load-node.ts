import type { Tx } from "../database/open-database.ts";
import { ConflictError, NotFoundError, RuleError } from "../errors.ts";
import type {
  Apikey,
  CalendarDay,
  CalendarFeed,
  Clause,
  DirectoryImport,
  Duty,
  DutyResult,
  Evidence,
  Form,
  FormRecord,
  FormVersion,
  Group,
  Handover,
  Obligation,
  Occurrence,
  OrgUnit,
  PartyClass,
  Person,
  Plan,
  PlanReading,
  Post,
  Reporter,
  ReportFault,
  Rota,
  RotaMember,
  Shift,
  ShiftSwap,
  Task,
  TaskComment,
  TaskStep,
  UrgentReport,
  UrgentRule,
  UrgentStep,
  User,
  WatchLogEntry,
} from "../generated/prisma/client.ts";
import { type EdgeKind, type EdgeRows, edgeTable } from "../timeline/edges.ts";
import { globalId, inputId, type NodeType } from "./global-id.ts";
import type { FindRow } from "./sight/look.ts";
import { isSeenInWrite } from "./sight-of-write.ts";

/** The rows behind the node types that are no edges. */
export interface NodeRows {
  OrgUnit: OrgUnit;
  Person: Person;
  Post: Post;
  PartyClass: PartyClass;
  Plan: Plan;
  PlanReading: PlanReading;
  Clause: Clause;
  Group: Group;
  Duty: Duty;
  Task: Task;
  TaskStep: TaskStep;
  TaskComment: TaskComment;
  DutyResult: DutyResult;
  DirectoryImport: DirectoryImport;
  CalendarDay: CalendarDay;
  Form: Form;
  FormVersion: FormVersion;
  FormRecord: FormRecord;
  Evidence: Evidence;
  Obligation: Obligation;
  Reporter: Reporter;
  Occurrence: Occurrence;
  ReportFault: ReportFault;
  Rota: Rota;
  RotaMember: RotaMember;
  Shift: Shift;
  ShiftSwap: ShiftSwap;
  Handover: Handover;
  WatchLogEntry: WatchLogEntry;
  CalendarFeed: CalendarFeed;
  UrgentRule: UrgentRule;
  UrgentReport: UrgentReport;
  UrgentStep: UrgentStep;
  Account: User;
  ApiKey: Apikey;
}

export type PlainNodeType = keyof NodeRows;

/** The node types that carry a version; clauses, comments, results, evidence and imports are never changed. */
export type VersionedNodeType = Exclude<
  PlainNodeType,
  | "Clause"
  | "TaskComment"
  | "DutyResult"
  | "Evidence"
  | "DirectoryImport"
  | "Reporter"
  | "ReportFault"
  | "RotaMember"
  | "WatchLogEntry"
  | "CalendarFeed"
  | "FormVersion"
  | "FormRecord"
  | "Account"
  | "ApiKey"
>;

export interface NodeTable<Row> {
  findUnique(args: { where: { id: string } }): Promise<Row | null>;
  findMany(args: {
    where: Record<string, unknown>;
    orderBy?: unknown;
    take?: number;
    skip?: number;
  }): Promise<Row[]>;
  count(args: { where: Record<string, unknown> }): Promise<number>;
  updateMany(args: {
    where: Record<string, unknown>;
    data: Record<string, unknown>;
  }): Promise<{ count: number }>;
}

/** The table of a node type; one place where Prisma's per-table types are given up. */
export function nodeTable<T extends PlainNodeType>(tx: Tx, type: T): NodeTable<NodeRows[T]> {
  const tables = {
    OrgUnit: tx.orgUnit,
    Person: tx.person,
    Post: tx.post,
    PartyClass: tx.partyClass,
    Plan: tx.plan,
    PlanReading: tx.planReading,
    Clause: tx.clause,
    Group: tx.group,
    Duty: tx.duty,
    Task: tx.task,
    TaskStep: tx.taskStep,
    TaskComment: tx.taskComment,
    DutyResult: tx.dutyResult,
    DirectoryImport: tx.directoryImport,
    CalendarDay: tx.calendarDay,
    Form: tx.form,
    FormVersion: tx.formVersion,
    FormRecord: tx.formRecord,
    Evidence: tx.evidence,
    Obligation: tx.obligation,
    Reporter: tx.reporter,
    Occurrence: tx.occurrence,
    ReportFault: tx.reportFault,
    Rota: tx.rota,
    RotaMember: tx.rotaMember,
    Shift: tx.shift,
    ShiftSwap: tx.shiftSwap,
    Handover: tx.handover,
    WatchLogEntry: tx.watchLogEntry,
    CalendarFeed: tx.calendarFeed,
    UrgentRule: tx.urgentRule,
    UrgentReport: tx.urgentReport,
    UrgentStep: tx.urgentStep,
    Account: tx.user,
    ApiKey: tx.apikey,
  };
  return tables[type] as unknown as NodeTable<NodeRows[T]>;
}

/** Rows as they stand within a transaction. */
export function findIn(tx: Tx): FindRow {
  return (type, id) => nodeTable(tx, type).findUnique({ where: { id } });
}

/**
 * The node that a mutation's input names.
 * @throws ValidationError for a bad id or one of another type, NotFoundError, RuleError RETIRED.
 */
export async function requireNode<T extends PlainNodeType>(
  tx: Tx,
  type: T,
  text: string,
  path: string[],
): Promise<NodeRows[T]> {
  const { id } = inputId(text, [type], path);
  const row = await nodeTable(tx, type).findUnique({ where: { id } });
  if (row === null || !(await isSeenInWrite(tx, type, row)))
    throw new NotFoundError(path, globalId(type, id));
  if ("retiredAt" in row && row.retiredAt !== null) {
    throw new RuleError("RETIRED", `${globalId(type, id)} has been retired.`, path);
  }
  return row;
}

/** Like `requireNode`, for an input that may be left out. */
export async function optionalNode<T extends PlainNodeType>(
  tx: Tx,
  type: T,
  text: string | null | undefined,
  path: string[],
): Promise<NodeRows[T] | null> {
  return text === null || text === undefined ? null : requireNode(tx, type, text, path);
}

/**
 * The node to update, at the version that the writer has seen.
 * @throws ConflictError with the current version where somebody else changed it first.
 */
export async function requireVersion<T extends VersionedNodeType>(
  tx: Tx,
  type: T,
  input: { id: string; expectedVersion: number },
): Promise<NodeRows[T]> {
  const row = await requireNode(tx, type, input.id, ["id"]);
  if (row.version !== input.expectedVersion) {
    throw new ConflictError("Somebody else has changed this since you read it.", row.version);
  }
  return row;
}

/**
 * Changes a node and raises its version, unless another writer was first.
 * @throws ConflictError
 */
export async function updateNode<T extends VersionedNodeType>(
  tx: Tx,
  type: T,
  row: NodeRows[T],
  data: Partial<NodeRows[T]>,
): Promise<NodeRows[T]> {
  const change = { ...data, version: row.version + 1 };
  const { count } = await nodeTable(tx, type).updateMany({
    where: { id: row.id, version: row.version },
    data: change as Record<string, unknown>,
  });
  if (count !== 1) throw new ConflictError("Somebody else has changed this since you read it.", null);
  return { ...row, ...change };
}

/**
 * The believed row of the edge that a mutation's input names.
 * @throws ValidationError for a bad id or one of another type, NotFoundError where nothing is believed of it.
 */
export async function requireEdge<K extends EdgeKind>(
  tx: Tx,
  kind: K,
  text: string,
  path: string[],
): Promise<EdgeRows[K]> {
  const { id } = inputId(text, [kind as NodeType], path);
  const row = await edgeTable(tx, kind).findFirst({ where: { id, retractedAt: null } });
  if (row === null || !(await isSeenInWrite(tx, kind, row)))
    throw new NotFoundError(path, globalId(kind as NodeType, id));
  return row;
}
