import { expect, test } from "vitest";
import { createPace, retryAfter } from "./pace.ts";

function paceAt(rule: { burst: number; perMinute: number }) {
  const clock = { now: 1_000_000 };
  return { clock, pace: createPace(rule, () => clock.now) };
}

test("a burst goes through at once, then one at a steady pace", () => {
  const { clock, pace } = paceAt({ burst: 3, perMinute: 6 });
  expect([pace.take("a"), pace.take("a"), pace.take("a")]).toEqual([0, 0, 0]);
  expect(pace.take("a")).toBe(10_000);
  clock.now += 10_000;
  expect([pace.take("a"), pace.take("a")]).toEqual([0, 10_000]);
});

test("what is refused does not count: the wait does not grow with the tries", () => {
  const { clock, pace } = paceAt({ burst: 1, perMinute: 60 });
  pace.take("a");
  for (let tries = 0; tries < 500; tries += 1) expect(pace.take("a")).toBe(1000);
  clock.now += 1000;
  expect(pace.take("a")).toBe(0);
});

test("one key does not hold up another, and what is given back is free again", () => {
  const { pace } = paceAt({ burst: 1, perMinute: 1 });
  expect(pace.take("a")).toBe(0);
  expect(pace.take("b")).toBe(0);
  expect(pace.wait("a")).toBe(60_000);
  pace.giveBack("a");
  expect(pace.wait("a")).toBe(0);
});

test("a flood of keys is forgotten again, and those that are held up stay so", () => {
  const { clock, pace } = paceAt({ burst: 1, perMinute: 1 });
  for (let key = 0; key < 5_000; key += 1) pace.take(`old ${key}`);
  clock.now += 60_000;
  pace.take("held up");
  for (let key = 0; key < 20_000; key += 1) pace.take(`young ${key}`);
  expect(pace.wait("old 1")).toBe(0);
  expect(pace.wait("held up")).toBe(60_000);
});

test("Retry-After is told in whole seconds, one at least", () => {
  expect([retryAfter(1), retryAfter(1000), retryAfter(1001)]).toEqual(["1", "1", "2"]);
});
