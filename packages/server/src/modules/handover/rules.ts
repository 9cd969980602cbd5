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

/** A watch is handed over by somebody who keeps it up to then, to somebody who keeps it from then on (E2). */
export function decideHandover(
  { outgoingId, incomingId, at }: Pick<Handover, "outgoingId" | "incomingId" | "at">,
  shifts: readonly Turn[],
): Decision {
  const keeps = (personId: string, holds: (turn: Turn) => boolean) =>
    shifts.some((turn) => turn.personId === personId && turn.seat !== "STANDBY" && holds(turn));
  if (!keeps(outgoingId, ({ startsAt, endsAt }) => startsAt < at && endsAt >= at))
    return refuse("NOT_ON_WATCH", "Whoever hands over keeps no watch up to then.", ["outgoingId"]);
  return keeps(incomingId, ({ startsAt, endsAt }) => startsAt <= at && endsAt > at)
    ? ALLOW
    : refuse("NOT_ON_WATCH", "Whoever takes over keeps no watch from then on.", ["incomingId"]);
}

/** What both have signed, or one has refused, is settled. */
export function decideSigning(handover: Signatures): Decision {
  return stateOf(handover) === "OPEN"
    ? ALLOW
    : refuse("HANDOVER_CLOSED", "This handover was signed by both or refused.", ["id"]);
}

/**
 * Whether a watch goes on without a signed handover (E2): somebody took a seat over from somebody else, and the two have
 * not both signed. `shifts` are those on watch at an instant and those that ended where one of them begins. Of a
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
      shifts.some((before) => isTakenOver(before, turn)) &&
      !handovers.some(
        (handover) =>
          handover.incomingId === turn.personId &&
          handover.at.getTime() === turn.startsAt.getTime() &&
          stateOf(handover) === "SIGNED",
      ),
  );
}

/** Whether a turn follows on another one of the same seat, by somebody else. */
function isTakenOver(before: Turn, turn: Turn): boolean {
  return (
    before.seat === turn.seat &&
    before.personId !== turn.personId &&
    before.endsAt.getTime() === turn.startsAt.getTime()
  );
}
