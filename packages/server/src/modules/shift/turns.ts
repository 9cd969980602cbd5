import type { FieldFault } from "../../errors.ts";
import type { DayKind, Rota, RotaMember, WatchSeat } from "../../generated/prisma/client.ts";
import { dayIn, instantAt } from "../../local-time.ts";
import { daysOf } from "../calendar-day/rules.ts";
import { isClockTime } from "../rota/rules.ts";
import {
  type CoverageGap,
  isHeld,
  lacksRest,
  meet,
  oncePerTurn,
  type Period,
  type RuledShift,
} from "./rules.ts";

/** A turn that somebody of the pool takes. */
export type Turn = Pick<RuledShift, "seat" | "personId" | "startsAt" | "endsAt">;

/** Who takes which turn, and what nobody can take. */
export interface Turns {
  taken: Turn[];
  open: CoverageGap[];
}

export interface TurnFacts {
  rota: Pick<Rota, "id" | "restHours">;
  /** When the watch changes, one stretch after the other. */
  slots: readonly Period[];
  seats: readonly WatchSeat[];
  /** In the order of their turns. */
  pool: readonly Pick<RotaMember, "personId" | "seat">[];
  /** What stands: of the rota, and of the same people wherever they keep watch. */
  standing: readonly RuledShift[];
  /** What the days that are off are; a day that is not named is worked. */
  daysOff: ReadonlyMap<string, DayKind>;
  timeZone: string;
}

const MOST_DAYS = 100;
const MOST_CHANGES = 6;

/** What is wrong with a pattern: its days, and when in a day the watch changes. */
export function faultsOfPattern(pattern: {
  from: string;
  to: string;
  changesAt: readonly string[];
  seats?: readonly WatchSeat[] | null | undefined;
}): FieldFault[] {
  const { from, to, changesAt, seats } = pattern;
  if (to < from) return [{ path: ["to"], code: "OUT_OF_RANGE", message: "lies before `from`." }];
  if (from < "0001" || Date.parse(to) - Date.parse(from) >= MOST_DAYS * DAY)
    return [{ path: ["to"], code: "OUT_OF_RANGE", message: `at most ${MOST_DAYS} days at once.` }];
  if (changesAt.length === 0)
    return [{ path: ["changesAt"], code: "REQUIRED", message: "must not be empty." }];
  if (changesAt.length > MOST_CHANGES)
    return [{ path: ["changesAt"], code: "TOO_MANY", message: `at most ${MOST_CHANGES} a day.` }];
  if (seats?.length === 0) return [{ path: ["seats"], code: "REQUIRED", message: "must not be empty." }];
  if (seats && new Set(seats).size < seats.length)
    return [{ path: ["seats"], code: "REPEATED", message: "names a seat twice." }];
  return changesAt.flatMap((time, place) => {
    const path = ["changesAt", String(place)];
    if (!isClockTime(time))
      return [{ path, code: "INVALID_TIME", message: "must be a time of day, such as 08:30." }];
    const before = changesAt[place - 1];
    return before === undefined || before < time
      ? []
      : [{ path, code: "OUT_OF_RANGE", message: "must be later than the one before." }];
  });
}

const DAY = 24 * 60 * 60 * 1000;

/** The stretches between two changes of the watch that begin on some days, cut to the life of the rota. */
export function slotsOf(
  days: readonly string[],
  changesAt: readonly string[],
  { startsAt, endsAt }: Pick<Rota, "startsAt" | "endsAt">,
  timeZone: string,
): Period[] {
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  if (firstDay === undefined || lastDay === undefined) return [];
  const after = new Date(Date.parse(lastDay) + DAY).toISOString().slice(0, 10);
  const changes = daysOf(firstDay, after).flatMap((day) =>
    changesAt.map((time) => ({ day, at: instantAt(day, time, timeZone) })),
  );
  return changes.flatMap(({ day, at }, place) => {
    const then = changes[place + 1];
    if (day > lastDay || then === undefined) return [];
    return meet({ from: at, to: then.at }, { from: startsAt, to: endsAt ?? then.at }) ?? [];
  });
}

