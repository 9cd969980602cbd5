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

/** A rehearsal under way. */
export interface Rehearsal<Context> {
  /** Surroundings whose database is the transaction, and whose clock stands still since the turn came. */
  stage: Context;
  tx: Tx;
  /** Takes back all that was written, so that how things stood before can be read too. */
  takeBack(): Promise<void>;
}

/**
 * Runs writes only to see what they would do: all of them, with their rights, locks, rules and events, within one
 * transaction that is rolled back. `run` reads there what the writes did.
 */
export async function rehearse<Context extends WriteContext, Outcome>(
  context: Context,
  run: (rehearsal: Rehearsal<Context>) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await context.db.$transaction(async (tx): Promise<Outcome> => {
      await takeTurn(tx);
      const now = context.clock.now();
      // What memory holds is none of what is only rehearsed.
      const stage = { ...context, clock: { now: () => now }, db: withinTransaction(tx), snapshot: null };
      await tx.$executeRaw`SAVEPOINT before_rehearsal`;
      const takeBack = async () => void (await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_rehearsal`);
      throw new CurtainFall(await run({ stage, tx, takeBack }));
    }, TRANSACTION);
  } catch (error) {
    if (error instanceof CurtainFall) return error.outcome as Outcome;
    throw error;
  }
}

/** A database whose transactions are parts of one that is open. */
export function withinTransaction(tx: Tx): Db {
  const part = (body: (tx: Tx) => Promise<unknown>) => body(tx);
  return new Proxy(tx as Db, {
    get: (target, name) => (name === "$transaction" ? part : Reflect.get(target, name)),
  });
}
