import type { Question } from "./question.ts";

export const PULL_PAGE = 200;

/** { after }: a page of 200 assignments after a cursor, until there are none: [assignment id] of all of them. */
export const i1: Question = {
  key: "I1",
  title: "Full pull of all assignments, 200 a page",
  draw: async () => [{ after: null }],
};
