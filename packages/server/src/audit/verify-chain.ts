import { type ChainHead, GENESIS, hashOfEvent } from "./chain.ts";
import { type Ask, type KeptEvent, readEvents } from "./read-events.ts";

/** How a log can be broken. */
export type ChainFaultCode =
  | "NOT_CHAINED"
  | "HASH_DIFFERS"
  | "NUMBER_MISSING"
  | "END_MISSING"
  | "BEYOND_THE_HEAD"
  | "HEAD_DIFFERS"
  | "HEAD_MISSING";

/** The first place where the log is not what was recorded. */
export interface ChainFault {
  /** The number of the event concerned. */
  number: number;
  code: ChainFaultCode;
  message: string;
}

/** What the log holds: its end where it is whole, else where it breaks first. */
export interface ChainProof {
  /** How many events follow one another without a break from the first one. */
  events: number;
  head: ChainHead;
  fault: ChainFault | null;
}

/**
 * Goes through the whole log and proves that it is one unbroken chain that ends at its head, or names the first broken
 * event and why. What is appended meanwhile does no harm, and the log is read a page at a time.
 */
export async function verifyChain(ask: Ask): Promise<ChainProof> {
  const head = await readHead(ask);
  if (head === null) return broken(GENESIS, GENESIS.number, "HEAD_MISSING", "The log has lost its counter.");
  if (head.hash === "") return broken(GENESIS, 1, "NOT_CHAINED", UNCHAINED);
  let last = GENESIS;
  for await (const page of readEvents(ask)) {
    for (const event of page) {
      const fault = faultOf(last, event);
      if (fault !== null) return { events: last.number, head: last, fault };
      if (event.number === head.number && event.hash !== head.hash) return headDiffers(last, event.number);
      last = { number: event.number, hash: event.hash };
    }
  }
  if (last.number < head.number) {
    const message = `The log has given out the number ${head.number}, but its last event has ${last.number}: its end was cut off.`;
    return broken(last, last.number + 1, "END_MISSING", message);
  }
  if (last.number === 0 && head.hash !== GENESIS.hash) return headDiffers(last, 0);
  return { events: last.number, head: last, fault: await faultBeyondHead(ask) };
}

const UNCHAINED = "The log is from before the chain: start the server once, which chains it.";

/** The end of the log, as the log's counter says it; null: it has none. A log from before the chain has no hash. */
async function readHead(ask: Ask): Promise<ChainHead | null> {
  const [row] = await ask<{ head: string }>(
    `SELECT row_to_json(h)::text AS "head" FROM "ChangeLogHead" h WHERE "id" = 1`,
  );
  return row === undefined ? null : { hash: "", ...(JSON.parse(row.head) as { number: number }) };
}

/** What is wrong with an event after the one before it; null: nothing. */
function faultOf(previous: ChainHead, event: KeptEvent): ChainFault | null {
  const expected = previous.number + 1;
  if (event.number !== expected) {
    const upTo = event.number - 1;
    const which = upTo === expected ? `The event ${expected} is` : `The events ${expected} to ${upTo} are`;
    return { number: expected, code: "NUMBER_MISSING", message: `${which} missing.` };
  }
  const { number } = event;
  if (event.hash === "") {
    return {
      number,
      code: "NOT_CHAINED",
      message: `The event ${number} has no hash: start the server once.`,
    };
  }
  if (event.hash === hashOfEvent(previous.hash, event)) return null;
  const message = `The event ${number} is not what was recorded, or the one before it is not: its hash differs.`;
  return { number, code: "HASH_DIFFERS", message };
}

/** Events that were put behind the head; one statement, so that those of a write under way are not taken for such. */
async function faultBeyondHead(ask: Ask): Promise<ChainFault | null> {
  const [beyond] = await ask<{ number: number }>(
    `SELECT e."number" FROM "ChangeEvent" e, "ChangeLogHead" h
     WHERE h."id" = 1 AND e."number" > h."number" ORDER BY e."number" LIMIT 1`,
  );
  if (beyond === undefined) return null;
  const message = `The event ${beyond.number} stands behind the end of the log: the log never gave out its number.`;
  return { number: beyond.number, code: "BEYOND_THE_HEAD", message };
}

function headDiffers(last: ChainHead, number: number): ChainProof {
  return broken(last, number, "HEAD_DIFFERS", `The event ${number} is not the one that the log ended with.`);
}

function broken(head: ChainHead, number: number, code: ChainFaultCode, message: string): ChainProof {
  return { events: head.number, head, fault: { number, code, message } };
}
