import type { Variables } from "../contender.ts";
import { query } from "../query.ts";
import { type Contestant, send } from "./contestant.ts";
import type { Ground } from "./interleave.ts";

const PATIENCE_MS = 10_000;

/** What is drawn for everybody, as far as this asker sees it; null where no answer comes in time. */
export async function inSight(
  contestant: Contestant,
  drawn: Variables[],
  ground: Ground,
): Promise<Variables[] | null> {
  const asking = contestant.contender.asks.Q1;
  const seen: Variables[] = [];
  for (const variables of drawn) {
    if (asking === undefined) break;
    const body = await send(contestant, asking.request(variables), PATIENCE_MS).catch(nullIfLate);
    if (body === null) {
      console.log(`${contestant.name} is left out: no answer within ${PATIENCE_MS / 1000} s.`);
      await cancelStatements(ground);
      return null;
    }
    if ((body as { data?: { node?: unknown } }).data?.node != null) seen.push(variables);
  }
  if (seen.length === 0) throw new Error(`${contestant.name} sees nothing of what was drawn.`);
  return seen;
}

/** What nobody waits for any more would go on and be counted with what comes next. */
async function cancelStatements({ clusterUrl, database }: Ground): Promise<void> {
  await query(
    clusterUrl,
    "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND state = 'active'",
    [database],
  );
}

function nullIfLate(error: unknown): null {
  if ((error as Error).name === "TimeoutError") return null;
  throw error;
}
