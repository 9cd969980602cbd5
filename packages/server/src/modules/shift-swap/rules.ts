import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { FieldFault } from "../../errors.ts";
import type { Shift, SwapState } from "../../generated/prisma/client.ts";
import { decideNotOver, type Period } from "../shift/rules.ts";

type Times = Pick<Shift, "startsAt" | "endsAt">;

/** A part of a shift as a swap is to say it. */
export interface WantedPart {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What is wrong with the part of a shift that is to be taken over: it has both ends, or is all of it. */
export function faultsOfPart({ startsAt, endsAt }: WantedPart, isExchange: boolean): FieldFault[] {
  if (startsAt === null && endsAt === null) return [];
  if (isExchange)
    return [{ path: ["withShiftId"], code: "NOT_TOGETHER", message: "shifts are exchanged whole." }];
  if (startsAt === null || endsAt === null)
    return [
      {
        path: [startsAt === null ? "startsAt" : "endsAt"],
        code: "REQUIRED",
        message: "a part has both ends.",
      },
    ];
  return startsAt < endsAt
    ? []
    : [{ path: ["endsAt"], code: "OUT_OF_RANGE", message: "lies not after `startsAt`." }];
}

/**
 * What has ended changes hands no more, neither a shift nor a part of one, and a part lies within its shift. Shifts are
 * exchanged before either begins, since they are exchanged whole.
 */
export function decideProposal(shift: Times, exchanged: Times | null, part: WantedPart, now: Date): Decision {
  const over = decideNotOver(shift, now, ["shiftId"]);
  if (!over.allowed) return over;
  if (exchanged !== null) return decideExchange([shift, exchanged], now, ["withShiftId"]);
  const { startsAt, endsAt } = part;
  const past = endsAt === null ? ALLOW : decideNotOver({ endsAt }, now, ["endsAt"]);
  if (!past.allowed) return past;
  const isWithin =
    startsAt === null || endsAt === null || (startsAt >= shift.startsAt && endsAt <= shift.endsAt);
  return isWithin ? ALLOW : refuse("OUTSIDE_SHIFT", "The part lies outside the shift.", ["startsAt"]);
}

/** A proposal is answered or withdrawn once. */
export function decideOpen(state: SwapState): Decision {
  return state === "PROPOSED"
    ? ALLOW
    : refuse("SWAP_ANSWERED", "This has been answered or withdrawn already.", ["id"]);
}

type StandingTimes = Times & Pick<Shift, "retiredAt">;

/**
 * A shift must still stand when it changes hands, and what is taken over have an end to come; where it is exchanged, both
 * must stand and neither have begun.
 */
export function decideTakeover(
  shift: StandingTimes,
  exchanged: StandingTimes | null,
  part: WantedPart,
  now: Date,
): Decision {
  const shifts = exchanged === null ? [shift] : [shift, exchanged];
  if (shifts.some(({ retiredAt }) => retiredAt !== null))
    return refuse("RETIRED", "The shift has been changed since this was proposed.", ["id"]);
  const over = decideNotOver({ endsAt: part.endsAt ?? shift.endsAt }, now, ["id"]);
  if (!over.allowed) return over;
  return exchanged === null ? ALLOW : decideExchange(shifts, now, ["id"]);
}

function decideExchange(shifts: readonly Times[], now: Date, path: string[]): Decision {
  return shifts.every(({ startsAt }) => startsAt >= now)
    ? ALLOW
    : refuse("SHIFT_BEGUN", "One of the shifts has begun.", path);
}

/** What the other one takes of a shift from now on, and what is left after it; what lies before stays as it is. */
export function takenOf(
  { startsAt, endsAt }: Times,
  part: WantedPart,
  now: Date,
): { taken: Period; left: Period } {
  const wanted = part.startsAt ?? startsAt;
  const taken = { from: wanted > now ? wanted : now, to: part.endsAt ?? endsAt };
  return { taken, left: { from: taken.to, to: endsAt } };
}
