import { nodeEvent } from "../../audit/node-event.ts";
import { type Write, type WriteContext, write } from "../../audit/write.ts";
import { makeId } from "../../clock.ts";
import { updateRows } from "../../database/update-rows.ts";
import { ValidationError } from "../../errors.ts";
import type { CalendarDay, DayKind } from "../../generated/prisma/client.ts";
import { textFaults } from "../../text/check-text.ts";
import { type Typed, typed } from "../../typed.ts";
import { readStanding } from "./reads.ts";
import { dayAt, faultsOfDays } from "./rules.ts";

interface WantedDay {
  day: string;
  kind: DayKind;
  name?: string | null | undefined;
}

export interface SetCalendarDaysInput {
  days: WantedDay[];
  clientMutationId?: string | null | undefined;
}

/** What setting days did. */
export interface SetCalendarDaysOutcome extends Typed {
  days: (CalendarDay & Typed)[];
}

/**
 * Sets what days are, above the official arrangement (D2): all of them or none. A day that is set already is changed; one
 * that is set just so stays as it is, and leaves no event.
 * @throws DomainError naming `days.N.day` or `days.N.name`
 */
export function setCalendarDays(
  context: WriteContext,
  input: SetCalendarDaysInput,
): Promise<SetCalendarDaysOutcome> {
  return write(context, "setCalendarDays", input, async (current) => {
    const faults = [...faultsOfDays(input.days), ...input.days.flatMap(faultsOfName)];
    if (faults.length > 0) throw new ValidationError(faults);
    const wanted = input.days.map(({ day, kind, name }) => ({
      day: new Date(day),
      kind,
      name: name?.trim() || null,
    }));
    return { __typename: "SetCalendarDaysSuccess", days: await setAll(current, wanted) };
  });
}

/** Writes what is set anew by one statement, and what is set otherwise by another. */
async function setAll(
  { tx, now, log }: Write,
  wanted: readonly Pick<CalendarDay, "day" | "kind" | "name">[],
): Promise<(CalendarDay & Typed)[]> {
  const days = wanted.map(({ day }) => day);
  const known = new Map((await readStanding(tx, days)).map((row) => [dayAt(row.day), row]));
  const changes = wanted.map(({ day, kind, name }) => {
    const before = known.get(dayAt(day)) ?? null;
    if (before === null)
      return {
        before,
        after: { id: makeId(), version: 1, day, kind, name, createdAt: now, retiredAt: null },
      };
    const isSame = before.kind === kind && before.name === name;
    return { before, after: isSame ? before : { ...before, kind, name, version: before.version + 1 } };
  });
  const written = changes.filter(({ before, after }) => after !== before);
  await tx.calendarDay.createMany({ data: written.filter(isMade).map(({ after }) => after) });
  const changed = written.filter((each) => !isMade(each)).map(({ after }) => after);
  await updateRows<CalendarDay>(tx, "CalendarDay", ["kind", "name", "version"], changed);
  for (const { before, after } of written) log(nodeEvent("CalendarDay", before, after));
  return changes.map(({ after }) => typed("CalendarDay", after));
}

function isMade({ before }: { before: object | null }): boolean {
  return before === null;
}

function faultsOfName({ name }: WantedDay, place: number) {
  return textFaults("name", name, { kind: "name" }).map((fault) => ({
    ...fault,
    path: ["days", String(place), ...fault.path],
  }));
}
