const RESOURCES: Record<string, string> = {
  OrgUnit: "orgUnits",
  Person: "people",
  Post: "posts",
  Plan: "plans",
  Group: "groups",
  Duty: "duties",
  Task: "tasks",
  Obligation: "obligations",
  Account: "accounts",
  Rota: "rotas",
  Form: "forms",
  UrgentRule: "urgentRules",
};

/** The page of the node with this global id; null for what has no page, such as a class of parties. */
export function pathOf(id: string): string | null {
  const type = id.split(":")[0] ?? "";
  if (type === "FormRecord") return `/records/${encodeURIComponent(id)}`;
  if (type === "UrgentReport") return urgentPath(id);
  if (type === "Occurrence") return `/reports?open=${encodeURIComponent(id)}`;
  const resource = RESOURCES[type];
  return resource ? `/${resource}/${encodeURIComponent(id)}/show` : null;
}

/** The register of a form: all that was filled in by it. */
export function registerPath(formId: string): string {
  return `/registers/${encodeURIComponent(formId)}`;
}

/** Where a form is filled in beside what is due. */
export function recordFormPath(formId: string): string {
  return `${registerPath(formId)}/fill`;
}

/** Where a wrong record is corrected. */
export function correctPath(recordId: string): string {
  return `/records/${encodeURIComponent(recordId)}/correct`;
}

/** The course of an urgent report. */
export function urgentPath(id: string): string {
  return `/urgent/${encodeURIComponent(id)}`;
}

/** The anchor of a clause in the full text of its plan. */
export function clauseAnchor(id: string): string {
  return `clause-${id.split(":").at(-1)}`;
}

/** The plan's page at this clause. */
export function clausePath(clause: { id: string; plan: { id: string } }): string {
  return `${pathOf(clause.plan.id)}?part=text#${clauseAnchor(clause.id)}`;
}

/** A list with these conditions set. */
export function listPath(resource: string, filter: Record<string, unknown>): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** The form for a new record with these fields filled in. */
export function createPath(resource: string, values: Record<string, unknown>): string {
  return `/${resource}/create?source=${encodeURIComponent(JSON.stringify(values))}`;
}
