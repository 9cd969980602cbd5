import type { QuestionKey, ReadKey } from "./questions/question.ts";

/** What a question is asked with: plain values, ids as the database has them. */
export type Variables = Record<string, string | number | null>;

/** An answer in the form in which answers are compared: plain JSON, lists in a fixed order. */
export type Answer = unknown;

/** One HTTP request as it goes out. */
export interface Ask {
  path: string;
  method: "POST" | "GET";
  headers: Record<string, string>;
  body: string;
}

/** How a question is put to a contender, and how its raw response is brought into the common form. */
export interface Asking {
  request(variables: Variables): Ask;
  answer(body: unknown, variables: Variables): Answer;
}

/** M1: the request that assigns, and the one that ends what its response says was made. Both throw where it was refused. */
export interface Writing {
  assign(variables: Variables): Ask;
  end(assigned: unknown, variables: Variables): Ask;
  /** Looks at the response to the second one. */
  check(ended: unknown): void;
}

/** I1: the request for a page after a cursor, and what its response holds; `after` is null on the last page. */
export interface Pulling {
  page(after: string | null): Ask;
  read(body: unknown): { ids: string[]; after: string | null };
}

/** A server that was started for a run. */
export interface Running {
  /** The process, whose children count as well. */
  pid: number;
  stop(): Promise<void>;
  /** What only the started server knows, such as a key, goes into every request's headers. */
  headers?: Record<string, string>;
  /** The headers of who writes, where it is somebody else than who reads. */
  writerHeaders?: Record<string, string>;
  /** Others who may ask, by name, with their headers. */
  askers?: Record<string, Record<string, string>>;
}

/** One way to serve the graph, with the questions that it can be asked. */
export interface Contender {
  name: string;
  /** Starts a process of its own on the port, ready when it resolves. */
  start(at: { databaseUrl: string; port: number }): Promise<Running>;
  asks: Partial<Record<ReadKey, Asking>>;
  writes?: Writing;
  pulls?: Pulling;
  /** Why a question cannot be asked of this contender. */
  misses?: Partial<Record<QuestionKey, string>>;
}
