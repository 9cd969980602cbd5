import { pull } from "./pull.ts";
import type { Work } from "./work.ts";

const PULLERS = 8;
/** Then an integrator begins anew. */
const PAGES = 20;

/**
 * The same work while integrators pull all assignments flat out: what it costs includes their pulls, how long it takes
 * does not.
 */
export function besidePulls({ contestant, run }: Work): Work {
  return {
    contestant: { ...contestant, name: `${contestant.name} beside ${PULLERS} pulls` },
    run: async (requests) => {
      let isOver = false;
      const isDone = () => isOver;
      const pulling = Array.from({ length: PULLERS }, async () => {
        while (!isOver) await pull(contestant, PAGES, isDone);
      });
      const all = Promise.all(pulling);
      // Told where it is awaited.
      all.catch(() => {});
      try {
        return await run(requests);
      } finally {
        isOver = true;
        await all;
      }
    },
  };
}
