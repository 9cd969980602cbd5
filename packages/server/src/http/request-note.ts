import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What is known of a request when it has been answered: for its line in the log, the figures and the trace. */
export interface RequestNote {
  id: string;
  /** From where it came, as far as can be trusted. */
  address: string;
  /** The part of the server that answered it: a path without what differs from request to request. */
  route: string;
  viewerId: string | null;
  /** The name of the GraphQL operation. */
  operation: string | null;
}

const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

const notes = new WeakMap<IncomingMessage, RequestNote>();

/** The id that a client gave its request, where it is well-formed; else one made here. */
export function requestIdOf(given: string | null | undefined): string {
  return given != null && WELL_FORMED.test(given) ? given : randomUUID();
}

/** Begins the note of a request; from here on its header says the id that counts. */
export function beginNote(request: IncomingMessage, address: string): RequestNote {
  const given = request.headers["x-request-id"];
  const id = requestIdOf(typeof given === "string" ? given : null);
  request.headers["x-request-id"] = id;
  const note = { id, address, route: "", viewerId: null, operation: null };
  notes.set(request, note);
  return note;
}

/** Adds what has been found out about a request; nothing where it came by another way than the server's. */
export function addToNote(request: IncomingMessage | undefined, facts: Partial<RequestNote>): void {
  const note = request === undefined ? undefined : notes.get(request);
  if (note !== undefined) Object.assign(note, facts);
}
