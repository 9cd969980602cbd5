import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import type { Meter } from "@opentelemetry/api";

type Figures = Record<string, [description: string, read: () => number]>;
type EventLoopDelays = ReturnType<typeof monitorEventLoopDelay>;
type Delays = Record<string, [description: string, read: (delays: EventLoopDelays) => number]>;

const MICROSECONDS = 1e6;
const NANOSECONDS = 1e9;

/** What Node says of its own process, by the names that dashboards for Prometheus know; read when it is asked for. */
export function observeProcess(meter: Meter): void {
  for (const [name, [description, read]] of Object.entries(SUMS))
    meter.createObservableCounter(name, { description }).addCallback((sum) => sum.observe(read()));
  for (const [name, [description, read]] of Object.entries(GAUGES))
    meter.createObservableGauge(name, { description }).addCallback((gauge) => gauge.observe(read()));
  meter
    .createObservableGauge("nodejs_version_info", { description: "Node.js version info." })
    .addCallback((gauge) => gauge.observe(1, { version: process.version }));
  observeEventLoop(meter);
}

const SUMS: Figures = {
  process_cpu_user_seconds_total: [
    "Total user CPU time spent in seconds.",
    () => process.cpuUsage().user / MICROSECONDS,
  ],
  process_cpu_system_seconds_total: [
    "Total system CPU time spent in seconds.",
    () => process.cpuUsage().system / MICROSECONDS,
  ],
  process_cpu_seconds_total: [
    "Total user and system CPU time spent in seconds.",
    () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / MICROSECONDS;
    },
  ],
};

const GAUGES: Figures = {
  process_start_time_seconds: [
    "Start time of the process since unix epoch in seconds.",
    () => Math.round(performance.timeOrigin / 1000),
  ],
  process_resident_memory_bytes: ["Resident memory size in bytes.", () => process.memoryUsage.rss()],
  nodejs_heap_size_total_bytes: [
    "Process heap size from Node.js in bytes.",
    () => process.memoryUsage().heapTotal,
  ],
  nodejs_heap_size_used_bytes: [
    "Process heap size used from Node.js in bytes.",
    () => process.memoryUsage().heapUsed,
  ],
  nodejs_external_memory_bytes: [
    "Node.js external memory size in bytes.",
    () => process.memoryUsage().external,
  ],
  nodejs_active_resources_total: [
    "Total number of active resources.",
    () => process.getActiveResourcesInfo().length,
  ],
};

const DELAYS: Delays = {
  nodejs_eventloop_lag_min_seconds: ["The minimum recorded event loop delay.", ({ min }) => min],
  nodejs_eventloop_lag_max_seconds: ["The maximum recorded event loop delay.", ({ max }) => max],
  nodejs_eventloop_lag_mean_seconds: ["The mean of the recorded event loop delays.", ({ mean }) => mean],
  nodejs_eventloop_lag_p50_seconds: [
    "The 50th percentile of the recorded event loop delays.",
    (delays) => delays.percentile(50),
  ],
  nodejs_eventloop_lag_p90_seconds: [
    "The 90th percentile of the recorded event loop delays.",
    (delays) => delays.percentile(90),
  ],
  nodejs_eventloop_lag_p99_seconds: [
    "The 99th percentile of the recorded event loop delays.",
    (delays) => delays.percentile(99),
  ],
};

/** How late the event loop is at this moment, and was since the figures were last read. */
function observeEventLoop(meter: Meter): void {
  meter
    .createObservableGauge("nodejs_eventloop_lag_seconds", { description: "Lag of event loop in seconds." })
    .addCallback(async (gauge) => {
      const asked = performance.now();
      await setImmediate();
      gauge.observe((performance.now() - asked) / 1000);
    });
  const delays = monitorEventLoopDelay();
  delays.enable();
  const gauges = Object.entries(DELAYS).map(([name, [description, read]]) => {
    return { gauge: meter.createObservableGauge(name, { description }), read };
  });
  meter.addBatchObservableCallback(
    (batch) => {
      if (delays.count === 0) return;
      for (const { gauge, read } of gauges) batch.observe(gauge, read(delays) / NANOSECONDS);
      delays.reset();
    },
    gauges.map(({ gauge }) => gauge),
  );
}
