import type { Ask, Contender, Running } from "../contender.ts";

/** A contender that was started, asked by one of those who may. */
export interface Contestant {
  /** The contender, and by whom it is asked where that is not the usual one: `dutygraph as leader`. */
  name: string;
  contender: Contender;
  running: Running;
  url: string;
  headers: Record<string, string>;
}

/** Starts all contenders over the same database, each on a port of its own; where one fails, none goes on running. */
export async function startAll(
  contenders: Contender[],
  databaseUrl: string,
  nextPort: () => Promise<number>,
): Promise<Contestant[]> {
  const started: Contestant[] = [];
  for (const contender of contenders) {
    const port = await nextPort();
    try {
      const running = await contender.start({ databaseUrl, port });
      const url = `http://localhost:${port}`;
      started.push({ name: contender.name, contender, running, url, headers: running.headers ?? {} });
    } catch (error) {
      await stopAll(started);
      throw new Error(`${contender.name} did not start.`, { cause: error });
    }
  }
  return started;
}

/** Ports one after the other. */
export function portsFrom(first: number): () => Promise<number> {
  let port = first;
  return () => Promise.resolve(port++);
}

/** Ends the servers. */
export async function stopAll(contestants: Contestant[]): Promise<void> {
  await Promise.all(contestants.map(({ running }) => running.stop()));
}

/** The same server asked by others: for each of them one more contestant. */
export function asOthers(contestant: Contestant): Contestant[] {
  return Object.entries(contestant.running.askers ?? {}).map(([asker, headers]) => ({
    ...contestant,
    name: `${contestant.name} as ${asker}`,
    headers,
  }));
}

/** Sends one request and answers the parsed response. @throws Error where it is not 2xx, or does not come in time */
export async function send(
  { url, headers }: Pick<Contestant, "url" | "headers">,
  ask: Ask,
  withinMs = 120_000,
): Promise<unknown> {
  const response = await fetch(url + ask.path, {
    method: ask.method,
    signal: AbortSignal.timeout(withinMs),
    headers: { ...ask.headers, ...headers },
    ...(ask.method === "POST" ? { body: ask.body } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${ask.path} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
