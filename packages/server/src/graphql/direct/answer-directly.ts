import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import { may } from "../../access/policy.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type ContextParts, createContext, setMoment } from "../../context.ts";
import type { HeaderReader } from "../../http/header-reader.ts";
import { addToNote } from "../../http/request-note.ts";
import { beyondCost } from "../cost.ts";
import { inTurn } from "../cost-limit.ts";
import type { DoorParts, Found } from "../door.ts";
import { LIMITS } from "../limits.ts";
import type { TrustedDocuments } from "../trusted-documents.ts";
import { type Answered, writeOutcome } from "./answered.ts";
import { type Asked, readAsked } from "./asked.ts";
import { createKnownDocuments } from "./known-documents.ts";
import type { Prepared } from "./prepared.ts";
import type { Outcome } from "./run.ts";

/** A request whose body has come. */
export interface Arrived {
  headers: HeaderReader;
  body: string;
  /** As the client named it. */
  url: string;
  /** As Node brought it, where it did. */
  incoming: IncomingMessage | undefined;
  isGone(): boolean;
}

/** An answer, or what was found out until it turned out that this request is none for this path. */
export type Direct = { answered: Answered } | { found: Found | null };

/**
 * Answers what nearly all requests are: one query or mutation as JSON, by a viewer who is known, within all limits. In
 * the order of the door: origin, form, viewer, pace, document, variables, cost. Whatever does not pass goes to the door
 * as a whole, which looks again and says why: no refusal has words here.
 */
export function createDirectPath(door: DoorParts): (arrived: Arrived) => Promise<Direct> {
  const { schema, log, trustedDocuments, gate } = door;
  const documentOf = createKnownDocuments(schema);
  const prepare = (asked: Asked, { parts, wait }: Found): Ready | null => {
    if (wait > 0 || !may(parts.viewer, "read:viewer")) return null;
    const text = textOf(asked, parts.viewer, trustedDocuments);
    const prepared = text === null ? null : documentOf(text)?.(asked.operationName);
    const ready = prepared == null ? null : readyToRun(prepared, asked, parts);
    return ready?.isHeavy === true && gate.isFull() ? null : ready;
  };
  return async ({ headers, body, url, incoming, isGone }) => {
    const origin = headers.get("origin");
    const asked = origin === null || door.isOwnOrigin(origin, url) ? readAsked(body) : null;
    if (asked === null) return { found: null };
    const coming = door.partsOf(headers);
    const parts = coming instanceof Promise ? await coming : coming;
    const found = { parts, wait: door.countRequest(parts.viewer, headers) };
    const ready = prepare(asked, found);
    if (ready === null) return { found };
    addToNote(incoming, { viewerId: parts.viewer?.id ?? null, operation: ready.name });
    if (!ready.isHeavy) gate.passBy();
    const run = () => ready.run(isGone);
    return { answered: writeOutcome(await (ready.isHeavy ? inTurn(gate, run) : run()), log) };
  };
}

interface Ready {
  name: string | null;
  isHeavy: boolean;
  run(isGone: () => boolean): Promise<Outcome>;
}

/** The text of the document that is asked for; null where that is for the door to refuse. */
function textOf(
  { query, hash }: Asked,
  viewer: Viewer | null,
  trusted: TrustedDocuments | null,
): string | null {
  if (hash === null) return trusted !== null && viewer?.kind === "KEY" ? null : query;
  return trusted !== null && query === null ? (trusted.get(hash) ?? null) : null;
}

/** An operation with its variables and the context of this request; null where something of it does not fit. */
function readyToRun(prepared: Prepared, asked: Asked, parts: ContextParts): Ready | null {
  const variables = prepared.variablesOf(asked.variables);
  const cost = variables === null ? null : prepared.costOf(variables);
  if (variables === null || cost === null || beyondCost(cost) !== null) return null;
  const context = createContext(parts);
  try {
    const moment = prepared.momentOf(variables);
    if (moment !== null) setMoment(context, moment);
  } catch (error) {
    // An argument of `@asOf` that cannot be read: the door says so.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
  return {
    name: prepared.name?.slice(0, 64) ?? null,
    isHeavy: cost.complexity > LIMITS.heavy,
    run: (isGone) => prepared.run(variables, context, isGone),
  };
}
