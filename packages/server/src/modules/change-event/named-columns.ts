/** A field of the API as the log keeps it: by its column, or by whichever of several points to a node. */
export interface NamedColumns {
  name: string;
  /** The type that a column points to; null: the column holds the value itself. */
  columns: Readonly<Record<string, string | null>>;
  /** Whether it is a day without a time. */
  isDay?: true;
}

const value = (name: string): NamedColumns => ({ name, columns: { [name]: null } });
const day = (name: string): NamedColumns => ({ name, columns: { [name]: null }, isDay: true });
const values = (...names: string[]): NamedColumns[] => names.map(value);
const link = (name: string, type: string): NamedColumns => ({ name, columns: { [`${name}Id`]: type } });

const PARTY = {
  personId: "Person",
  postId: "Post",
  unitId: "OrgUnit",
  partyGroupId: "Group",
  partyClassId: "PartyClass",
};
const PERIOD = values("validFrom", "validTo");
const PLACE_IN_PLAN = [link("plan", "Plan"), link("group", "Group"), link("duty", "Duty")];

/**
 * What a row of the change log says, field by field, under the names of the API and in the order in which it is read.
 * What only serves the database (keys for search and order, versions, the "known" clock) is not among them.
 */
export const NAMED_COLUMNS: Readonly<Record<string, readonly NamedColumns[]>> = {
  Account: [...values("name", "username"), link("person", "Person"), value("closedAt")],
  OrgUnit: [...values("name", "kind", "aliases", "code"), link("mergedInto", "OrgUnit"), value("retiredAt")],
  Person: [...values("name", "aliases"), link("mergedInto", "Person"), value("retiredAt")],
  PersonalDetail: [link("person", "Person"), ...values("kind", "recordedAt")],
  PersonalDetailReveal: [link("person", "Person"), ...values("kinds", "reason")],
  PersonalKey: values("erasedAt", "reason"),
  Post: [
    value("title"),
    link("unit", "OrgUnit"),
    ...values("isHead", "order"),
    link("mergedInto", "Post"),
    value("retiredAt"),
  ],
  PartyClass: [...values("name", "selector"), link("baseUnit", "OrgUnit")],
  Plan: [
    ...values("title", "documentNumber"),
    link("issuer", "OrgUnit"),
    link("superior", "OrgUnit"),
    day("issuedOn"),
    ...values("publicity", "status", "inForceFrom", "inForceTo", "plannedFrom"),
    link("supersedes", "Plan"),
    ...values("issues", "retiredAt"),
  ],
  PlanReading: [
    ...values("title", "fileName"),
    link("issuer", "OrgUnit"),
    link("superior", "OrgUnit"),
    link("supersedes", "Plan"),
    link("plan", "Plan"),
    value("retiredAt"),
  ],
  Group: [
    ...values("name", "kind", "aliases"),
    link("parent", "Group"),
    link("hostUnit", "OrgUnit"),
    link("plan", "Plan"),
    ...values("order", "retiredAt"),
  ],
  Duty: [
    ...values("number", "title", "text"),
    link("plan", "Plan"),
    link("group", "Group"),
    link("unit", "OrgUnit"),
    link("parent", "Duty"),
    ...values("order", "retiredAt"),
  ],
  Task: [
    ...values("title", "description", "dueAt", "priority"),
    link("duty", "Duty"),
    link("parent", "Task"),
    ...values("status", "statusReason"),
    link("finishedBy", "Person"),
    value("finishedAt"),
    link("acceptedBy", "Person"),
    ...values("acceptedAt", "retiredAt"),
  ],
  TaskStep: [...values("text", "order", "doneAt"), link("task", "Task")],
  TaskComment: [value("text"), link("task", "Task")],
  DutyResult: [
    ...values("label", "value", "unit"),
    day("onDay"),
    value("note"),
    link("duty", "Duty"),
    value("retiredAt"),
  ],
  Evidence: [
    ...values("fileName", "note"),
    link("task", "Task"),
    { name: "result", columns: { dutyResultId: "DutyResult" } },
    value("retiredAt"),
  ],
  DirectoryImport: values("fileName", "rows", "undoneAt"),
  CalendarDay: [day("day"), ...values("kind", "name", "retiredAt")],
  UnitPlacement: [link("unit", "OrgUnit"), link("parent", "OrgUnit"), value("tree"), ...PERIOD],
  PostHolding: [link("person", "Person"), link("post", "Post"), ...values("isActing", "isMain"), ...PERIOD],
  GroupMember: [
    link("group", "Group"),
    value("role"),
    { name: "party", columns: PARTY },
    ...values("nameAsWritten", "order"),
    ...PERIOD,
  ],
  Assignment: [
    link("duty", "Duty"),
    link("task", "Task"),
    link("group", "Group"),
    value("role"),
    { name: "party", columns: PARTY },
    ...values("order", "note"),
    ...PERIOD,
  ],
  Delegation: [
    { name: "from", columns: { fromPersonId: "Person", fromPostId: "Post" } },
    { name: "to", columns: { toPersonId: "Person" } },
    ...PLACE_IN_PLAN,
    value("note"),
    ...PERIOD,
  ],
};
