import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { Rota } from "../../generated/prisma/client.ts";
import { instantAt } from "../../local-time.ts";
import { type CoverageGap, meet, type Needs, type Period } from "../shift/rules.ts";

/** What a rota says of when its seats must be held. */
export type RotaTimes = Pick<
  Rota,
  "requiredSeats" | "startsAt" | "endsAt" | "officeFrom" | "officeTo" | "restHours"
>;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_REST = 168;

/** Whether a text is a time of day, "08:30". */
export function isClockTime(text: string): boolean {
  return CLOCK.test(text);
}

/** What is wrong with what a rota would say. */
export function faultsOfRota(rota: RotaTimes): FieldFault[] {
  const faults: FieldFault[] = [];
  const tell = (field: string, code: string, message: string) =>
    faults.push({ path: [field], code, message });
  if (rota.requiredSeats.length === 0) tell("requiredSeats", "REQUIRED", "must not be empty.");
  if (new Set(rota.requiredSeats).size < rota.requiredSeats.length)
    tell("requiredSeats", "REPEATED", "names a seat twice.");
  if (rota.endsAt !== null && rota.endsAt <= rota.startsAt)
    tell("endsAt", "OUT_OF_RANGE", "lies not after `startsAt`.");
  if (rota.restHours < 0 || rota.restHours > MOST_REST)
    tell("restHours", "OUT_OF_RANGE", `must be 0 to ${MOST_REST}.`);
  return [...faults, ...faultsOfOffice(rota)];
}

/** Office hours have both ends, within a day. */
function faultsOfOffice({ officeFrom, officeTo }: RotaTimes): FieldFault[] {
  const given = Object.entries({ officeFrom, officeTo }).flatMap(([field, time]) =>
    time === null || isClockTime(time)
      ? []
      : [{ path: [field], code: "INVALID_TIME", message: "must be a time of day, such as 08:30." }],
  );
  if (given.length > 0) return given;
  if ((officeFrom === null) !== (officeTo === null)) {
    const path = [officeFrom === null ? "officeFrom" : "officeTo"];
    return [{ path, code: "REQUIRED", message: "office hours have both ends." }];
  }
  return officeFrom !== null && officeTo !== null && officeFrom >= officeTo
    ? [{ path: ["officeTo"], code: "OUT_OF_RANGE", message: "lies not after `officeFrom`." }]
    : [];
}

/** What a rota needs of a span: its seats through all its life, or in the office hours of working days (E6). */
export function needsOf(
  rota: RotaTimes,
  span: Period,
  workingDays: readonly string[],
  timeZone: string,
): Needs {
  const life = meet(span, { from: rota.startsAt, to: rota.endsAt ?? span.to });
  const { officeFrom, officeTo } = rota;
  if (life === null) return { seats: rota.requiredSeats, windows: [] };
  if (officeFrom === null || officeTo === null) return { seats: rota.requiredSeats, windows: [life] };
  const windows = workingDays.flatMap((day) => {
    const hours = {
      from: instantAt(day, officeFrom, timeZone),
      to: instantAt(day, officeTo, timeZone),
    };
    return meet(hours, life) ?? [];
  });
  return { seats: rota.requiredSeats, windows };
}

/** A rota with gaps is published only by who has seen them and says so. */
export function decidePublishing(gaps: readonly CoverageGap[], acceptGaps: boolean): Decision {
  return gaps.length === 0 || acceptGaps
    ? ALLOW
    : refuse("COVERAGE_GAPS", `Nobody holds a seat that must be held, ${gaps.length} times.`, ["acceptGaps"]);
}

/** What still leans on a rota that is to be retired. */
export interface RotaUse {
  /** Shifts that have not ended. */
  shifts: number;
  /** Obligations by which whoever is on its watch reports on days off. */
  reports: number;
}

/** A rota is retired when no shift of it is to come and nobody reports by its watch. */
export function decideRotaRetirement({ shifts, reports }: RotaUse): Decision {
  return shifts + reports === 0
    ? ALLOW
    : refuse("STILL_IN_USE", `Still in force: ${shifts} shift(s), ${reports} report(s).`, ["id"]);
}

/** The life of a rota is not cut where shifts stand: they are taken off or changed first. */
export function decideLife(
  { startsAt, endsAt }: Pick<Rota, "startsAt" | "endsAt">,
  standing: Period | null,
): Decision {
  if (standing === null) return ALLOW;
  if (standing.from < startsAt)
    return refuse("OUTSIDE_ROTA", "Shifts of the rota begin before.", ["startsAt"]);
  return endsAt !== null && standing.to > endsAt
    ? refuse("OUTSIDE_ROTA", "Shifts of the rota end later.", ["endsAt"])
    : ALLOW;
}

const MOST_MEMBERS = 400;

/** What is wrong with a pool that is to be set: it is not too large, and nobody has two turns on a seat. */
export function faultsOfPool(members: readonly { personId: string; seat: string }[]): FieldFault[] {
  if (members.length > MOST_MEMBERS)
    return [{ path: ["members"], code: "TOO_MANY", message: `must name at most ${MOST_MEMBERS}.` }];
  const keys = members.map(({ personId, seat }) => `${personId} ${seat}`);
  return keys.flatMap((key, place) =>
    keys.indexOf(key) === place
      ? []
      : [{ path: ["members", String(place)], code: "REPEATED", message: "is named before already." }],
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** The longest span of which coverage is told. */
export const MOST_COVERED_DAYS = 400;

/** What is wrong with a span of which coverage is asked. */
export function faultOfSpan({ from, to }: Period): string | null {
  if (to <= from) return "lies not after `from`.";
  return to.getTime() - from.getTime() > MOST_COVERED_DAYS * DAY
    ? `at most ${MOST_COVERED_DAYS} days at once.`
    : null;
}

/** What is wrong with publishing a rota up to an instant: it lies ahead, not too far, and within its life. */
export function faultsOfPublishing({ endsAt }: Pick<Rota, "endsAt">, to: Date, now: Date): FieldFault[] {
  const message =
    faultOfSpan({ from: now, to }) ??
    (endsAt !== null && to > endsAt ? "lies after the end of the rota." : null);
  return message === null ? [] : [{ path: ["to"], code: "OUT_OF_RANGE", message }];
}
