import type { Db, Tx } from "../database/open-database.ts";
import { type ChainHead, chain, GENESIS } from "./chain.ts";
import { readEvents } from "./read-events.ts";
import { takeTurn } from "./record.ts";

/** As long as it takes: it is done once, before anybody is served. */
const AS_LONG_AS_IT_TAKES = { maxWait: 60_000, timeout: 24 * 60 * 60_000 };

/**
 * Gives the events that were written before the log was chained their hashes, all in one transaction, and answers how
 * many there were. What they say is taken for what was written: the chain proves what happens from then on.
 */
export async function chainOldEvents(db: Db): Promise<number> {
  const isOld = ({ hash }: ChainHead) => hash === "";
  // Without a lock first: a start does not wait for the writes of other servers.
  if (!(await db.changeLogHead.findMany()).some(isOld)) return 0;
  return db.$transaction(async (tx) => (isOld(await takeTurn(tx)) ? chainAll(tx) : 0), AS_LONG_AS_IT_TAKES);
}

async function chainAll(tx: Tx): Promise<number> {
  let head: ChainHead = GENESIS;
  let count = 0;
  for await (const page of readEvents((sql, ...values) => tx.$queryRawUnsafe(sql, ...values))) {
    const hashes = chain(head.hash, page).map(({ number, hash }) => ({ number, hash }));
    await tx.$executeRaw`
      UPDATE "ChangeEvent" e SET "hash" = given."hash"
      FROM json_to_recordset(${JSON.stringify(hashes)}::json) AS given("number" integer, "hash" text)
      WHERE e."number" = given."number"`;
    head = hashes.at(-1) ?? head;
    count += hashes.length;
  }
  await tx.changeLogHead.update({ where: { id: 1 }, data: { hash: head.hash } });
  return count;
}
