import { createHash } from "node:crypto";
import type { Contestant } from "./contestant.ts";
import { send } from "./contestant.ts";
import { percentile } from "./load.ts";

/** What a pull brought: how many rows, and a hash of their ids whatever their order. */
export interface Pulled {
  rows: number;
  pages: number;
  seconds: number;
  latencies: Float64Array;
  hash: string;
}

/** Pulls page after page as one integrator does, until there are no more, it has so many, or `isOver`. */
export async function pull(contestant: Contestant, most: number, isOver = () => false): Promise<Pulled> {
  const { pulls } = contestant.contender;
  if (pulls === undefined) throw new Error(`${contestant.name} cannot be pulled from.`);
  const began = performance.now();
  const ids: string[] = [];
  const latencies: number[] = [];
  let after: string | null = null;
  do {
    const sent = performance.now();
    const page = pulls.read(await send(contestant, pulls.page(after)));
    latencies.push(performance.now() - sent);
    for (const id of page.ids) ids.push(id);
    after = page.after;
  } while (after !== null && latencies.length < most && !isOver());
  const seconds = (performance.now() - began) / 1000;
  const hash = createHash("sha256").update(ids.sort().join()).digest("hex").slice(0, 16);
  return {
    rows: ids.length,
    pages: latencies.length,
    seconds,
    latencies: Float64Array.from(latencies).sort(),
    hash,
  };
}

/** Pulls so many pages, or until all is there. */
export async function pullFor(contestant: Contestant, most: number) {
  const pulled = await pull(contestant, most);
  const { rows, pages, seconds } = pulled;
  return { done: rows, requests: pages, seconds, p50: percentile(pulled, 50), p99: percentile(pulled, 99) };
}

/** @throws Error where not all contestants bring the same rows */
export async function agreeOnPull(contestants: Contestant[]): Promise<void> {
  const pulled = await Promise.all(
    contestants.map(async (contestant) => ({
      name: contestant.name,
      ...(await pull(contestant, Number.POSITIVE_INFINITY)),
    })),
  );
  const different = pulled.find(({ hash }) => hash !== pulled[0]?.hash);
  if (different === undefined) return;
  const said = pulled.map(({ name, rows, hash }) => `${name}: ${rows} rows, ${hash}`);
  throw new Error(`The pulls differ:\n${said.join("\n")}`);
}
