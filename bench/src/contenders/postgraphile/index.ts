import { randomUUID } from "node:crypto";
import type { Asking, Contender, Variables } from "../../contender.ts";
import { firstAnswers } from "../nested/answers.ts";
import { fieldOf } from "../nested/body.ts";
import { composeNested } from "../nested/chain.ts";
import { post } from "../nested/post.ts";
import { chartOf, countPeople } from "../nested/tree-and-chart.ts";
import { startProcess } from "../start-process.ts";
import { I1, Q3 } from "./lists.ts";
import { ASSIGN, type Assigned, END } from "./m1.ts";
import { Q1 } from "./q1.ts";
import { Q2 } from "./q2.ts";
import { Q4 } from "./q4.ts";
import { Q5 } from "./q5.ts";

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { id: string }[];
}

/** PostGraphile 5: the API that it makes of our tables. */
export const contender: Contender = {
  name: "postgraphile",
  start: (at) => startProcess(new URL("./server.ts", import.meta.url), at, { GRAPHILE_ENV: "production" }),
  asks: {
    Q1: ask(Q1, "dutyId", (body) => composeNested(fieldOf(body, "duty"))),
    Q2: ask(Q2, "personId", (body) => firstAnswers(fieldOf(body, "person"))),
    Q3: {
      request: ({ validFrom, rowId }) => post(Q3, { after: cursorOf(validFrom, rowId) }),
      answer: (body) => fieldOf<Page>(body, "page").nodes.map(({ id }) => id),
    },
    Q4: ask(Q4, "unitId", (body) => countPeople(fieldOf(body, "unit"))),
    Q5: ask(Q5, "planId", (body) => chartOf(fieldOf(body, "plan"))),
  },
  misses: { Q6: "The generated conditions compare by equality only, so that a period cannot be asked for." },
  writes: {
    assign: ({ dutyId, personId }) => {
      const now = new Date().toISOString();
      const edge = { rowId: randomUUID(), edgeId: randomUUID(), dutyId, personId, role: "RESPONSIBLE" };
      return post(ASSIGN, { assignment: { ...edge, validFrom: now, recordedAt: now } });
    },
    end: (assigned) => {
      const { assignment } = fieldOf<{ assignment: Assigned }>(assigned, "assign");
      // Later than it began, also within the same millisecond.
      const now = new Date(Math.max(Date.now(), Date.parse(assignment.validFrom) + 1)).toISOString();
      const ended = { ...assignment, rowId: randomUUID(), validTo: now, recordedAt: now };
      return post(END, { rowId: assignment.rowId, retractedAt: now, ended });
    },
    check: (body) => {
      fieldOf(body, "retracted");
      fieldOf(body, "ended");
    },
  },
  pulls: {
    page: (after) => post(I1, { after }),
    read: (body) => {
      const { nodes, pageInfo } = fieldOf<Page>(body, "page");
      return { ids: nodes.map(({ id }) => id), after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
  },
};

function ask(document: string, variable: string, answer: Asking["answer"]): Asking {
  return { request: (variables) => post(document, { id: variables[variable] }), answer };
}

/** PostGraphile's cursor of a row: the digest of Q3's order (another one is refused) and the row's place in it. */
function cursorOf(validFrom: Variables[string] | undefined, rowId: Variables[string] | undefined): string {
  return Buffer.from(JSON.stringify(["2ae3280b23", validFrom, rowId])).toString("base64");
}
