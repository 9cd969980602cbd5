interface Turn {
  seat: string;
  startsAt: string;
  endsAt: string;
  person: { id: string };
}

/** When a watch changes hands, and from whom to whom. */
export interface ChangeOfWatch {
  at: string;
  outgoingId: string;
  incomingId: string;
}

/** The seats whose holders hand over: first the watchkeepers', then the leader's; who stands by hands nothing over. */
const SEATS = ["FIRST", "SECOND", "LEADER"];

/** The change of watch nearest to an instant at which somebody takes a seat over from somebody else; null: there is none. */
export function turnOf(shifts: readonly Turn[], now: string): ChangeOfWatch | null {
  const changes = SEATS.flatMap((seat) => {
    const own = shifts.filter((shift) => shift.seat === seat);
    return own.flatMap((leaves) =>
      own
        .filter((comes) => comes.startsAt === leaves.endsAt && comes.person.id !== leaves.person.id)
        .map((comes) => ({ at: comes.startsAt, outgoingId: leaves.person.id, incomingId: comes.person.id })),
    );
  });
  const farFrom = ({ at }: ChangeOfWatch) => Math.abs(Date.parse(at) - Date.parse(now));
  return changes.toSorted((one, other) => farFrom(one) - farFrom(other))[0] ?? null;
}
