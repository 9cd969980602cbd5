import { expect, test, vi } from "vitest";
import { emptySnapshot } from "../../snapshot/snapshot.ts";
import { keptReach } from "./kept-reach.ts";
import { NO_REACH, type Reach } from "./reach-sets.ts";

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 8, 0, second));
const NEVER = Number.POSITIVE_INFINITY;

const finding = (until = NEVER, value: Reach = NO_REACH) => vi.fn(async () => ({ value, until }));

/** A reach of so many people; nobody looks who they are. */
const reachOf = (size: number) => ({ ...NO_REACH, me: { size } as Set<string> });

test("a reach is found once for requests that come together, and for those after them", async () => {
  const snapshot = emptySnapshot();
  const find = finding();
  const found = await Promise.all([1, 2, 3].map((second) => keptReach(snapshot, "key", at(second), find)));
  expect(found).toEqual([NO_REACH, NO_REACH, NO_REACH]);
  await keptReach(snapshot, "key", at(9), find);
  expect(find).toHaveBeenCalledTimes(1);
  await keptReach(snapshot, "another key", at(9), find);
  expect(find).toHaveBeenCalledTimes(2);
});

test("a reach is found anew when the log has gone on, and in another snapshot", async () => {
  const snapshot = emptySnapshot();
  const find = finding();
  await keptReach(snapshot, "key", at(1), find);
  snapshot.number += 1;
  await keptReach(snapshot, "key", at(1), find);
  expect(find).toHaveBeenCalledTimes(2);
  await keptReach({ ...snapshot }, "key", at(1), find);
  expect(find).toHaveBeenCalledTimes(3);
});

test("a reach holds from when it was found until it changes by itself, once for all who wait", async () => {
  const snapshot = emptySnapshot();
  const find = finding(at(5).getTime());
  await keptReach(snapshot, "key", at(2), find);
  await keptReach(snapshot, "key", new Date(at(5).getTime() - 1), find);
  expect(find).toHaveBeenCalledTimes(1);
  const later = finding(at(50).getTime());
  await Promise.all([5, 6, 7].map((second) => keptReach(snapshot, "key", at(second), later)));
  expect(later).toHaveBeenCalledTimes(1);
  await keptReach(snapshot, "key", at(1), later);
  expect(later).toHaveBeenCalledTimes(2);
});

test("a fault is told to who waits for it and forgotten", async () => {
  const snapshot = emptySnapshot();
  const fault = vi.fn(async () => {
    throw new Error("The database is away.");
  });
  const both = [1, 2].map((second) => keptReach(snapshot, "key", at(second), fault));
  const told = await Promise.allSettled(both);
  expect(told.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await keptReach(snapshot, "key", at(3), finding())).toBe(NO_REACH);
  expect(fault).toHaveBeenCalledTimes(1);
});

test("what was used longest ago goes first when there are too many ids", async () => {
  const snapshot = emptySnapshot();
  const keep = (key: string, find = finding(NEVER, reachOf(900_000))) =>
    keptReach(snapshot, key, at(1), find);
  await keep("first");
  await keep("second");
  await keep("first");
  await keep("third");
  const again = finding(NEVER, reachOf(10));
  await keep("first", again);
  await keep("third", again);
  expect(again).not.toHaveBeenCalled();
  await keep("second", again);
  expect(again).toHaveBeenCalledTimes(1);
});
