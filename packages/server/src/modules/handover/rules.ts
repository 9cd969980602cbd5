import { ALLOW, type Decision, refuse } from "../../decision.ts";
import type { Handover, Shift } from "../../generated/prisma/client.ts";

/** Where a handover stands. */
export type HandoverState = "OPEN" | "SIGNED" | "REFUSED";

type Signatures = Pick<Handover, "outgoingSigned" | "incomingSigned" | "refusedAt">;

/** It is signed when both have signed. */
export function stateOf({ outgoingSigned, incomingSigned, refusedAt }: Signatures): HandoverState {
  if (refusedAt !== null) return "REFUSED";
  return outgoingSigned !== null && incomingSigned !== null ? "SIGNED" : "OPEN";
}

type Turn = Pick<Shift, "seat" | "personId" | "startsAt" | "endsAt">;

/**
 * A watch is handed over by somebody who keeps it up to then, or was the last on the seat that the other one takes, to
 * somebody who keeps it from then on (E2).
 */
export function decideHandover(
  { outgoingId, incomingId, at }: Pick<Handover, "outgoingId" | "incomingId" | "at">,
  shifts: readonly Turn[],
): Decision {
  const keeps = (personId: string, holds: (turn: Turn) => boolean) =>
    shifts.some((turn) => turn.personId === personId && turn.seat !== "STANDBY" && holds(turn));
  const isLast = shifts.some(
    (turn) =>
      turn.personId === incomingId &&
      turn.startsAt.getTime() === at.getTime() &&
      turnBefore(turn, shifts)?.personId === outgoingId,
  );
  if (!isLast && !keeps(outgoingId, ({ startsAt, endsAt }) => startsAt < at && endsAt >= at))
    return refuse("NOT_ON_WATCH", "Whoever hands over keeps no watch up to then.", ["outgoingId"]);
  return keeps(incomingId, ({ startsAt, endsAt }) => startsAt <= at && endsAt > at)
    ? ALLOW
    : refuse("NOT_ON_WATCH", "Whoever takes over keeps no watch from then on.", ["incomingId"]);
}

const MOST_AHEAD = 2 * 60 * 60 * 1000;

/** A watch is handed over when it changes, at most two hours ahead. */
export function decideMoment({ at }: Pick<Handover, "at">, now: Date, path: string[]): Decision {
  return at.getTime() - now.getTime() <= MOST_AHEAD
    ? ALLOW
    : refuse("HANDOVER_TOO_EARLY", "A watch is handed over at most two hours before it changes.", path);
}

/** A handover that both have not signed so long after the watch has changed, in milliseconds, is overdue. */
export const OVERDUE_AFTER = 30 * 60 * 1000;

/** What both have signed, or one has refused, is settled. */
export function decideSigning(handover: Signatures): Decision {
  return stateOf(handover) === "OPEN"
    ? ALLOW
    : refuse("HANDOVER_CLOSED", "This handover was signed by both or refused.", ["id"]);
}

/**
 * Whether a watch goes on without a signed handover (E2): somebody took a seat over from somebody else, and the two have
 * not both signed. `shifts` are those on watch at an instant and the last of each seat before them. Of a
 * watchkeeper the own turn counts; of whoever is not on watch, all of them.
 */
export function isUnsigned(
  personId: string | null,
  shifts: readonly Turn[],
  handovers: readonly (Signatures & Pick<Handover, "at" | "incomingId">)[],
  at: Date,
): boolean {
  const onWatch = shifts.filter(
    ({ seat, startsAt, endsAt }) => seat !== "STANDBY" && startsAt <= at && endsAt > at,
  );
  const own = onWatch.filter((turn) => turn.personId === personId);
  return (own.length > 0 ? own : onWatch).some(
    (turn) =>
      isTakenOver(turnBefore(turn, shifts), turn) &&
      !handovers.some(
        (handover) =>
          handover.incomingId === turn.personId &&
          handover.at.getTime() === turn.startsAt.getTime() &&
          stateOf(handover) === "SIGNED",
      ),
  );
}

/** Whether a turn follows on one by somebody else, however long the seat was empty between the two. */
function isTakenOver(before: Turn | null, turn: Turn): boolean {
  return before !== null && before.personId !== turn.personId;
}

/** The last turn of the same seat that had ended when one began; null: it is the first. */
function turnBefore({ seat, startsAt }: Turn, shifts: readonly Turn[]): Turn | null {
  const [last] = shifts
    .filter((other) => seat !== "STANDBY" && other.seat === seat && other.endsAt <= startsAt)
    .toSorted((one, other) => other.endsAt.getTime() - one.endsAt.getTime());
  return last ?? null;
}
