import type { Variables } from "../contender.ts";
import type { Sql } from "../data/sql.ts";

/** Those that one request answers. */
export const READ_KEYS = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"] as const;

export type ReadKey = (typeof READ_KEYS)[number];

/** With the write of two requests and the pull of many. */
export type QuestionKey = ReadKey | "M1" | "I1";

export const QUESTION_KEYS: readonly QuestionKey[] = [...READ_KEYS, "M1", "I1"];

/** What all contenders are asked alike, and with which variables. */
export interface Question {
  key: QuestionKey;
  title: string;
  /** Variables drawn from a data set, the same ones every time. */
  draw(sql: Sql, count: number): Promise<Variables[]>;
}

/** The first rows of a table in an order that says nothing, but is the same every time. */
export function scattered(column: string): string {
  return `md5(${column}::text)`;
}
