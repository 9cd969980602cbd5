import { globalId } from "../../access/global-id.ts";
import { updateNode } from "../../access/load-node.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { insertRows } from "../../database/insert-rows.ts";
import { enforce } from "../../decision.ts";
import { RuleError } from "../../errors.ts";
import type { Rota, Shift } from "../../generated/prisma/client.ts";
import { type Typed, typed } from "../../typed.ts";
import { readNearby } from "./reads.ts";
import { decideNotOver, decideShifts, turnOf } from "./rules.ts";

/** What a shift says. */
export type ShiftFacts = Pick<
  Shift,
  "seat" | "personId" | "startsAt" | "endsAt" | "mode" | "note" | "replacesId"
>;

/** The row of a new shift. */
export function newShift(rota: Pick<Rota, "id">, facts: ShiftFacts, now: Date): Shift {
  return { id: makeId(), version: 1, rotaId: rota.id, ...facts, createdAt: now, retiredAt: null };
}

/** A shift that was taken off, and what of it stands on as a shift of its own. */
export interface TakenOff {
  taken: Shift & Typed;
  kept: (Shift & Typed)[];
}

/**
 * Takes a shift off a rota from an instant on, now where nothing is said: it stays readable, and what lies before stays
 * whose it was, for nobody rewrites who was on watch.
 * @throws DomainError: SHIFT_OVER
 */
export async function takeOff(write: Write, before: Shift, keptTo = write.now): Promise<TakenOff> {
  const { tx, now, log } = write;
  enforce(decideNotOver(before, now, ["id"]));
  const after = await updateNode(tx, "Shift", before, { retiredAt: now });
  log(nodeEvent("Shift", before, after, relatedTo(before)));
  const part = newShift({ id: before.rotaId }, { ...factsOf(before), endsAt: keptTo }, now);
  const kept = part.startsAt < keptTo ? await insertShifts(write, [part]) : [];
  return { taken: typed("Shift", after), kept };
}

function factsOf(shift: Shift): ShiftFacts {
  const { seat, personId, startsAt, endsAt, mode, note } = shift;
  return { seat, personId, startsAt, endsAt, mode, note, replacesId: turnOf(shift) };
}

/**
 * Enters shifts of a rota, all of them or none, where its rules let them stand beside what stands.
 * @throws DomainError: RETIRED, OUTSIDE_ROTA, NOT_IN_POOL, SHIFT_CLASH, REST_TOO_SHORT
 */
export async function enterShifts(
  write: Write,
  rota: Rota,
  shifts: readonly Shift[],
  pathOf: (place: number) => string[],
): Promise<(Shift & Typed)[]> {
  if (shifts.length === 0) return [];
  await refuseRetired(write, shifts, pathOf);
  const [standing, leaders] = [await nearbyOf(write, rota, shifts), await readLeaders(write, rota)];
  enforce(decideShifts({ rota, leaders, standing }, shifts, pathOf));
  return insertShifts(write, shifts);
}

async function insertShifts({ tx, log }: Write, shifts: readonly Shift[]): Promise<(Shift & Typed)[]> {
  await insertRows(tx, "Shift", shifts);
  for (const shift of shifts) log(nodeEvent("Shift", null, shift, relatedTo(shift)));
  return shifts.map((shift) => typed("Shift", shift));
}

/** Whoever was retired keeps no watch from then on; what such a person has kept stays theirs. */
async function refuseRetired(
  { tx, now }: Write,
  shifts: readonly Shift[],
  pathOf: (place: number) => string[],
): Promise<void> {
  const people = [...new Set(shifts.filter(({ endsAt }) => endsAt > now).map(({ personId }) => personId))];
  const gone = await tx.person.findMany({ where: { id: { in: people }, retiredAt: { not: null } } });
  const retired = new Set(gone.map(({ id }) => id));
  const place = shifts.findIndex(({ personId, endsAt }) => endsAt > now && retired.has(personId));
  const personId = shifts[place]?.personId;
  if (personId !== undefined)
    throw new RuleError("RETIRED", `${globalId("Person", personId)} has been retired.`, pathOf(place));
}

/** Who may lead a watch of a rota (E4). */
export async function readLeaders({ tx }: Pick<Write, "tx">, rota: Pick<Rota, "id">): Promise<Set<string>> {
  const leaders = await tx.rotaMember.findMany({
    where: { rotaId: rota.id, seat: "LEADER", retiredAt: null },
  });
  return new Set(leaders.map(({ personId }) => personId));
}

function nearbyOf({ tx }: Write, rota: Rota, shifts: readonly Shift[]): Promise<Shift[]> {
  const times = (column: "startsAt" | "endsAt") => shifts.map((shift) => shift[column].getTime());
  const span = { from: new Date(Math.min(...times("startsAt"))), to: new Date(Math.max(...times("endsAt"))) };
  const people = shifts.map(({ personId }) => personId);
  return readNearby(tx, rota.id, people, span, rota.restHours);
}

function relatedTo({ rotaId, personId }: Shift): string[] {
  return [globalId("Rota", rotaId), globalId("Person", personId)];
}
