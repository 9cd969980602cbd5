/** A shift as it stands: who holds it from when to when. */
interface Standing {
  personId: string;
  startsAt: string;
  endsAt: string;
}

/** Who is to hold it instead, and for which part of it; null: nobody. */
interface Wanted {
  personId: string | null;
  startsAt: string;
  endsAt: string;
}

/**
 * What a shift falls into where somebody else takes a part of it: what lies before and after stays with whoever had it.
 * Where nobody takes the part it is left out, and is a gap.
 */
export function partsOf(shift: Standing, wanted: Wanted): Standing[] {
  const { personId, startsAt, endsAt } = wanted;
  return [
    { personId: shift.personId, startsAt: shift.startsAt, endsAt: startsAt },
    ...(personId === null ? [] : [{ personId, startsAt, endsAt }]),
    { personId: shift.personId, startsAt: endsAt, endsAt: shift.endsAt },
  ].filter((part) => Date.parse(part.startsAt) < Date.parse(part.endsAt));
}

const DAY_MINUTES = 24 * 60;

/** The times at which the watch changes each day, from the first of them and the length of a shift in hours. */
export function changesOf(first: string, hours: number): string[] {
  const [hour = 0, minute = 0] = first.split(":").map(Number);
  const begin = hour * 60 + minute;
  return Array.from({ length: Math.floor(24 / hours) }, (_none, place) => begin + place * hours * 60)
    .map((minutes) => minutes % DAY_MINUTES)
    .sort((one, other) => one - other)
    .map((minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}
