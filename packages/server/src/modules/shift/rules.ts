import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { Rota, Shift, WatchSeat } from "../../generated/prisma/client.ts";

/** A stretch of time, its end left out. */
export interface Period {
  from: Date;
  to: Date;
}

/** What a shift holds: a seat, for a time. */
export type HeldSeat = Pick<Shift, "seat" | "startsAt" | "endsAt">;

/** Which seats must be held, and when. */
export interface Needs {
  seats: readonly WatchSeat[];
  windows: readonly Period[];
}

/** A stretch in which nobody holds a seat that must be held. */
export interface CoverageGap extends Period {
  seat: WatchSeat;
}

/**
 * Where a seat that must be held is held by nobody, between two instants (E1, E4, E5): whatever is not named here is
 * covered, to the minute. Each stretch is as long as it can be; the seats come in their order.
 */
export function gapsOf(needs: Needs, shifts: readonly HeldSeat[], from: Date, to: Date): CoverageGap[] {
  return needs.seats.flatMap((seat) => {
    const held = shifts.filter((shift) => shift.seat === seat).toSorted(byStart);
    const open = needs.windows.flatMap((window) => {
      const clipped = meet(window, { from, to });
      return clipped === null ? [] : openIn(clipped, held);
    });
    return joinedPeriods(open).map((period) => ({ seat, ...period }));
  });
}

/** What two stretches have in common; null: nothing. */
export function meet(one: Period, other: Period): Period | null {
  const from = new Date(Math.max(one.from.getTime(), other.from.getTime()));
  const to = new Date(Math.min(one.to.getTime(), other.to.getTime()));
  return from < to ? { from, to } : null;
}

/** What of a stretch no shift holds; the shifts come in the order in which they begin. */
function openIn({ from, to }: Period, held: readonly HeldSeat[]): Period[] {
  const open: Period[] = [];
  let covered = from;
  for (const { startsAt, endsAt } of held) {
    if (startsAt >= to) break;
    if (endsAt <= covered) continue;
    if (startsAt > covered) open.push({ from: covered, to: startsAt });
    covered = endsAt;
  }
  return covered < to ? [...open, { from: covered, to }] : open;
}

/** Stretches of which one begins where the other ends are one. */
export function joinedPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const { from, to } of periods) {
    const last = joined.at(-1);
    if (last?.to.getTime() === from.getTime()) joined[joined.length - 1] = { from: last.from, to };
    else joined.push({ from, to });
  }
  return joined;
}

function byStart(one: HeldSeat, other: HeldSeat): number {
  return one.startsAt.getTime() - other.startsAt.getTime();
}

/** A shift as far as its rules go; parts of one shift name the same as what they replace. */
export type RuledShift = Pick<Shift, "rotaId" | "seat" | "personId" | "startsAt" | "endsAt" | "replacesId">;

export interface ShiftFacts {
  rota: Pick<Rota, "id" | "startsAt" | "endsAt" | "restHours">;
  /** Who may lead (E4); whoever is not among them is put on no leader's seat. */
  leaders: ReadonlySet<string>;
  /** The shifts that stand nearby: of the rota, and of the same people wherever they keep watch. */
  standing: readonly RuledShift[];
}

/**
 * Whether shifts may be entered, beside those that stand and beside each other: within the life of the rota, a seat held
 * by one person at a time (save stand-by), nobody in two places at once, with rest between two turns, and the leader's
 * seat for leaders. `pathOf` names the input of a shift.
 */
export function decideShifts(
  facts: ShiftFacts,
  wanted: readonly RuledShift[],
  pathOf: (place: number) => string[],
): Decision {
  for (const [place, shift] of wanted.entries()) {
    const others = [...facts.standing, ...wanted.slice(0, place)];
    const decision = decideShift(facts, shift, others, pathOf(place));
    if (!decision.allowed) return decision;
  }
  return ALLOW;
}

function decideShift(
  { rota, leaders }: ShiftFacts,
  shift: RuledShift,
  others: readonly RuledShift[],
  path: string[],
): Decision {
  if (shift.startsAt < rota.startsAt || (rota.endsAt !== null && shift.endsAt > rota.endsAt))
    return refuse("OUTSIDE_ROTA", "The shift lies outside the time for which the rota is kept.", path);
  if (shift.seat === "LEADER" && !leaders.has(shift.personId))
    return refuse("NOT_IN_POOL", "Only those of the leader pool lead a watch.", path);
  if (others.some((other) => isRival(shift, other)))
    return refuse("SHIFT_CLASH", "The seat is held then, or the person keeps watch elsewhere.", path);
  return others.some((other) => lacksRest(rota.restHours, shift, other))
    ? refuse("REST_TOO_SHORT", `Between two turns of a person lie at least ${rota.restHours} hours.`, path)
    : ALLOW;
}

function isRival(shift: RuledShift, other: RuledShift): boolean {
  if (shift.startsAt >= other.endsAt || other.startsAt >= shift.endsAt) return false;
  const isSeatTaken = shift.seat !== "STANDBY" && shift.rotaId === other.rotaId && shift.seat === other.seat;
  return isSeatTaken || shift.personId === other.personId;
}

