/** The lane of the heavy requests: so many at once, the others wait in a row. */
export interface Gate {
  /** Whether nobody else may even wait. */
  isFull(): boolean;
  /** Resolves when it is one's turn, with what is to be called when it is over, whatever happened. */
  enter(): Promise<() => void>;
  /** Tells that somebody passes by who does not take turns. */
  passBy(): void;
}

export interface GateRule {
  atOnce: number;
  waiting: number;
  /** Milliseconds after which whoever is still inside keeps nobody else from entering. */
  longest: number;
}

/** For so long after somebody passed by, the gate is slow to open; and at most so long it rests, in milliseconds. */
const SLOW = 1_000;
const LONGEST_REST = 500;

/**
 * A gate that lets others pass first: as long as somebody passes by, it lets one through at a time, and rests after each
 * for twice as long as that one took, so that at most a third of the server's time goes to them.
 */
export function createGate({ atOnce, waiting, longest }: GateRule): Gate {
  const row: (() => void)[] = [];
  let inside = 0;
  let passedAt = Number.NEGATIVE_INFINITY;
  const isPassedBy = () => performance.now() - passedAt < SLOW;
  const admit = () => {
    if (inside >= (isPassedBy() ? 1 : atOnce)) return;
    const first = row.shift();
    if (first === undefined) return;
    inside += 1;
    first();
  };
  const go = (): (() => void) => {
    const began = performance.now();
    let isOver = false;
    const leave = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      const rest = isPassedBy() ? Math.min(2 * (performance.now() - began), LONGEST_REST) : 0;
      setTimeout(() => {
        inside -= 1;
        for (let each = inside; each < atOnce; each += 1) admit();
      }, rest);
    };
    const timer = setTimeout(leave, longest).unref();
    return leave;
  };
  return {
    isFull: () => row.length >= waiting,
    passBy: () => {
      passedAt = performance.now();
    },
    enter: () =>
      new Promise((resolve) => {
        row.push(() => resolve(go()));
        admit();
      }),
  };
}
