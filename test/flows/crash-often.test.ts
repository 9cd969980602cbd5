import { afterAll, expect, test } from "vitest";
import { openPostgresDatabases } from "../support/postgres-databases.ts";
import { emptyDataDir, startServer } from "../support/server-process.ts";
import { type Acknowledged, lookAfterCrash, startWriteLoad } from "../support/write-load.ts";

/** How often each server is killed: CRASH_KILLS=50 for the long run. */
const KILLS = Number(process.env.CRASH_KILLS ?? 2);
const postgres = await openPostgresDatabases();
afterAll(() => postgres?.stop());

const PLACES = [
  ["the embedded database", async () => ({ DATA_DIR: await emptyDataDir() })],
  [
    "PostgreSQL",
    async () => ({ DATA_DIR: await emptyDataDir(), DATABASE_URL: (await postgres?.create()) ?? "" }),
  ],
] as const;
const places = postgres === null ? PLACES.slice(0, 1) : PLACES;

test.each(places)(
  "a server on %s that is killed again and again while many write has lost nothing, and its log is whole",
  async (name, place) => {
    const settings = await place();
    const all: Acknowledged = { people: [], plans: [] };
    let events = 0;
    for (let killed = 0; ; killed += 1) {
      const server = await startServer(settings);
      const { lost, planSizes, proof } = await lookAfterCrash(server, all);
      expect(lost, `after kill ${killed}`).toEqual([]);
      expect(planSizes.length, `plans by halves after kill ${killed}: ${planSizes}`).toBeLessThanOrEqual(1);
      expect(proof.fault, `after kill ${killed}`).toBeNull();
      expect(proof.events).toBeGreaterThanOrEqual(events);
      events = proof.events;
      if (killed === KILLS) {
        await server.end("SIGTERM");
        break;
      }
      const { acknowledged, over } = await startWriteLoad(server, killed);
      // Each time at another moment, the same in each run: in the middle of a plan, or between two.
      await new Promise((resolve) => setTimeout(resolve, 200 + ((killed * 997) % 2300)));
      await server.end("SIGKILL");
      await over;
      all.people.push(...acknowledged.people);
      all.plans.push(...acknowledged.plans);
    }
    expect(all.people.length).toBeGreaterThan(KILLS);
    console.log(
      `${name}: ${KILLS} kills, ${all.people.length} people and ${all.plans.length} plans acknowledged, ${events} events, none lost.`,
    );
  },
  120_000 + KILLS * 60_000,
);
