const RESOURCES: Record<string, string> = {
  OrgUnit: "orgUnits",
  Person: "people",
  Post: "posts",
  Plan: "plans",
  Group: "groups",
  Duty: "duties",
  Task: "tasks",
  Account: "accounts",
};

/** The page of the node with this global id; null for what has no page, such as a class of parties. */
export function pathOf(id: string): string | null {
  const resource = RESOURCES[id.split(":")[0] ?? ""];
  return resource ? `/${resource}/${encodeURIComponent(id)}/show` : null;
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
