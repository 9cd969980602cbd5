import { inputId } from "../../access/global-id.ts";
import { requireVersion } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { type FieldFault, ValidationError } from "../../errors.ts";
import { textFaults } from "../../text/check-text.ts";
import type { ShiftsOutcome } from "./add-shifts.ts";
import { enterShifts, newShift, takeOff } from "./enter-shifts.ts";
import { requirePeople } from "./require-people.ts";
import { decideParts, divisionOf, faultsOfShifts, turnOf } from "./rules.ts";
import { tellOfChange } from "./tell-of-change.ts";

export interface ReplaceShiftInput {
  id: string;
  expectedVersion: number;
  parts: { personId: string; startsAt: Date; endsAt: Date; note?: string | null | undefined }[];
  clientMutationId?: string | null | undefined;
}

const MOST_PARTS = 20;

/**
 * Puts others in the place of a shift, whole or in parts (替班); what the parts leave out nobody holds, and shows up as
 * a gap. The shift stays readable, and each part says what it replaces. Of one that has begun the rest is replaced: who
 * was on watch before stays who was.
 * @throws DomainError: SHIFT_OVER; naming `parts.N`: OUTSIDE_SHIFT, NOT_IN_POOL, SHIFT_CLASH, REST_TOO_SHORT
 */
export function replaceShift(
  context: WriteContext & { timeZone: string },
  input: ReplaceShiftInput,
): Promise<ShiftsOutcome> {
  return write(context, "replaceShift", input, async (current) => {
    const { tx, now } = current;
    const faults = faultsOfParts(input);
    if (faults.length > 0) throw new ValidationError(faults);
    const before = await requireVersion(tx, "Shift", input);
    const wanted = input.parts.map(({ personId, note, ...times }, place) => ({
      ...times,
      personId: inputId(personId, ["Person"], [...pathOf(place), "personId"]).id,
      note: note?.trim() || null,
    }));
    enforce(decideParts(before, wanted, now));
    const people = wanted.map(({ personId }) => personId);
    await requirePeople(tx, people, (place) => [...pathOf(place), "personId"]);
    const { keptTo, entered } = divisionOf(before, wanted, now);
    const { kept } = await takeOff(current, before, keptTo);
    const rota = await tx.rota.findUniqueOrThrow({ where: { id: before.rotaId } });
    const { seat, mode } = before;
    const parts = entered.map(({ place: _place, ...part }) =>
      newShift(rota, { ...part, seat, mode, replacesId: turnOf(before) }, now),
    );
    const shifts = await enterShifts(current, rota, parts, (index) => pathOf(entered[index]?.place ?? index));
    await tellOfChange(current, rota.id, { off: [before], on: [...kept, ...shifts] }, context.timeZone);
    return { __typename: "ShiftsSuccess", shifts: [...kept, ...shifts] };
  });
}

function pathOf(place: number): string[] {
  return ["parts", String(place)];
}

function faultsOfParts({ parts }: ReplaceShiftInput): FieldFault[] {
  return [
    ...faultsOfShifts(parts, "parts", MOST_PARTS),
    ...parts.flatMap(({ note }, place) =>
      textFaults("note", note, { kind: "note" }).map((fault) => ({
        ...fault,
        path: [...pathOf(place), "note"],
      })),
    ),
  ];
}
