import { pino } from "pino";
import { expect, test } from "vitest";
import type { JobContext } from "../audit/write-as-job.ts";
import { repeat } from "./repeat.ts";
import { runSweeps } from "./sweeps.ts";

const log = pino({ level: "silent" });

test("a sweep that fails keeps no other from running, and is told of at the end", async () => {
  const ran: string[] = [];
  const sweeps = {
    first: async () => void ran.push("first"),
    broken: async () => {
      throw new Error("no");
    },
    last: async () => void ran.push("last"),
  };
  await expect(runSweeps({} as JobContext, log, sweeps)).rejects.toThrow("1 sweep(s) failed.");
  expect(ran).toEqual(["first", "last"]);
});

test("what is repeated is done while there may be more, again when it is woken, and not after it was stopped", async () => {
  let done = 0;
  const repeated = repeat(async () => ++done < 3, 3_600_000, log);
  await settled();
  expect(done).toBe(3);
  repeated.wake();
  await settled();
  expect(done).toBe(4);
  await repeated.stop();
  repeated.wake();
  await settled();
  expect(done).toBe(4);
});

test("what is repeated is never done twice at once, and waited for when it is stopped", async () => {
  let under = 0;
  let most = 0;
  let finish: () => void = () => {};
  const repeated = repeat(
    () => {
      most = Math.max(most, ++under);
      return new Promise((resolve) => {
        finish = () => {
          under -= 1;
          resolve(false);
        };
      });
    },
    3_600_000,
    log,
  );
  await settled();
  repeated.wake();
  const stopped = repeated.stop();
  finish();
  await stopped;
  expect([most, under]).toEqual([1, 0]);
});

test("what fails is done again when it is woken", async () => {
  let tries = 0;
  const repeated = repeat(
    async () => {
      tries += 1;
      throw new Error("no");
    },
    3_600_000,
    log,
  );
  await settled();
  repeated.wake();
  await settled();
  expect(tries).toBe(2);
  await repeated.stop();
});

/** Until everything that is due at once has been done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
