import type { OfficialTable } from "./official-blocks.ts";
import { bare, type GroupScope, isPerson } from "./official-groups.ts";
import { placeOfBlock } from "./official-lists.ts";
import { onOneLine, type PrintedGroup, type PrintedPlan } from "./printed-plan.ts";

type Column = {
  readonly head: string;
  readonly width: number;
  of(block: PrintedGroup, index: number): string;
};

/** The annex that hands out the work: a row for each block of the plan with its work, its owners and its limit. */
export function taskTables(plan: PrintedPlan, scope: GroupScope): { title: string; table: OfficialTable }[] {
  const blocks = plan.groups.filter((group) => placeOfBlock(group, scope) === "TABLE");
  const places = blocks.filter(({ duties }) => duties.length === 0);
  const tasks = blocks.filter(({ duties }) => duties.length > 0);
  return [
    { title: "各项任务一览", table: tableOf(tasks, [NUMBER, TASK, WORK, ...ownersOrNone(tasks, scope)]) },
    { title: "包联区域一览", table: tableOf(places, [NUMBER, PLACE, ...ownersOrNone(places, scope)]) },
  ].filter(({ table }) => table.rows.length > 0);
}

/**
 * The annex that shows the working groups at a glance; who is in them and what they do stands in the text. Its heads
 * are not those of the tables of tasks, so that nobody who reads the document takes its rows for further tasks.
 */
export function groupTable(plan: PrintedPlan, scope: GroupScope): OfficialTable | null {
  const groups = plan.groups.filter(({ kind }) => kind === "WORKING");
  if (groups.length < 2) return null;
  return tableOf(groups, [
    NUMBER,
    { head: "组别", width: 3, of: ({ name }) => onOneLine(name) },
    ...printedOnly(groups, [
      { head: "组内负责人", width: 3, of: (group) => names(headsOf(group)) },
      { head: "牵头方", width: 3, of: ({ leads }) => names(leads) },
      { head: "落实方", width: 3, of: ({ responsible }) => names(responsible) },
      { head: "配合方", width: 3, of: ({ supporting }) => names(supporting) },
      { head: "时间要求", width: 2.5, of: (group) => scope.limits.get(group) ?? "" },
    ]),
  ]);
}

const NUMBER: Column = { head: "序号", width: 1.5, of: (_block, index) => String(index + 1) };
const TASK: Column = { head: "任务", width: 3, of: ({ name }) => bare(name) };
const PLACE: Column = { head: "责任区域", width: 3, of: ({ name }) => bare(name) };
const WORK: Column = { head: "主要内容", width: 8, of: workOf };

/** Where nobody is named for any row, the empty column of those who should be says so. */
function ownersOrNone(rows: readonly PrintedGroup[], scope: GroupScope): Column[] {
  const columns = owners(rows, scope);
  const isOwned = columns.some(({ head }) => head !== LIMIT);
  return isOwned ? columns : [{ head: "责任单位", width: 3, of: () => "" }, ...columns];
}

const LIMIT = "完成时限";

/** A column for each kind of owner. */
function owners(rows: readonly PrintedGroup[], scope: GroupScope): Column[] {
  const persons = (list: readonly string[]) => names(list.filter((name) => isPerson(name, scope)));
  const units = (list: readonly string[]) => names(list.filter((name) => !isPerson(name, scope)));
  return printedOnly(rows, [
    { head: "牵头领导", width: 2.5, of: ({ leads }) => persons(leads) },
    { head: "牵头单位", width: 2.5, of: ({ leads }) => units(leads) },
    { head: "责任单位", width: 3, of: ({ responsible }) => names(responsible) },
    { head: "配合单位", width: 3, of: ({ supporting }) => names(supporting) },
    { head: LIMIT, width: 2.5, of: (row) => scope.limits.get(row) ?? "" },
  ]);
}

/** The columns in which at least one row has something; empty ones are not printed. */
function printedOnly(rows: readonly PrintedGroup[], columns: readonly Column[]): Column[] {
  return columns.filter(({ of }) => rows.some((row, index) => of(row, index) !== ""));
}

function headsOf({ members }: PrintedGroup): string[] {
  return members.flatMap(({ role, name }) => (role === "HEAD" && name ? [name] : []));
}

/** The work of a block, several duties numbered on lines of their own; a task that is its own work leaves the cell empty. */
function workOf({ name, duties }: PrintedGroup): string {
  const texts = duties.map(bare);
  if (texts.length <= 1) return texts[0] === bare(name) ? "" : (texts[0] ?? "");
  const end = (index: number) => (index === texts.length - 1 ? "。" : "；");
  return texts.map((text, index) => `${index + 1}. ${text}${end(index)}`).join("\n");
}

function names(list: readonly string[]): string {
  return list.map(onOneLine).join("、");
}

function tableOf(rows: readonly PrintedGroup[], columns: readonly Column[]): OfficialTable {
  return {
    kind: "TABLE",
    heads: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row, index) => columns.map(({ of }) => of(row, index))),
  };
}
