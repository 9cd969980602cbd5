import type { QuestionKey } from "../questions/question.ts";

/** One round of one contestant. */
export interface Round {
  /** Requests; of M1 operations, of I1 rows. */
  done: number;
  requests: number;
  seconds: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor time. */
  serverMs: number;
  postgresMs: number;
}

/** What was measured of a contestant for a question at a size. */
export interface Measured {
  size: string;
  question: QuestionKey;
  name: string;
  rounds: Round[];
  /** Statements a request, counted in a pass of its own. */
  statements: number;
  /** Megabytes that the server holds after its rounds. */
  memory: number;
}

/** A question that a contender cannot be asked, and why. */
export interface Missing {
  question: QuestionKey;
  name: string;
  why: string;
}

/** A whole run, as it is kept in bench/results. */
export interface Results {
  at: string;
  command: string;
  machine: string;
  versions: Record<string, string>;
  rounds: number;
  seconds: number;
  measured: Measured[];
  missing: Missing[];
}

/** What was done a second over all rounds. */
export function rate({ rounds }: Measured): number {
  return sum(rounds, ({ done }) => done) / sum(rounds, ({ seconds }) => seconds);
}

/** Milliseconds of processor time for each done: of the server, and of PostgreSQL. */
export function cost({ rounds }: Measured): { server: number; postgres: number } {
  const done = sum(rounds, (round) => round.done);
  return {
    server: sum(rounds, ({ serverMs }) => serverMs) / done,
    postgres: sum(rounds, ({ postgresMs }) => postgresMs) / done,
  };
}

/** How much faster one was than another: the median of the rounds, each against the other's of the same turn. */
export function ratio(one: Measured, other: Measured): number {
  return median(
    one.rounds.map((round, turn) => {
      const against = other.rounds[turn] ?? round;
      return round.done / round.seconds / (against.done / against.seconds);
    }),
  );
}

/** The middle one; of two, the lower. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

function sum(rounds: Round[], of: (round: Round) => number): number {
  return rounds.reduce((total, round) => total + of(round), 0);
}
