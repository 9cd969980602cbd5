/** The seats of a watch, from who leads it to who stands by. */
export const SEATS = ["LEADER", "FIRST", "SECOND", "STANDBY"] as const;

export type Seat = (typeof SEATS)[number];

/** What is on each seat, in the order of the seats; seats that have nothing are left out unless they are wanted. */
export function bySeat<Item extends { seat: Seat }>(
  items: readonly Item[],
  wanted: readonly Seat[] = [],
): { seat: Seat; items: Item[] }[] {
  return SEATS.map((seat) => ({ seat, items: items.filter((item) => item.seat === seat) })).filter(
    ({ seat, items: own }) => own.length > 0 || wanted.includes(seat),
  );
}
