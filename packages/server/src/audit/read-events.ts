import type { ChainedContent } from "./chain.ts";

/** Asks a database; the values stand for $1, $2 … */
export type Ask = <Row>(sql: string, ...values: unknown[]) => Promise<Row[]>;

/** An event as it is kept. */
export type KeptEvent = ChainedContent & { hash: string };

const PAGE = 500;

/** All events after a number, in their order, a page at a time, so that a log of any length is read in little memory. */
export async function* readEvents(ask: Ask, after = 0): AsyncGenerator<KeptEvent[]> {
  for (let last = after; ; ) {
    // As text, so that every driver gives the same values.
    const rows = await ask<{ event: string }>(
      `SELECT row_to_json(e)::text AS "event" FROM "ChangeEvent" e WHERE "number" > $1 ORDER BY "number" LIMIT ${PAGE}`,
      last,
    );
    if (rows.length === 0) return;
    const events = rows.map(({ event }) => eventOf(event));
    yield events;
    last = events.at(-1)?.number ?? last;
  }
}

function eventOf(text: string): KeptEvent {
  const row = JSON.parse(text) as Omit<KeptEvent, "at"> & { at: string };
  return { ...row, at: new Date(row.at) };
}
