import { parseGlobalId } from "../../access/global-id.ts";
import { nodeTable, type PlainNodeType } from "../../access/load-node.ts";
import { requireRight } from "../../access/policy.ts";
import { partOf } from "../../audit/part-of-write.ts";
import { type Write, write } from "../../audit/write.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../database/open-database.ts";
import { enforce } from "../../decision.ts";
import { NotFoundError } from "../../errors.ts";
import type { ChangeEvent } from "../../generated/prisma/client.ts";
import { type EdgeKind, edgeTable } from "../../timeline/edges.ts";
import type { Typed } from "../../typed.ts";
import { changeOf } from "./change-of.ts";
import { readRootActions, readUndoings, readWritesOf } from "./reads.ts";
import { reverseEdge } from "./reverse-edge.ts";
import { reverseNode } from "./reverse-node.ts";
import { changedSince, decideUndo, type Row, reversalOf, undoneBy } from "./rules.ts";
import { UNDO_WAYS } from "./undo-ways.ts";

export interface UndoChangeInput {
  number: number;
  clientMutationId?: string | null | undefined;
}

/** Calls a mutation by its name, within the surroundings given. */
type RunWithin = (context: Context, name: string, input: object) => Promise<unknown>;

/**
 * Takes one event of the change log back, by the opposite act and with all its rules; where half of a call would be
 * nonsense, all that the call wrote. The log then says who took what back: nothing of it is changed.
 * @throws DomainError: NotFound, Forbidden, NOT_UNDOABLE, ALREADY_UNDONE, CHANGED_SINCE, and those of the opposite act
 */
export function undoChange(context: Context, input: UndoChangeInput, run: RunWithin): Promise<Typed> {
  return write(context, "undoChange", input, async (current) => {
    const events = await readTogether(current.tx, input.number);
    const numbers = events.map(({ number }) => number);
    const roots = await readRootActions(current.tx, numbers);
    const undoings = await readUndoings(
      current.tx,
      events.map(({ subject }) => subject),
    );
    let answer: Typed | null = null;
    // The last first: what made room for another one comes back when that one is gone.
    for (const event of events.toReversed()) {
      const facts = {
        action: roots.get(event.number) ?? event.action,
        isUndone: undoneBy(event.number, undoings) !== null,
      };
      const reversed = await reverse(context, current, event, facts, run);
      if (event.number === input.number) answer = reversed as Typed;
    }
    if (answer === null) throw new Error("The event to take back is not among those of its call.");
    return answer;
  });
}

/** The event and, where its action is taken back as a whole, all others of the same call. */
async function readTogether(tx: Tx, number: number): Promise<ChangeEvent[]> {
  const event = await tx.changeEvent.findUnique({ where: { number } });
  if (event === null) throw new NotFoundError(["number"], String(number));
  if (UNDO_WAYS[event.action] !== "WRITE") return [event];
  const together = (await readWritesOf(tx, [number])).get(number) ?? [number];
  return tx.changeEvent.findMany({ where: { number: { in: [...together] } }, orderBy: { number: "asc" } });
}

async function reverse(
  context: Context,
  current: Write,
  event: ChangeEvent,
  { action, isUndone }: { action: string; isUndone: boolean },
  run: RunWithin,
): Promise<unknown> {
  const change = changeOf(event);
  const reversal = reversalOf(change);
  const bar = typeof reversal === "string" ? reversal : null;
  enforce(decideUndo({ bar, isUndone, since: [] }));
  requireRight(context.viewer, `write:${action}`);
  const node = parseGlobalId(event.subject);
  if (typeof reversal === "string" || node === null) throw new Error("What is barred was let through.");
  const now = await readNow(current.tx, node.type, node.id, change.isEdge);
  enforce(decideUndo({ bar, isUndone, since: changedSince(reversal, change, now) }));
  const part = partOf(context, current, (told) => current.log({ ...told, undoes: event.number }));
  if (change.isEdge) {
    const kind = node.type as EdgeKind;
    const edge = { kind, before: change.before, believed: now as never };
    return reverseEdge(part, edge, reversal);
  }
  const changed = { type: node.type, id: node.id, before: change.before, now: now ?? {} };
  return reverseNode(part, changed, reversal, (name, input) => run(part, name, input));
}

/** The row of a node as it stands, or of an edge as it is believed. */
async function readNow(tx: Tx, type: string, id: string, isEdge: boolean): Promise<Row | null> {
  const row = isEdge
    ? await edgeTable(tx, type as EdgeKind).findFirst({ where: { id, retractedAt: null } })
    : await nodeTable(tx, type as PlainNodeType).findUnique({ where: { id } });
  return row as unknown as Row | null;
}
