/** How the value of a field is shown: as a word of ours, as an instant, as a day, or as it is. */
export interface ShownValue {
  as: "word" | "instant" | "day" | "text";
  /** The key of the word, or the value itself. */
  value: string;
}

const RESOURCES: Record<string, string> = {
  OrgUnit: "orgUnits",
  Person: "people",
  Post: "posts",
  Plan: "plans",
  Group: "groups",
  Duty: "duties",
  Task: "tasks",
  Obligation: "obligations",
  UrgentRule: "urgentRules",
};

/** The words of enumerated values, by type and field. */
const CODES: Record<string, string> = {
  "OrgUnit.kind": "domain.orgUnitKind",
  "Group.kind": "domain.groupKind",
  "Plan.status": "domain.planStatus",
  "Task.status": "tasks.taskStatus",
  "Task.priority": "tasks.taskPriority",
  "GroupMember.role": "domain.groupRole",
  "Assignment.role": "domain.assignmentRole",
  "UnitPlacement.tree": "domain.unitTree",
  "PartyClass.selector": "history.selector",
  "CalendarDay.kind": "domain.dayKind",
  "UrgentStep.role": "domain.urgentRole",
  "Rota.requiredSeats": "domain.watchSeat",
  "RotaMember.seat": "domain.watchSeat",
  "Shift.seat": "domain.watchSeat",
  "Shift.mode": "domain.watchMode",
  "ShiftSwap.state": "domain.swapState",
  "Occurrence.state": "domain.occurrenceState",
  "ReportFault.kind": "domain.reportFault",
  "Obligation.dueDays": "domain.dueDays",
  "Obligation.tellWhenLate": "domain.latenessReceiver",
  "Obligation.tellWhenMissed": "domain.latenessReceiver",
  "PersonalDetail.kind": "domain.personalKind",
  "PersonalDetailReveal.kinds": "domain.personalKind",
};

/** The keys of a field's word: that of the form where there is one, else that of the change log. */
export function fieldWords(type: string, field: string): { form: string | null; own: string } {
  const resource = RESOURCES[type];
  return {
    form: resource === undefined ? null : `resources.${resource}.fields.${field}`,
    own: `history.field.${field}`,
  };
}

/** How a value of a field is shown. */
export function shownValue(type: string, field: string, value: string): ShownValue {
  const codes = CODES[`${type}.${field}`];
  if (codes !== undefined) return { as: "word", value: `${codes}.${value}` };
  if (/^is[A-Z]/.test(field)) return { as: "word", value: `ra.boolean.${value}` };
  if (INSTANT.test(value) && /(^at|At|By|From|To|Signed)$/.test(field)) return { as: "instant", value };
  return /^\d{4}-\d\d-\d\d$/.test(value) && /On$|[dD]ay$/.test(field)
    ? { as: "day", value }
    : { as: "text", value };
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The type within a global id. */
export function typeOf(id: string): string {
  return id.split(":")[0] ?? "";
}
