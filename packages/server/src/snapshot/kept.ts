import type { Snapshot } from "./snapshot.ts";

/**
 * A place for what is found out from a snapshot, begun anew whenever the snapshot has gone on with the change log. It
 * goes when the snapshot goes.
 */
export function keptOf<Kept>(begin: () => Kept): (snapshot: Snapshot) => Kept {
  const places = new WeakMap<Snapshot, { number: number; kept: Kept }>();
  return (snapshot) => {
    const known = places.get(snapshot);
    if (known?.number === snapshot.number) return known.kept;
    const kept = begin();
    places.set(snapshot, { number: snapshot.number, kept });
    return kept;
  };
}
