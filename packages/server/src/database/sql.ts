import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { instantOfText } from "./instants.ts";

/** Reads of the hot paths: straight to the database, each text planned once per connection. */
export interface Sql {
  /**
   * The rows of one statement. `text` names its values `$1`, `$2` …; instants come as Date, JSON parsed, enums as text.
   * A text must be one of a bounded number: what varies goes into values.
   */
  ask<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The same, each row as the values of its columns in the statement's order: for rows that are taken apart anyway. */
  askValues(text: string, values?: readonly unknown[]): Promise<unknown[][]>;
  /** Tells of each statement before it is sent, as Prisma's query events do of its own. */
  onStatement(listen: (text: string, values: readonly unknown[]) => void): void;
  close(): Promise<void>;
}

/** A statement that failed: what the driver says, from where it was asked. */
export class SqlError extends Error {
  /** PostgreSQL's five letters for it, where it is PostgreSQL that refused. */
  readonly code: string | undefined;

  constructor(cause: Error & { code?: string }) {
    super(cause.message, { cause });
    this.code = cause.code;
  }
}

/** Drivers tell of a fault from within their sockets; whoever reads the log wants to know who asked. */
async function located<Rows>(asked: Promise<Rows>): Promise<Rows> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof Error ? new SqlError(error) : error;
  }
}

/** So many reads go on at once; writes have connections of their own, so that none waits behind their turn. */
const CONNECTIONS = 8;

/** Prepared statements over connections of their own to a PostgreSQL. */
export function postgresSql(connectionString: string, onFault: (error: Error) => void = () => {}): Sql {
  // Each text is written so that one plan serves all its values: to plan it anew would take longer than to run it.
  const pool = new pg.Pool({
    connectionString,
    options: "-c TimeZone=UTC -c jit=off -c plan_cache_mode=force_generic_plan",
    max: CONNECTIONS,
  });
  // A connection that breaks while nobody uses it is replaced at the next statement.
  pool.on("error", onFault);
  const told = createTold();
  const prepared = (text: string, values: readonly unknown[]) => {
    told.tell(text, values);
    return { name: nameOf(text), text, values: [...values], types: TYPES };
  };
  return {
    onStatement: told.listen,
    close: () => pool.end(),
    ask: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await located(pool.query<Row>(prepared(text, values)))).rows,
    askValues: async (text, values = []) =>
      (await located(pool.query({ ...prepared(text, values), rowMode: "array" }))).rows,
  };
}

const TIMESTAMPTZ = 1184;

/** As the driver reads values, but instants in a cheaper way. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === TIMESTAMPTZ && format !== "binary" ? instantOfText : pg.types.getTypeParser(oid, format),
};

/** The same over the embedded database, which has one connection and waits while a write has it. */
export function embeddedSql(client: PGlite): Sql {
  const told = createTold();
  return {
    onStatement: told.listen,
    close: async () => {},
    ask: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      told.tell(text, values);
      return (await located(client.query<Row>(text, [...values]))).rows;
    },
    askValues: async (text, values = []) => {
      told.tell(text, values);
      return (await located(client.query<unknown[]>(text, [...values], { rowMode: "array" }))).rows;
    },
  };
}

function createTold() {
  const listeners: ((text: string, values: readonly unknown[]) => void)[] = [];
  return {
    listen: (listener: (text: string, values: readonly unknown[]) => void) => void listeners.push(listener),
    tell: (text: string, values: readonly unknown[]) => {
      for (const listener of listeners) listener(text, values);
    },
  };
}

const names = new Map<string, string>();

/** More texts than these are planned each time anew, so that no connection keeps plans without end. */
const MOST_NAMES = 1_000;

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return "";
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}