const HOUR = 60 * 60 * 1000;

/** Standing by is rest, and so is what lies between two parts of one turn. */
export function lacksRest(restHours: number, shift: RuledShift, other: RuledShift): boolean {
  if (shift.personId !== other.personId || shift.seat === "STANDBY" || other.seat === "STANDBY") return false;
  if (shift.replacesId !== null && shift.replacesId === other.replacesId) return false;
  const [first, then] = shift.startsAt < other.startsAt ? [shift, other] : [other, shift];
  return then.startsAt.getTime() - first.endsAt.getTime() < restHours * HOUR;
}

/** Of the parts that somebody has of one divided turn the first one named, so that a turn counts once for each of them. */
export function oncePerTurn<Part extends Pick<Shift, "personId" | "replacesId">>(
  shifts: readonly Part[],
): Part[] {
  const told = new Set<string>();
  return shifts.filter(({ personId, replacesId }) => {
    const turn = `${personId} ${replacesId}`;
    if (replacesId !== null && told.has(turn)) return false;
    told.add(turn);
    return true;
  });
}

/** What a part of a shift replaces: a part of a part belongs to the turn that was divided first. */
export function turnOf({ id, replacesId }: Pick<Shift, "id" | "replacesId">): string {
  return replacesId ?? id;
}

const MOST_SHIFTS = 400;

/** What is wrong with shifts that are to be entered, each for itself: there are some, and each ends after it begins. */
export function faultsOfShifts(
  shifts: readonly { startsAt: Date; endsAt: Date }[],
  field: string,
  most = MOST_SHIFTS,
): FieldFault[] {
  if (shifts.length === 0) return [{ path: [field], code: "REQUIRED", message: "must not be empty." }];
  if (shifts.length > most) return [{ path: [field], code: "TOO_MANY", message: `must be at most ${most}.` }];
  return shifts.flatMap(({ startsAt, endsAt }, place) =>
    startsAt < endsAt
      ? []
      : [
          {
            path: [field, String(place), "endsAt"],
            code: "OUT_OF_RANGE",
            message: "lies not after `startsAt`.",
          },
        ],
  );
}

/** What has ended is changed no more: whoever was on watch stays who was. */
export function decideNotOver({ endsAt }: { endsAt: Date }, now: Date, path: string[]): Decision {
  return endsAt > now ? ALLOW : refuse("SHIFT_OVER", "The shift, or this part of it, has ended.", path);
}

/** A shift, or a part that is to take its place, and who has it. */
type Part = Pick<Shift, "personId" | "startsAt" | "endsAt">;

/** Parts that take the place of a shift lie within its time, and give nobody else what is past of it. */
export function decideParts(shift: Part, parts: readonly Part[], now: Date): Decision {
  const over = decideNotOver(shift, now, ["id"]);
  if (!over.allowed) return over;
  for (const [place, { personId, startsAt, endsAt }] of parts.entries()) {
    const path = ["parts", String(place)];
    if (startsAt < shift.startsAt || endsAt > shift.endsAt)
      return refuse("OUTSIDE_SHIFT", "The part lies outside the shift whose place it takes.", path);
    const past = personId === shift.personId ? ALLOW : decideNotOver({ endsAt }, now, path);
    if (!past.allowed) return past;
  }
  return ALLOW;
}

/**
 * What comes of a shift whose place is taken by parts: until when it stays as it is, for whoever has kept watch since it
 * began goes on where the own part is under way; and of the other parts what is to come, with their places.
 */
export function divisionOf<Wanted extends Part & Pick<Shift, "note">>(
  shift: Part,
  parts: readonly Wanted[],
  now: Date,
): { keptTo: Date; entered: (Wanted & { place: number })[] } {
  const own = parts.findIndex(
    ({ personId, startsAt, endsAt, note }) =>
      shift.startsAt < now && personId === shift.personId && startsAt <= now && endsAt > now && note === null,
  );
  const entered = parts.flatMap((part, place) => {
    const toCome = meet({ from: part.startsAt, to: part.endsAt }, { from: now, to: shift.endsAt });
    return place === own || toCome === null ? [] : [{ ...part, place, startsAt: toCome.from }];
  });
  return { keptTo: parts[own]?.endsAt ?? now, entered };
}

/** Whether a shift holds a seat of a rota in some part of a stretch. */
export function isHeld(
  rota: Pick<Rota, "id">,
  shift: Pick<Shift, "rotaId" | "seat" | "startsAt" | "endsAt">,
  { seat, from, to }: CoverageGap,
): boolean {
  return shift.rotaId === rota.id && shift.seat === seat && shift.startsAt < to && shift.endsAt > from;
}

const DAY = 24 * HOUR;

/** The longest span of which shifts are listed at once. */
export const MOST_LISTED_DAYS = 100;

/** What is wrong with a span of which shifts are asked. */
export function faultOfCalendar({ from, to }: Period): string | null {
  if (to <= from) return "lies not after `from`.";
  return to.getTime() - from.getTime() > MOST_LISTED_DAYS * DAY
    ? `at most ${MOST_LISTED_DAYS} days at once.`
    : null;
}
