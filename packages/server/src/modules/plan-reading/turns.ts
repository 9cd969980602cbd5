/** Runs what it is given, so many at once; the others wait, in the order in which they came. */
export function inTurns(atOnce: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await run();
    } finally {
      // Whoever waits longest takes the place over, so that nobody who comes later slips in between.
      const proceed = waiting.shift();
      if (proceed === undefined) free += 1;
      else proceed();
    }
  };
}
