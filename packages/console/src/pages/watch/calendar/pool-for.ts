import type { Seat } from "../seats";

/** Chosen where whoever is wanted is not in the pools. */
export const ANYBODY = "ANYBODY";

interface Member {
  seat: Seat;
  order: number;
  person: { id: string; name: string };
}

/** The people of all pools of a rota, each once with their seats: those of the wanted seat first, in the order of turns. */
export function poolFor<Each extends Member>(
  members: readonly Each[],
  wanted: Seat,
): { person: Each["person"]; seats: Seat[] }[] {
  const inOrder = members.toSorted(
    (one, other) => Number(other.seat === wanted) - Number(one.seat === wanted) || one.order - other.order,
  );
  const people = Map.groupBy(inOrder, ({ person }) => person.id);
  return [...people.values()].flatMap((places) => {
    const [first] = places;
    return first ? [{ person: first.person, seats: places.map(({ seat }) => seat) }] : [];
  });
}

/** Whom a form names: one of the pools, or anybody of the directory. */
export function personIn({ who, personId }: Record<string, unknown>): string {
  return String(who === undefined || who === ANYBODY ? personId : who);
}
