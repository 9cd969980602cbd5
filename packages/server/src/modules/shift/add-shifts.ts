import { inputId } from "../../access/global-id.ts";
import { requireNode } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { ValidationError } from "../../errors.ts";
import type { Shift, WatchMode, WatchSeat } from "../../generated/prisma/client.ts";
import { textFaults } from "../../text/check-text.ts";
import type { Typed } from "../../typed.ts";
import { enterShifts, newShift } from "./enter-shifts.ts";
import { requirePeople } from "./require-people.ts";
import { faultsOfShifts } from "./rules.ts";
import { tellOfChange } from "./tell-of-change.ts";

export interface AddShiftsInput {
  rotaId: string;
  shifts: {
    seat: WatchSeat;
    personId: string;
    startsAt: Date;
    endsAt: Date;
    mode?: WatchMode | null | undefined;
    note?: string | null | undefined;
  }[];
  clientMutationId?: string | null | undefined;
}

/** The shifts that a write has entered. */
export interface ShiftsOutcome extends Typed {
  shifts: (Shift & Typed)[];
}

/**
 * Enters shifts of a rota, all of them or none (E1, E5).
 * @throws DomainError naming `shifts.N`: OUTSIDE_ROTA, NOT_IN_POOL, SHIFT_CLASH, REST_TOO_SHORT
 */
export function addShifts(
  context: WriteContext & { timeZone: string },
  input: AddShiftsInput,
): Promise<ShiftsOutcome> {
  return write(context, "addShifts", input, async (current) => {
    const { tx, now } = current;
    const pathOf = (place: number) => ["shifts", String(place)];
    const faults = [...faultsOfShifts(input.shifts, "shifts"), ...input.shifts.flatMap(faultsOfNote)];
    if (faults.length > 0) throw new ValidationError(faults);
    const rota = await requireNode(tx, "Rota", input.rotaId, ["rotaId"]);
    const people = input.shifts.map(
      ({ personId }, place) => inputId(personId, ["Person"], [...pathOf(place), "personId"]).id,
    );
    await requirePeople(tx, people, (place) => [...pathOf(place), "personId"]);
    const shifts = input.shifts.map(({ seat, startsAt, endsAt, mode, note }, place) => {
      const personId = people[place] ?? "";
      const facts = { seat, personId, startsAt, endsAt, mode: mode ?? ("ON_SITE" as const) };
      return newShift(rota, { ...facts, note: note?.trim() || null, replacesId: null }, now);
    });
    const entered = await enterShifts(current, rota, shifts, pathOf);
    await tellOfChange(current, rota.id, { off: [], on: entered }, context.timeZone);
    return { __typename: "ShiftsSuccess", shifts: entered };
  });
}

function faultsOfNote({ note }: { note?: string | null | undefined }, place: number) {
  return textFaults("note", note, { kind: "note" }).map((fault) => ({
    ...fault,
    path: ["shifts", String(place), ...fault.path],
  }));
}
