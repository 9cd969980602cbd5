import type { Ask, Contender, Variables } from "../../contender.ts";
import { startProcess } from "../start-process.ts";
import { type ChartAnswer, chartOf, type Link, linksOf, peopleOf, type Unit } from "./answers.ts";

const FIRST = "00000000-0000-0000-0000-000000000000";

/** The yardstick: each question one prepared statement that builds the whole JSON, behind bare node:http. */
export const contender: Contender = {
  name: "sql",
  start: (at) => startProcess(new URL("./server.ts", import.meta.url), at),
  asks: {
    Q1: { request: (v) => ask("Q1", v.dutyId), answer: (body) => linksOf(body as { links: Link[] }) },
    Q2: { request: (v) => ask("Q2", v.personId), answer: (body) => idsOf(body as { id: string }[]) },
    Q3: {
      request: (v) => ask("Q3", "RESPONSIBLE", v.validFrom, v.rowId),
      answer: (body) => idsOf(body as { id: string }[]),
    },
    Q4: { request: (v) => ask("Q4", v.unitId), answer: (body) => peopleOf(body as Unit) },
    Q5: { request: (v) => ask("Q5", v.planId), answer: (body) => chartOf(body as ChartAnswer) },
    Q6: {
      request: (v) => ask("Q6", v.dutyId, v.inForce, v.known),
      answer: (body) => linksOf(body as { links: Link[] }),
    },
  },
  writes: {
    assign: (v) => ask("ASSIGN", v.dutyId, v.personId),
    end: (assigned) => ask("END", (assigned as { id: string }).id),
    check: (ended) => {
      if (typeof (ended as { validTo?: unknown } | null)?.validTo !== "string")
        throw new Error("Nothing was ended.");
    },
  },
  pulls: {
    page: (after) => ask("I1", after ?? FIRST),
    read: (body) => {
      const { rows, after } = body as { rows: { id: string }[]; after: string | null };
      return { ids: idsOf(rows), after };
    },
  },
};

/** The statement's name and its values as a path. */
function ask(name: string, ...values: (Variables[string] | undefined)[]): Ask {
  return { path: `/${[name, ...values].join("/")}`, method: "GET", headers: {}, body: "" };
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