/**
 * Who of the pool takes which stretch: on working days whoever has not kept watch for longest, in the order of the pool;
 * on days off whoever has had the fewest of their kind, so that holidays are shared fairly among themselves, and so are
 * week-ends (E8): many week-ends make up for no holiday. Nobody is in two places at once, and between two turns lies the
 * rest that the rota wants.
 */
export function takeTurns(facts: TurnFacts): Turns {
  const turns: Turns = { taken: [], open: [] };
  const record = recordOf(facts);
  for (const { from, to } of facts.slots) {
    for (const seat of facts.seats) {
      if (record.shifts.some((shift) => isHeld(facts.rota, shift, { seat, from, to }))) continue;
      const personId = choose(facts, record, seat, { from, to });
      if (personId === null) {
        turns.open.push({ seat, from, to });
        continue;
      }
      const turn = { seat, personId, startsAt: from, endsAt: to };
      turns.taken.push(turn);
      enter(facts, record, { ...turn, rotaId: facts.rota.id, replacesId: null });
    }
  }
  return turns;
}

/** What is known of who kept watch. */
interface WatchRecord {
  shifts: RuledShift[];
  /** How many turns of each began on a day off of each kind, by the kind and the person. */
  daysOff: Map<string, number>;
  /** When the last turn of each began. */
  last: Map<string, number>;
}

function recordOf(facts: TurnFacts): WatchRecord {
  const record: WatchRecord = { shifts: [], daysOff: new Map(), last: new Map() };
  const counted = new Set(oncePerTurn(facts.standing));
  for (const shift of facts.standing) enter(facts, record, shift, counted.has(shift));
  return record;
}

function enter(
  { daysOff, timeZone }: TurnFacts,
  record: WatchRecord,
  shift: RuledShift,
  isCounted = true,
): void {
  record.shifts.push(shift);
  if (shift.seat === "STANDBY") return;
  const { personId, startsAt } = shift;
  record.last.set(personId, Math.max(record.last.get(personId) ?? 0, startsAt.getTime()));
  const kind = daysOff.get(dayIn(startsAt, timeZone));
  if (!isCounted || kind === undefined) return;
  const key = `${kind} ${personId}`;
  record.daysOff.set(key, (record.daysOff.get(key) ?? 0) + 1);
}

/** Whose turn a stretch is; null: nobody of the pool can take it. */
function choose(facts: TurnFacts, record: WatchRecord, seat: WatchSeat, slot: Period): string | null {
  const { kind, weight } = weightOfDaysOff(facts, slot);
  const [first] = facts.pool
    .filter((member) => member.seat === seat && isAble(facts, record, member, slot))
    .map(({ personId }) => ({
      personId,
      daysOff: weight * (record.daysOff.get(`${kind} ${personId}`) ?? 0),
      last: record.last.get(personId) ?? 0,
    }))
    .toSorted((one, other) => one.daysOff - other.daysOff || one.last - other.last);
  return first?.personId ?? null;
}

/**
 * How days off that somebody has had count, and which: on a day off whoever has had the fewest of its kind comes first; on
 * the eve of one whoever has had the most, so that the others are rested for it.
 */
function weightOfDaysOff(
  { rota, daysOff, timeZone }: TurnFacts,
  { from, to }: Period,
): { kind: DayKind | undefined; weight: -1 | 0 | 1 } {
  const [kind, then] = [daysOff.get(dayIn(from, timeZone)), daysOff.get(dayIn(to, timeZone))];
  if (kind !== undefined) return { kind, weight: 1 };
  return { kind: then, weight: rota.restHours > 0 && then !== undefined ? -1 : 0 };
}

/** Whether somebody keeps no watch then, and has rest before and after. */
function isAble(
  { rota }: TurnFacts,
  { shifts }: WatchRecord,
  { personId, seat }: Pick<RotaMember, "personId" | "seat">,
  { from, to }: Period,
): boolean {
  const turn = { rotaId: rota.id, seat, personId, startsAt: from, endsAt: to, replacesId: null };
  return !shifts.some(
    (shift) =>
      shift.personId === personId &&
      ((shift.startsAt < to && shift.endsAt > from) || lacksRest(rota.restHours, turn, shift)),
  );
}
