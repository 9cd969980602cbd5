import { createHash } from "node:crypto";
import { checkWrite } from "../access/check-write.ts";
import { findIn } from "../access/load-node.ts";
import { reachOf, requireRight } from "../access/policy.ts";
import { createSightOfWrite } from "../access/sight/sight.ts";
import { lookWith } from "../access/sight-of-write.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Clock } from "../clock.ts";
import type { Db, Tx } from "../database/open-database.ts";
import { ConflictError } from "../errors.ts";
import { Prisma } from "../generated/prisma/client.ts";
import { checkTexts } from "../text/check-text.ts";
import { overlapOfDatabaseError } from "../timeline/overlap.ts";
import { type ChangeEventInput, record, takeTurn } from "./record.ts";

/** What a write needs from its surroundings. */
export interface WriteContext {
  db: Db;
  clock: Clock;
  viewer: Viewer | null;
  requestId: string | null;
  /** The write that this one is a part of: it shares its transaction, its moment and its action. */
  within?: Write;
}

/** A write under way: its transaction, its moment and its events. */
export interface Write {
  tx: Tx;
  now: Date;
  /** Tells the change log what happened; it is appended when the body is done. */
  log(event: ChangeEventInput): void;
  /** Looks whether the writer reaches all that was told so far, as it is looked at before anything is committed. */
  check(): Promise<void>;
}

/** Long enough for a large plan, short enough that a stuck write lets go. */
export const TRANSACTION = { maxWait: 15_000, timeout: 60_000 };

/**
 * The one way to write. Checks the right, opens a transaction, runs the body (load -> decide -> write), appends its
 * events to the change log and commits; anything thrown leaves the database as it was. With a `clientMutationId`
 * a repeated call answers what the first one answered and writes nothing.
 * What the body wrote without saying so stands in no event: nothing here looks for it, the tests of each mutation do.
 * @throws DomainError for refusals
 */
export async function write<
  Input extends { clientMutationId?: string | null | undefined },
  Result extends object,
>(
  context: WriteContext,
  action: string,
  input: Input,
  body: (write: Write) => Promise<Result>,
): Promise<Result> {
  const { viewer } = context;
  requireRight(viewer, `write:${action}`);
  if (context.within !== undefined) return body(context.within);
  const by = viewer;
  const attempt = () =>
    context.db.$transaction(async (tx) => {
      const head = await takeTurn(tx);
      const now = context.clock.now();
      checkTexts(input, { clientMutationId: { kind: "key" } });
      const key = input.clientMutationId ?? null;
      const repeated = key === null ? null : await findAnswer<Result>(tx, by.id, key, action, input);
      if (repeated !== null) return repeated;
      const events: ChangeEventInput[] = [];
      const sight = createSightOfWrite({ db: tx, clock: context.clock, viewer: by }, findIn(tx));
      lookWith(tx, sight);
      // What a write itself changes gives nobody the right to it.
      if (!reachOf(by, `write:${action}`).includes("EVERYTHING")) await sight.reach();
      const check = () => checkWrite({ tx, now, viewer: by, action, reach: sight.reach }, events);
      const result = await body({ tx, now, log: (event) => void events.push(event), check });
      if (key !== null) await keepAnswer(tx, by.id, key, action, input, result, now);
      await check();
      await record(tx, head, { viewer: by, action, at: now, requestId: context.requestId }, events);
      return result;
    }, TRANSACTION);
  try {
    return await attempt().catch((error: unknown) => {
      // The same call came in twice at once: the other one has written, and its answer is there now.
      if (input.clientMutationId != null && isTakenKey(error)) return attempt();
      throw error;
    });
  } catch (error) {
    throw overlapOfDatabaseError(error) ?? conflictOfDatabaseError(error) ?? error;
  }
}

function isTakenKey(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Two writers met in the database, which let one of them through; the other may simply try again. */
function conflictOfDatabaseError(error: unknown): ConflictError | undefined {
  const isConflict = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
  return isConflict ? new ConflictError("Somebody else wrote at the same time; try again.") : undefined;
}

async function findAnswer<Result>(
  tx: Tx,
  actorId: string,
  key: string,
  action: string,
  input: object,
): Promise<Result | null> {
  const known = await tx.idempotentWrite.findUnique({ where: { actorId_key: { actorId, key } } });
  if (known === null) return null;
  if (known.action !== action || known.inputHash !== hash(input)) {
    throw new ConflictError("This clientMutationId was already used for another write.");
  }
  return JSON.parse(known.result, reviveDate) as Result;
}

async function keepAnswer(
  tx: Tx,
  actorId: string,
  key: string,
  action: string,
  input: object,
  result: object,
  at: Date,
): Promise<void> {
  await tx.idempotentWrite.create({
    data: { actorId, key, action, inputHash: hash(input), result: JSON.stringify(result, markDate), at },
  });
}

function hash(input: object): string {
  return createHash("sha256").update(JSON.stringify(input)).digest("hex");
}

/** Dates are kept apart from texts that look like one. */
function markDate(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key];
  return given instanceof Date ? { $date: given.toISOString() } : value;
}

function reviveDate(_key: string, value: unknown): unknown {
  const isMark = typeof value === "object" && value !== null && "$date" in value;
  return isMark ? new Date(String(value.$date)) : value;
}
