/** What is worked on, what it was before, and what was taken back. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

/** As far as one can go back. */
const MOST = 200;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** A change that changes nothing leaves no trace; any other forgets what was taken back. */
export function advance<State>(history: History<State>, change: (state: State) => State): History<State> {
  const present = change(history.present);
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-MOST), present, future: [] };
}

export function takeBack<State>({ past, present, future }: History<State>): History<State> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function bringBack<State>({ past, present, future }: History<State>): History<State> {
  const [after, ...later] = future;
  if (after === undefined) return { past, present, future };
  return { past: [...past, present], present: after, future: later };
}
