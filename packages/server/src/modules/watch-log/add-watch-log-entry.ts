import { globalId } from "../../access/global-id.ts";
import { keeps } from "../../access/keeps.ts";
import { requireNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { ForbiddenError, invalid } from "../../errors.ts";
import type { Rota, WatchLogEntry } from "../../generated/prisma/client.ts";
import { checkTexts } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { readTurnsAt } from "../handover/reads.ts";
import { isUnsigned } from "../handover/rules.ts";

export interface AddWatchLogEntryInput {
  rotaId: string;
  at?: Date | null | undefined;
  matter: string;
  action?: string | null | undefined;
  toldTo?: string | null | undefined;
  clientMutationId?: string | null | undefined;
}

/**
 * Enters into the log of a watch what happened, what was done and who was told (E3), in the writer's name and for good:
 * by whoever is on watch or in the pool, or by who keeps the rota. An entry in a shift whose handover has not been signed
 * says so.
 * @throws DomainError: Forbidden
 */
export function addWatchLogEntry(
  context: WriteContext,
  input: AddWatchLogEntryInput,
): Promise<WatchLogEntry & Typed> {
  return write(context, "addWatchLogEntry", input, async (current) => {
    const { tx, now, log } = current;
    checkTexts(input, {
      matter: { kind: "text", required: true },
      action: { kind: "text" },
      toldTo: { kind: "note" },
    });
    const rota = await requireNode(tx, "Rota", input.rotaId, ["rotaId"]);
    const at = input.at ?? now;
    if (at > now) throw invalid(["at"], "OUT_OF_RANGE", "lies ahead.");
    const me = context.viewer?.personId ?? null;
    const entry: WatchLogEntry = {
      id: makeId(),
      rotaId: rota.id,
      at,
      matter: input.matter.trim(),
      action: input.action?.trim() || null,
      toldTo: input.toldTo?.trim() || null,
      personId: me,
      authorName: context.viewer?.name ?? "",
      isUnsigned: await isWatchUnsigned(current, rota, me),
      createdAt: now,
      retiredAt: null,
    };
    const event = nodeEvent("WatchLogEntry", null, entry, [globalId("Rota", rota.id)]);
    if (
      !(await isOfWatch(current, rota, me)) &&
      !(await keeps(current, context.viewer, "addWatchLogEntry", [event]))
    )
      throw new ForbiddenError("write:addWatchLogEntry");
    await tx.watchLogEntry.create({ data: entry });
    log(event);
    return typed("WatchLogEntry", entry);
  });
}

/** Whether somebody is in the pool of a rota, or on its watch now. */
async function isOfWatch(
  { tx, now }: Write,
  { id: rotaId }: Rota,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  const mine = { rotaId, personId, retiredAt: null };
  const [places, shifts] = [
    await tx.rotaMember.count({ where: mine }),
    await tx.shift.count({ where: { ...mine, startsAt: { lte: now }, endsAt: { gt: now } } }),
  ];
  return places + shifts > 0;
}

/** Whether the watch goes on now without a signed handover. */
async function isWatchUnsigned({ tx, now }: Write, rota: Rota, personId: string | null): Promise<boolean> {
  const turns = await readTurnsAt(tx, rota.id, now);
  const handovers = await tx.handover.findMany({
    where: { rotaId: rota.id, at: { in: turns.map(({ startsAt }) => startsAt) } },
  });
  return isUnsigned(personId, turns, handovers, now);
}
