/** What an update can set, by the type of the node: the column of the log, and the input by which it is set. */
const SETTABLE: Readonly<Record<string, readonly string[]>> = {
  OrgUnit: ["name", "kind", "aliases", "code"],
  Person: ["name", "aliases"],
  Post: ["title", "isHead", "order"],
  Plan: ["title", "documentNumber", "issuerId", "superiorId", "issuedOn", "publicity"],
  Group: ["name", "parentId", "hostUnitId", "aliases", "order"],
  Duty: ["text", "number", "title", "groupId", "unitId", "parentId", "order"],
  Task: ["title", "description", "dueAt", "priority", "dutyId", "parentId"],
  TaskStep: ["text", "order", "doneAt"],
  CalendarDay: ["kind", "name"],
  Rota: [
    ...["name", "planId", "unitId", "requiredSeats", "startsAt", "endsAt"],
    ...["officeFrom", "officeTo", "restHours", "telephone"],
  ],
  UrgentRule: ["name", "planId", "waitMinutes", "receiverIds"],
  Form: ["name", "note", "schema"],
  Obligation: [
    ...[
      "name",
      "planId",
      "dutyId",
      "formId",
      "rrule",
      "dueDays",
      "cutOff",
      "graceMinutes",
      "startsOn",
      "endsOn",
    ],
    ...["onWatchRotaId", "zeroMeans", "tellWhenLate", "tellWhenMissed", "sumsUpId"],
  ],
};

/** What a change of a task's status writes, all of it together. */
export const STATUS_COLUMNS: readonly string[] = [
  "status",
  "statusReason",
  "finishedById",
  "finishedAt",
  "acceptedById",
  "acceptedAt",
];

/** To which type a column of a node points. */
const POINTS_TO: Readonly<Record<string, string>> = {
  issuerId: "OrgUnit",
  superiorId: "OrgUnit",
  hostUnitId: "OrgUnit",
  unitId: "OrgUnit",
  formId: "Form",
  onWatchRotaId: "Rota",
  sumsUpId: "Obligation",
  groupId: "Group",
  dutyId: "Duty",
  planId: "Plan",
};

/** The columns that an update of this type can set back. */
export function settableColumns(type: string): readonly string[] {
  return SETTABLE[type] ?? [];
}

/** The input of the update that sets columns to what a row of the log says. */
export function inputOf(
  type: string,
  columns: readonly string[],
  row: Readonly<Record<string, unknown>>,
): object {
  return Object.fromEntries(columns.map((column) => inputFor(type, column, row[column] ?? null)));
}

function inputFor(type: string, column: string, kept: unknown): [string, unknown] {
  if (column === "doneAt") return ["isDone", kept !== null];
  if (kept === null) return [column, null];
  if (["dueAt", "startsAt", "endsAt"].includes(column)) return [column, new Date(String(kept))];
  if (["issuedOn", "startsOn", "endsOn"].includes(column)) return [column, String(kept).slice(0, 10)];
  const target = column === "parentId" ? type : POINTS_TO[column];
  return [column, target === undefined ? kept : `${target}:${kept}`];
}
