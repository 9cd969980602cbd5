import type { Viewer } from "../access/viewer.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Tx } from "../database/open-database.ts";

/** What happened to one node or edge; `nodeIds` are all nodes in whose history it stands (global ids). */
export interface ChangeEventInput {
  subject: string;
  nodeIds: string[];
  before: object | null;
  after: object | null;
}

/** Who wrote, when, by which mutation and in which request. */
export interface Authorship {
  viewer: Viewer;
  action: string;
  at: Date;
  requestId: string | null;
}

/**
 * Waits until no other write is under way, on any server. So what a write has loaded still holds when it decides, and
 * the moments at which things are learned are in the order of the log. Reads do not wait.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT "number" FROM "ChangeLogHead" WHERE "id" = 1 FOR UPDATE`;
}

/**
 * Appends events to the change log, in the transaction of the write that they tell of; where it fails, the write
 * fails. The counter's row lock puts all writers in one order, so that a reader who has seen number N has seen all
 * before it.
 */
export async function record(tx: Tx, by: Authorship, events: ChangeEventInput[]): Promise<void> {
  if (events.length === 0) return;
  const [head] = await tx.$queryRaw<{ number: number }[]>`
    UPDATE "ChangeLogHead" SET "number" = "number" + ${events.length} WHERE "id" = 1 RETURNING "number"`;
  if (head === undefined) throw new Error("The change log has lost its counter.");
  const first = head.number - events.length + 1;
  await insertRows(
    tx,
    "ChangeEvent",
    events.map((event, index) => ({
      number: first + index,
      at: by.at,
      actorKind: by.viewer.kind,
      actorId: by.viewer.id,
      actorName: by.viewer.name,
      action: by.action,
      subject: event.subject,
      nodeIds: [...new Set([event.subject, ...event.nodeIds])],
      before: event.before,
      after: event.after,
      requestId: by.requestId,
    })),
  );
}
