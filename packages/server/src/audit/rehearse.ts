import type { Db, Tx } from "../database/open-database.ts";
import { takeTurn } from "./record.ts";
import { TRANSACTION, type WriteContext } from "./write.ts";

/** Thrown to leave a rehearsal without a trace. */
class CurtainFall extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super("rehearsal");
    this.outcome = outcome;
  }
}

/**
 * Runs writes only to see what they would do: all of them, with their rights, locks, rules and events, within one
 * transaction that is rolled back. `run` gets surroundings whose database is that transaction, and reads there
 * what the writes did.
 */
export async function rehearse<Context extends WriteContext, Outcome>(
  context: Context,
  run: (stage: Context, tx: Tx) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await context.db.$transaction(async (tx): Promise<Outcome> => {
      await takeTurn(tx);
      throw new CurtainFall(await run({ ...context, db: withinTransaction(tx) }, tx));
    }, TRANSACTION);
  } catch (error) {
    if (error instanceof CurtainFall) return error.outcome as Outcome;
    throw error;
  }
}

/** A database whose transactions are parts of one that is open. */
function withinTransaction(tx: Tx): Db {
  const part = (body: (tx: Tx) => Promise<unknown>) => body(tx);
  return new Proxy(tx as Db, {
    get: (target, name) => (name === "$transaction" ? part : Reflect.get(target, name)),
  });
}
