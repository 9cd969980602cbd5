import { parseGlobalId } from "../../access/global-id.ts";
import type { PlainNodeType } from "../../access/load-node.ts";
import type { Action } from "../../access/policy.ts";
import type { Viewer } from "../../access/viewer.ts";
import type { Context } from "../../context.ts";
import type { ChangeEvent } from "../../generated/prisma/client.ts";
import { type EdgeKind, edgeTable } from "../../timeline/edges.ts";
import { changeOf } from "./change-of.ts";
import { readRootActions, readUndoings, readWritesOf, type Undoing } from "./reads.ts";
import { changedSince, type Obstacle, type Row, reversalOf, undoneBy } from "./rules.ts";
import { UNDO_WAYS } from "./undo-ways.ts";

type May = (viewer: Viewer | null, action: Action) => boolean;

/** The event that has taken an event back, and was not taken back itself. */
export async function undoingOf(
  event: ChangeEvent,
  _args: object,
  { db, load }: Context,
): Promise<number | null> {
  const undoings = await load
    .batch<string, Undoing[]>("undoings", async (subjects) => {
      const found = Map.groupBy(await readUndoings(db, subjects), ({ subject }) => subject);
      return subjects.map((subject) => found.get(subject) ?? []);
    })
    .load(event.subject);
  return undoneBy(event.number, undoings);
}

/** All events that are taken back together with one, itself among them, in their order. */
export async function eventsTogether(event: ChangeEvent, { db, load }: Context): Promise<ChangeEvent[]> {
  if (UNDO_WAYS[event.action] !== "WRITE") return [event];
  const numbers = await load
    .batch<number, readonly number[]>("writeOfEvent", async (asked) => {
      const writes = await readWritesOf(db, asked);
      return asked.map((number) => writes.get(number) ?? [number]);
    })
    .load(event.number);
  const events = load.batch<number, ChangeEvent | null>("changeEvent", async (asked) => {
    const rows = await db.changeEvent.findMany({ where: { number: { in: [...asked] } } });
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    return asked.map((number) => byNumber.get(number) ?? null);
  });
  const rows = await Promise.all(numbers.map((number) => events.load(number)));
  return rows.filter((row) => row !== null);
}

/** Why an event cannot be taken back, as far as it is known without trying; null: it can. */
export async function obstacleOf(event: ChangeEvent, context: Context, may: May): Promise<Obstacle | null> {
  const together = await eventsTogether(event, context);
  const obstacles = await Promise.all(together.map((each) => ownObstacleOf(each, context, may)));
  return obstacles.find((obstacle) => obstacle !== null) ?? null;
}

async function ownObstacleOf(event: ChangeEvent, context: Context, may: May): Promise<Obstacle | null> {
  const change = changeOf(event);
  const reversal = reversalOf(change);
  if (typeof reversal === "string") return reversal;
  if ((await undoingOf(event, {}, context)) !== null) return "ALREADY_UNDONE";
  const action = event.undoes === null ? event.action : await rootActionOf(event, context);
  const isAllowed = may(context.viewer, "write:undoChange") && may(context.viewer, `write:${action}`);
  if (!isAllowed) return "NOT_ALLOWED";
  const since = changedSince(reversal, change, await rowNow(event, change.isEdge, context));
  return since.length > 0 ? "CHANGED_SINCE" : null;
}

function rootActionOf(event: ChangeEvent, { db, load }: Context): Promise<string> {
  return load
    .batch<number, string>("rootAction", async (numbers) => {
      const roots = await readRootActions(db, numbers);
      return numbers.map((number) => roots.get(number) ?? "");
    })
    .load(event.number);
}

/** The row of a node as it stands, or of an edge as it is believed; one statement a type. */
async function rowNow({ subject }: ChangeEvent, isEdge: boolean, { db, load }: Context): Promise<Row | null> {
  const node = parseGlobalId(subject);
  if (node === null) return null;
  if (!isEdge) return (await load.node(node.type as PlainNodeType, node.id)) as unknown as Row | null;
  const kind = node.type as EdgeKind;
  // Whatever moment the query asks of: a change is taken back today.
  return load
    .batch<string, Row | null>(`believed:${kind}`, async (ids) => {
      const rows = await edgeTable(db, kind).findMany({ where: { id: { in: [...ids] }, retractedAt: null } });
      const byId = new Map(rows.map((row) => [row.id, row as unknown as Row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(node.id);
}
