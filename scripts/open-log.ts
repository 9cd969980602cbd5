import { type ChainProof, verifyChain } from "../packages/server/src/audit/verify-chain.ts";
import { DataDirectoryInUseError } from "../packages/server/src/database/data-directory-lock.ts";
import { NoDatabaseError, openSql, type SqlConnection } from "../packages/server/src/database/open-sql.ts";
import type { Env } from "../packages/server/src/env.ts";
import { type AskServer, askServer } from "./ask-server.ts";

/** The change log, to be proven. */
export interface OpenLog {
  prove(): Promise<ChainProof>;
  /** The hash of an event; null: there is none of this number. */
  hashAt(number: number): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * Opens the log in the database itself, also while servers run on PostgreSQL; where a server has the embedded database
 * for itself, that server is asked.
 * @throws NoDatabaseError where there is none yet
 */
export async function openLog(env: Env): Promise<OpenLog> {
  try {
    return await logOf(await openSql(env));
  } catch (error) {
    const ask = error instanceof DataDirectoryInUseError ? await askServer(env) : null;
    if (ask === null) throw error;
    console.log("A server has the database open, and is asked.");
    return logBehind(ask);
  }
}

async function logOf({ ask, close }: SqlConnection): Promise<OpenLog> {
  const [row] = await ask<{ log: string | null }>(
    `SELECT to_regclass('public."ChangeLogHead"')::text AS "log"`,
  );
  if (row?.log == null) {
    await close();
    throw new NoDatabaseError("There is no change log yet: the database is empty.");
  }
  return {
    prove: () => verifyChain(ask),
    hashAt: async (number) => {
      const [event] = await ask<{ hash: string }>(
        `SELECT "hash" FROM "ChangeEvent" WHERE "number" = $1`,
        number,
      );
      return event?.hash ?? null;
    },
    close,
  };
}

const PROOF = "{ changeLogProof { events head { number hash } fault { number code message } } }";
const HASH =
  "query ($since: Int!) { changes(first: 1, filter: { since: $since }) { nodes { number hash } } }";

function logBehind(ask: AskServer): OpenLog {
  const told = async <Data>(query: string, variables?: object): Promise<Data> => {
    const { data, errors = [] } = await ask<Data>(query, variables);
    if (data == null) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  };
  return {
    prove: async () => (await told<{ changeLogProof: ChainProof }>(PROOF)).changeLogProof,
    hashAt: async (number) => {
      const answer = await told<{ changes: { nodes: { number: number; hash: string }[] } }>(HASH, {
        since: number - 1,
      });
      return answer.changes.nodes.find((event) => event.number === number)?.hash ?? null;
    },
    close: async () => {},
  };
}
