import { requireNode } from "../../access/load-node.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { ValidationError } from "../../errors.ts";
import type { Rota, Shift, WatchMode, WatchSeat } from "../../generated/prisma/client.ts";
import type { Typed } from "../../typed.ts";
import { daysOf, isWorkingDay } from "../calendar-day/rules.ts";
import { readDayKinds } from "../rota/reads.ts";
import { enterShifts, newShift } from "./enter-shifts.ts";
import { readNearby } from "./reads.ts";
import type { CoverageGap, Period } from "./rules.ts";
import { tellOfChange } from "./tell-of-change.ts";
import { faultsOfPattern, slotsOf, type Turns, takeTurns } from "./turns.ts";

export interface PlanShiftsInput {
  rotaId: string;
  from: string;
  to: string;
  changesAt: string[];
  seats?: WatchSeat[] | null | undefined;
  mode?: WatchMode | null | undefined;
  clientMutationId?: string | null | undefined;
}

/** What filling a rota by turns did, with what nobody of the pool could take. */
export interface PlanShiftsOutcome extends Typed {
  shifts: (Shift & Typed)[];
  open: CoverageGap[];
}

/**
 * Fills a stretch of a rota by turns of its pool (E1, E4, E8): in their order, holidays and week-ends each shared by who
 * has had the fewest, with rest between two turns. What is held already stays; what nobody can take stays open and is told.
 * @throws DomainError
 */
export function planShifts(
  context: WriteContext & { timeZone: string },
  input: PlanShiftsInput,
): Promise<PlanShiftsOutcome> {
  return write(context, "planShifts", input, async (current) => {
    const faults = faultsOfPattern(input);
    if (faults.length > 0) throw new ValidationError(faults);
    const rota = await requireNode(current.tx, "Rota", input.rotaId, ["rotaId"]);
    const slots = slotsOf(daysOf(input.from, input.to), input.changesAt, rota, context.timeZone);
    const seats = input.seats ?? rota.requiredSeats;
    const turns = await turnsOf(current, rota, slots, seats, context.timeZone);
    const more = { mode: input.mode ?? ("ON_SITE" as const), note: null, replacesId: null };
    const shifts = turns.taken.map((turn) => newShift(rota, { ...turn, ...more }, current.now));
    const entered = await enterShifts(current, rota, shifts, () => ["rotaId"]);
    await tellOfChange(current, rota.id, { off: [], on: entered }, context.timeZone);
    return { __typename: "PlanShiftsSuccess", shifts: entered, open: turns.open };
  });
}

/** So far back it is looked whose turn it was, and who kept watch on days off. */
const LOOKED_BACK = 366 * 24 * 60 * 60 * 1000;

async function turnsOf(
  { tx, now }: Write,
  rota: Rota,
  slots: readonly Period[],
  seats: readonly WatchSeat[],
  timeZone: string,
): Promise<Turns> {
  const [first, last] = [slots[0], slots.at(-1)];
  if (first === undefined || last === undefined) return { taken: [], open: [] };
  const span = { from: new Date(first.from.getTime() - LOOKED_BACK), to: last.to };
  const pool = await tx.rotaMember.findMany({
    where: { rotaId: rota.id, retiredAt: null, person: { retiredAt: null } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const people = pool.map(({ personId }) => personId);
  const standing = await readNearby(tx, rota.id, people, span, rota.restHours);
  const days = await readDayKinds(tx, span, { moment: { known: null }, now, timeZone });
  const daysOff = new Map(days.filter(({ kind }) => !isWorkingDay(kind)).map(({ day, kind }) => [day, kind]));
  return takeTurns({ rota, slots, seats, pool, standing, daysOff, timeZone });
}
