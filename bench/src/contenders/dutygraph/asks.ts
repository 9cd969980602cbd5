import type { Ask, Asking, Contender, Variables } from "../../contender.ts";
import { DOCUMENTS } from "./documents.ts";
import { bareId, type ChainNode, type Connection, fieldOf, type PlanNode, type UnitNode } from "./shapes.ts";

/** A request to our server. */
export function post(query: string, variables: object): Ask {
  const headers = { "content-type": "application/json" };
  return { path: "/graphql", method: "POST", headers, body: JSON.stringify({ query, variables }) };
}

const ROLES = new Set(["RESPONSIBLE", "SUPPORT", "LEAD", "GROUP_HEAD", "PARENT_GROUP_HEAD", "OFFICE"]);

const chainOf = (body: unknown) => {
  const { links } = fieldOf<ChainNode>(body, "node").chain;
  const lines = links
    .filter(({ as }) => ROLES.has(as))
    .map(({ as, party, person }) => `${as}|${party?.name ?? party?.title}|${person?.name ?? "-"}`);
  return { links: [...new Set(lines)].sort() };
};

/** The reads, and how what our server answers is brought into the common form. */
export const ASKS: Contender["asks"] = {
  Q1: ask("Q1", ({ dutyId }) => ({ id: `Duty:${dutyId}` }), chainOf),
  Q2: ask(
    "Q2",
    ({ personId }) => ({ id: `Person:${personId}` }),
    (body) => {
      const { answersFor } = fieldOf<{ answersFor: Connection<{ duty: { id: string } }> }>(body, "node");
      return answersFor.nodes.map(({ duty }) => bareId(duty.id));
    },
  ),
  Q3: ask(
    "Q3",
    ({ validFrom, rowId }) => ({ after: cursorAfter("validFrom desc,rowId desc", { at: validFrom }, rowId) }),
    (body) => fieldOf<Connection<{ id: string }>>(body, "assignments").nodes.map(({ id }) => bareId(id)),
  ),
  Q4: ask(
    "Q4",
    ({ unitId }) => ({ id: `OrgUnit:${unitId}` }),
    (body) => Object.fromEntries(countsBelow(fieldOf<UnitNode>(body, "node")).sort()),
  ),
  Q5: ask("Q5", ({ planId }) => ({ id: `Plan:${planId}` }), chartOf),
  Q6: ask("Q6", ({ dutyId, inForce, known }) => ({ id: `Duty:${dutyId}`, inForce, known }), chainOf),
};

function ask(
  key: "Q1" | "Q2" | "Q3" | "Q4" | "Q5" | "Q6",
  variablesOf: (variables: Variables) => object,
  answer: Asking["answer"],
): Asking {
  return { request: (variables) => post(DOCUMENTS[key], variablesOf(variables)), answer };
}

/** The server's cursor of a row: the end of the page before, had a client read that far. */
function cursorAfter(...values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

function countsBelow(unit: UnitNode): [string, number][] {
  return [[bareId(unit.id), unit.headcount], ...(unit.children?.nodes ?? []).flatMap(countsBelow)];
}

function chartOf(body: unknown): object {
  const { groups, gaps } = fieldOf<PlanNode>(body, "node");
  const entries = groups.map(({ id, members }) => {
    const heads = members.filter(({ role }) => role === "HEAD").flatMap(({ person }) => person?.name ?? []);
    return [bareId(id), heads.sort()] as const;
  });
  return {
    groups: Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    gaps: gaps.nodes.filter(({ kind }) => kind === "NO_RESPONSIBLE").length,
  };
}
