import type { Seat } from "../../pages/watch/seats";

/** Somebody's place in the order of turns on a seat. */
export interface Place {
  seat: Seat;
  personId: string;
  name: string;
}

/** The places with one of them moved by a step among those of its seat; at either end it stays. */
export function movedIn(places: readonly Place[], moved: Place, by: 1 | -1): readonly Place[] {
  const own = places.filter(({ seat }) => seat === moved.seat);
  const other = own[own.indexOf(moved) + by];
  if (other === undefined) return places;
  return places.map((place) => (place === moved ? other : place === other ? moved : place));
}
