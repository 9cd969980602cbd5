import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createGate, type Gate } from "./gate.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => createGate({ atOnce: 1, waiting: 2, longest: 10_000 });

/** Goes through and tells when it is inside. */
function comer(gate: Gate) {
  const own = { isInside: false, leave: () => {} };
  void gate.enter().then((leave) => Object.assign(own, { isInside: true, leave }));
  return own;
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test("one goes through at a time, in the order of coming", async () => {
  const gate = open();
  const [first, second, third] = [comer(gate), comer(gate), comer(gate)];
  await pass(100);
  expect([first.isInside, second.isInside, third.isInside]).toEqual([true, false, false]);
  first.leave();
  await pass(1);
  expect([second.isInside, third.isInside]).toEqual([true, false]);
});

test("only so many wait", async () => {
  const gate = open();
  for (const _each of [1, 2]) comer(gate);
  expect(gate.isFull()).toBe(false);
  comer(gate);
  expect(gate.isFull()).toBe(true);
});

test("while others pass by it rests for twice as long as the one before took, else not at all", async () => {
  const gate = open();
  const [first, second, third] = [comer(gate), comer(gate), comer(gate)];
  await pass(200);
  gate.passBy();
  first.leave();
  await pass(399);
  expect(second.isInside).toBe(false);
  await pass(1);
  expect(second.isInside).toBe(true);
  await pass(2_000);
  second.leave();
  await pass(1);
  expect(third.isInside).toBe(true);
});

test("who never leaves keeps nobody out for ever, and leaving twice lets nobody in twice", async () => {
  const gate = open();
  const [first, second, third] = [comer(gate), comer(gate), comer(gate)];
  await pass(9_999);
  expect(second.isInside).toBe(false);
  await pass(2);
  expect([second.isInside, third.isInside]).toEqual([true, false]);
  first.leave();
  first.leave();
  await pass(5);
  expect(third.isInside).toBe(false);
});
