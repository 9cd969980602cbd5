import type { Asking, Contender } from "../../contender.ts";
import { firstAnswers } from "./answers.ts";
import { fieldOf } from "./body.ts";
import { composeNested } from "./chain.ts";
import { DOCUMENTS } from "./documents.ts";
import { post } from "./post.ts";
import type { DutyWithChain, GroupOfPlan, Head } from "./shape.ts";
import { chartOf } from "./tree-and-chart.ts";

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string }[];
}

interface DutyWithLeaders extends Omit<DutyWithChain, "plan"> {
  plan: { groups: (Omit<GroupOfPlan, "heads" | "directors"> & { leaders: Head[] })[] };
}

interface Unit {
  id: string;
  headcount: number;
  children?: Unit[];
}

/** How the two servers written by hand are asked. */
export const ASKS: Contender["asks"] = {
  Q1: ask("Q1", "dutyId", chainOf),
  Q2: ask("Q2", "personId", (body) => firstAnswers(fieldOf(body, "person"))),
  Q3: {
    request: ({ validFrom, rowId }) => post(DOCUMENTS.Q3, { after: `${validFrom},${rowId}` }),
    answer: (body) => fieldOf<Page>(body, "page").nodes.map(({ id }) => id),
  },
  Q4: ask("Q4", "unitId", (body) => Object.fromEntries(countsBelow(fieldOf(body, "unit")).sort())),
  Q5: ask("Q5", "planId", (body) => chartOf(fieldOf(body, "plan"))),
  Q6: {
    request: ({ dutyId, inForce, known }) => post(DOCUMENTS.Q6, { id: dutyId, inForce, known }),
    answer: chainOf,
  },
};

export const PULLS: Contender["pulls"] = {
  page: (after) => post(DOCUMENTS.PULL, { after }),
  read: (body) => {
    const { nodes, pageInfo } = fieldOf<Page>(body, "page");
    return { ids: nodes.map(({ id }) => id), after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};

export const WRITES: Contender["writes"] = {
  assign: ({ dutyId, personId }) => post(DOCUMENTS.ASSIGN, { dutyId, personId }),
  end: (assigned) => post(DOCUMENTS.END, { id: fieldOf<{ id: string }>(assigned, "assign").id }),
  check: (ended) => {
    if (fieldOf<{ validTo: string | null }>(ended, "end").validTo === null)
      throw new Error("Nothing was ended.");
  },
};

function ask(key: "Q1" | "Q2" | "Q4" | "Q5", variable: string, answer: Asking["answer"]): Asking {
  return { request: (variables) => post(DOCUMENTS[key], { id: variables[variable] }), answer };
}

function chainOf(body: unknown): unknown {
  const duty = fieldOf<DutyWithLeaders>(body, "duty");
  const groups = duty.plan.groups.map(({ leaders, ...group }) => ({
    ...group,
    heads: leaders.filter(({ role }) => role === "HEAD"),
    directors: leaders.filter(({ role }) => role === "OFFICE_DIRECTOR"),
  }));
  return composeNested({ ...duty, plan: { groups } });
}

function countsBelow(unit: Unit): [string, number][] {
  return [[unit.id, unit.headcount], ...(unit.children ?? []).flatMap(countsBelow)];
}
