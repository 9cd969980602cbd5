import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** All that an event says; its number puts it into the chain. */
export interface ChainedContent {
  number: number;
  at: Date;
  actorKind: string;
  actorId: string;
  actorName: string;
  onBehalfOf: string | null;
  action: string;
  subject: string;
  nodeIds: readonly string[];
  before: unknown;
  after: unknown;
  requestId: string | null;
  undoes: number | null;
}

/** The number and the hash of the log's last event. */
export interface ChainHead {
  number: number;
  hash: string;
}

/** What stands before the first event. */
export const GENESIS: ChainHead = { number: 0, hash: "0".repeat(64) };

/**
 * The hash of an event: SHA-256, in hexadecimal, of the canonical JSON of what it says together with the hash of the event
 * before it. So who changes an event has to change every one that follows. What is null is left out, so that a column
 * that is added later, and is null in all old rows, changes no hash.
 */
export function hashOfEvent(previous: string, content: ChainedContent): string {
  const said = {
    previous,
    number: content.number,
    at: content.at,
    actorKind: content.actorKind,
    actorId: content.actorId,
    actorName: content.actorName,
    onBehalfOf: content.onBehalfOf ?? undefined,
    action: content.action,
    subject: content.subject,
    nodeIds: content.nodeIds,
    before: content.before ?? undefined,
    after: content.after ?? undefined,
    requestId: content.requestId ?? undefined,
    undoes: content.undoes ?? undefined,
  };
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}

/** Gives events that follow one another their hashes, from the one before the first. */
export function chain<Event extends ChainedContent>(
  previous: string,
  events: readonly Event[],
): (Event & { hash: string })[] {
  let last = previous;
  return events.map((event) => {
    last = hashOfEvent(last, event);
    return { ...event, hash: last };
  });
}
