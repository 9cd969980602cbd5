/// <reference path="./autocannon.d.ts" />
import autocannon, { type Request } from "autocannon";

export const CONNECTIONS = 16;

/** What came back under load. */
export interface Loaded {
  requests: number;
  seconds: number;
  /** Of each request, in milliseconds, the shortest first. */
  latencies: Float64Array;
}

/**
 * Sends requests over 16 connections that each wait for their response before they send the next. Every connection has its
 * own part of the requests and goes around in it.
 * @throws Error where any response was not 2xx or missing
 */
export function load(url: string, requests: Request[], amount: number): Promise<Loaded> {
  const parts = shareOut(requests);
  const latencies: number[] = [];
  let [began, last, connection] = [0, 0, 0];
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: CONNECTIONS,
        timeout: 60,
        requests: requests.slice(0, 1),
        setupClient: (client) => client.setRequests(parts[connection++ % parts.length] ?? []),
        amount: Math.max(1, Math.round(amount / CONNECTIONS)) * CONNECTIONS,
      },
      (error, { errors, timeouts, non2xx }) => {
        const faults = errors + timeouts + non2xx;
        if (error !== null || faults > 0 || latencies.length === 0)
          return reject(error ?? new Error(`${faults} of ${latencies.length} requests failed.`));
        const seconds = (last - began) / 1000;
        resolve({ requests: latencies.length, seconds, latencies: Float64Array.from(latencies).sort() });
      },
    );
    run.on("start", () => {
      began = performance.now();
    });
    run.on("response", (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
      latencies.push(milliseconds);
      last = performance.now();
    });
  });
}

/** A latency that so many of a hundred requests stayed within. */
export function percentile({ latencies }: Pick<Loaded, "latencies">, percent: number): number {
  const place = Math.min(latencies.length - 1, Math.ceil((latencies.length * percent) / 100) - 1);
  return latencies[Math.max(0, place)] ?? 0;
}

/** Parts as equal as can be, one for each connection; where there are too few requests, they are used again. */
function shareOut(requests: Request[]): Request[][] {
  const parts = Array.from({ length: CONNECTIONS }, (): Request[] => []);
  for (let place = 0; place < Math.max(requests.length, CONNECTIONS); place += 1) {
    // The load generator keeps its state in the requests, so no two connections share one.
    parts[place % CONNECTIONS]?.push({ ...requests[place % requests.length] });
  }
  return parts;
}
