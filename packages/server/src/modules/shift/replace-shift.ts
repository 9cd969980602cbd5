import { inputId } from "../../access/global-id.ts";
import { requireVersion } from "../../access/load-node.ts";
import { type WriteContext, write } from "../../audit/write.ts";
import { enforce } from "../../decision.ts";
import { ValidationError } from "../../errors.ts";
import { textFaults } from "../../text/check-text.ts";
import type { ShiftsOutcome } from "./add-shifts.ts";
import { enterShifts, newShift, takeOff } from "./enter-shifts.ts";
import { requirePeople } from "./require-people.ts";
import { decideParts, faultsOfShifts, turnOf } from "./rules.ts";

export interface ReplaceShiftInput {
  id: string;
  expectedVersion: number;
  parts: { personId: string; startsAt: Date; endsAt: Date; note?: string | null | undefined }[];
  clientMutationId?: string | null | undefined;
}

const MOST_PARTS = 20;

/**
 * Puts others in the place of a shift, whole or in parts (替班); what the parts leave out nobody holds, and shows up as
 * a gap. The shift stays readable, and each part says what it replaces.
 * @throws DomainError naming `parts.N`: OUTSIDE_SHIFT, NOT_IN_POOL, SHIFT_CLASH, REST_TOO_SHORT
 */
export function replaceShift(context: WriteContext, input: ReplaceShiftInput): Promise<ShiftsOutcome> {
  return write(context, "replaceShift", input, async (current) => {
    const { tx, now } = current;
    const pathOf = (place: number) => ["parts", String(place)];
    const faults = [
      ...faultsOfShifts(input.parts, "parts", MOST_PARTS),
      ...input.parts.flatMap(({ note }, place) =>
        textFaults("note", note, { kind: "note" }).map((fault) => ({
          ...fault,
          path: [...pathOf(place), "note"],
        })),
      ),
    ];
    if (faults.length > 0) throw new ValidationError(faults);
    const before = await requireVersion(tx, "Shift", input);
    enforce(decideParts(before, input.parts));
    const people = input.parts.map(
      ({ personId }, place) => inputId(personId, ["Person"], [...pathOf(place), "personId"]).id,
    );
    await requirePeople(tx, people, (place) => [...pathOf(place), "personId"]);
    const rota = await tx.rota.findUniqueOrThrow({ where: { id: before.rotaId } });
    const { seat, mode } = before;
    const parts = input.parts.map(({ startsAt, endsAt, note }, place) => {
      const facts = { seat, mode, personId: people[place] ?? "", startsAt, endsAt };
      return newShift(rota, { ...facts, note: note?.trim() || null, replacesId: turnOf(before) }, now);
    });
    await takeOff(current, before);
    return { __typename: "ShiftsSuccess", shifts: await enterShifts(current, rota, parts, pathOf) };
  });
}
