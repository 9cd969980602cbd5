export interface Party {
  __typename: string;
  id: string;
  name?: string;
  title?: string;
}

export interface ChainNode {
  chain: { links: { as: string; party: Party | null; person: { name: string } | null }[] };
}

export interface UnitNode {
  id: string;
  headcount: number;
  children?: { nodes: UnitNode[] };
}

export interface Connection<Node> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Node[];
}

export interface PlanNode {
  groups: { id: string; kind: string; members: { role: string; person: { name: string } | null }[] }[];
  gaps: { nodes: { kind: string }[] };
}

interface Body {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
}

/** What a field of the query answered. @throws Error where the server answered errors instead. */
export function fieldOf<Value>(body: unknown, field: string): Value {
  const { data, errors } = body as Body;
  const value = data?.[field];
  if (errors !== undefined || value == null)
    throw new Error(`${field}: ${JSON.stringify(body).slice(0, 500)}`);
  return value as Value;
}

/** The id as the database has it, of a global id such as `Duty:0198…`. */
export function bareId(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
