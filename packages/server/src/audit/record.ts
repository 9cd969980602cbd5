import type { Viewer } from "../access/viewer.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Tx } from "../database/open-database.ts";
import { type ChainHead, chain } from "./chain.ts";

/** What happened to one node or edge; `nodeIds` are all nodes in whose history it stands (global ids). */
export interface ChangeEventInput {
  subject: string;
  nodeIds: string[];
  before: object | null;
  after: object | null;
  /** The person on whose behalf it was written, where the write says so (global id). */
  onBehalfOf?: string | null;
  /** The number of the event that it takes back. */
  undoes?: number | null;
}

/** Who wrote, when, by which mutation and in which request. */
export interface Authorship {
  viewer: Viewer;
  action: string;
  at: Date;
  requestId: string | null;
}

/**
 * Waits until no other write is under way, on any server, and answers the end of the log, which stays the end until this
 * transaction is over. So what a write has loaded still holds when it decides, and the moments at which things are
 * learned are in the order of the log. Reads do not wait.
 */
export async function takeTurn(tx: Tx): Promise<ChainHead> {
  const [head] = await tx.$queryRaw<ChainHead[]>`
    SELECT "number", "hash" FROM "ChangeLogHead" WHERE "id" = 1 FOR UPDATE`;
  if (head === undefined) throw new Error("The change log has lost its counter.");
  return head;
}

/**
 * Appends events to the change log, after the head of this turn and in the transaction of the write that they tell of;
 * where it fails, the write fails. The counter's row lock puts all writers in one order, so that a reader who has seen
 * number N has seen all before it, and each event carries the hash of the one before.
 */
export async function record(
  tx: Tx,
  head: ChainHead,
  by: Authorship,
  events: readonly ChangeEventInput[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = chain(
    head.hash,
    events.map((event, index) => ({
      number: head.number + index + 1,
      at: by.at,
      actorKind: by.viewer.kind,
      actorId: by.viewer.id,
      actorName: by.viewer.name,
      onBehalfOf: event.onBehalfOf ?? null,
      action: by.action,
      subject: event.subject,
      nodeIds: [...new Set([event.subject, ...event.nodeIds])],
      before: event.before,
      after: event.after,
      requestId: by.requestId,
      undoes: event.undoes ?? null,
    })),
  );
  await moveHead(tx, head, rows.at(-1) ?? head);
  await insertRows(tx, "ChangeEvent", rows);
}

async function moveHead(tx: Tx, from: ChainHead, to: ChainHead): Promise<void> {
  const moved = await tx.$executeRaw`
    UPDATE "ChangeLogHead" SET "number" = ${to.number}, "hash" = ${to.hash}
    WHERE "id" = 1 AND "number" = ${from.number} AND "hash" = ${from.hash}`;
  if (moved !== 1) throw new Error("The change log went on outside of a turn.");
}
