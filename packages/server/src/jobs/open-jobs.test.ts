import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../clock.ts";
import { createEngine, prepareQueues } from "./engine.ts";
import { openJobs } from "./open-jobs.ts";
import { runJobs } from "./run-jobs.ts";

vi.mock("./engine.ts", () => ({ SWEEP_QUEUE: "sweep", createEngine: vi.fn(), prepareQueues: vi.fn() }));

const log = pino({ level: "silent" });
const engine = { start: vi.fn(), schedule: vi.fn(), work: vi.fn(), stop: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  vi.mocked(createEngine).mockReturnValue(engine as never);
});
afterEach(() => vi.useRealTimers());

const open = (...deliveries: (() => Promise<boolean>)[]) =>
  openJobs({
    database: { embedded: null },
    databaseUrl: "postgresql://duty.example/duty",
    context: { db: {} as never, clock: systemClock, timeZone: "Asia/Shanghai" },
    log,
    deliveries,
  });

const BEGINNINGS = {
  start: engine.start,
  prepare: vi.mocked(prepareQueues),
  schedule: engine.schedule,
  work: engine.work,
};

test.each(Object.entries(BEGINNINGS))(
  "jobs that fail to begin at %s leave no engine running and send nothing",
  async (_step, begin) => {
    begin.mockRejectedValueOnce(new Error("no such table"));
    const deliver = vi.fn(async () => false);
    await expect(open(deliver)).rejects.toThrow("no such table");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([engine.stop.mock.calls.length, deliver.mock.calls.length]).toEqual([1, 0]);
  },
);

test("a mail that hangs keeps no other route from sending, and the jobs from stopping for five seconds at most", async () => {
  const robots = vi.fn(async () => false);
  const jobs = await open(() => new Promise(() => {}), robots);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(robots.mock.calls.length).toBe(3);
  const stopped = vi.fn();
  void jobs.stop().then(stopped);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(stopped).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(stopped).toHaveBeenCalledOnce();
});

test("jobs that never begin keep nobody from stopping", async () => {
  const stopped = vi.fn();
  void runJobs(() => new Promise(() => {}), log)
    .stop()
    .then(stopped);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(stopped).toHaveBeenCalledOnce();
});
