import { keptOf } from "../../snapshot/kept.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Reach } from "./reach-sets.ts";

/** What was found at an instant, and when it changes by itself, in milliseconds; Infinity: never. */
export interface Found<Value> {
  value: Value;
  until: number;
}

/** The reach of many viewers, of one server. */
interface Store {
  entries: Map<string, Entry>;
  /** How many ids there are in all sets together. */
  size: number;
}

interface Entry {
  from: number;
  found: Promise<Found<Reach>>;
  size: number;
}

/** So many ids are kept at most; a leader of a bureau reaches some thousands. */
const MOST_IDS = 2_000_000;

const storeOf = keptOf((): Store => ({ entries: new Map(), size: 0 }));

/**
 * The reach that was found under this key, or else by `find`, as long as it cannot have changed: until the log has
 * another event, or one of the edges looked at begins or ends by itself. Requests that come while it is being found wait
 * for it. What was used longest ago is forgotten first.
 */
export async function keptReach(
  snapshot: Snapshot,
  key: string,
  now: Date,
  find: () => Promise<Found<Reach>>,
): Promise<Reach> {
  for (;;) {
    const store = storeOf(snapshot);
    const known = store.entries.get(key);
    if (known === undefined || known.from > now.getTime()) return (await enter(store, key, now, find)).value;
    const { value, until } = await known.found;
    if (now.getTime() >= until) drop(store, key, known);
    else {
      moveToEnd(store, key, known);
      return value;
    }
  }
}

function enter(
  store: Store,
  key: string,
  now: Date,
  find: () => Promise<Found<Reach>>,
): Promise<Found<Reach>> {
  drop(store, key);
  const entry: Entry = { from: now.getTime(), found: find(), size: 0 };
  store.entries.set(key, entry);
  entry.found.then(
    ({ value }) => {
      entry.size = Object.values(value).reduce((sum, ids) => sum + ids.size, 1);
      if (store.entries.get(key) === entry) store.size += entry.size;
      for (const [oldest, { size }] of store.entries)
        if (store.size > MOST_IDS && size > 0) drop(store, oldest);
    },
    // Whoever waits for it is told; the next one asks anew.
    () => drop(store, key, entry),
  );
  return entry.found;
}

function moveToEnd(store: Store, key: string, entry: Entry): void {
  if (store.entries.get(key) !== entry) return;
  store.entries.delete(key);
  store.entries.set(key, entry);
}

/** Forgets an entry, where it still is the one meant. */
function drop(store: Store, key: string, meant = store.entries.get(key)): void {
  if (meant === undefined || store.entries.get(key) !== meant) return;
  store.size -= meant.size;
  store.entries.delete(key);
}
