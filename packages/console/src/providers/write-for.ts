import type { DocumentNode } from "graphql";
import { parsed } from "./client";
import type { ResourceDocuments, WriteResult } from "./documents";
import { unwrap } from "./refusal";

/** What react-admin wants written. */
export interface Wanted {
  id?: string;
  data?: Record<string, unknown>;
  previousData?: Record<string, unknown>;
}

/** A mutation for Apollo and how to read its answer. */
export interface MappedWrite {
  query: DocumentNode;
  variables: { input: Record<string, unknown> };
  parseResponse: (response: { data: unknown }) => { data: object };
}

/** Whether a call of react-admin writes. */
export function isWrite(call: string): call is "CREATE" | "UPDATE" | "DELETE" {
  return call === "CREATE" || call === "UPDATE" || call === "DELETE";
}

/**
 * Maps a write of react-admin onto `createX`, `updateX` and `retireX(input)`. Values are named like the fields of the
 * input; the version is the one that the form was filled from. Nothing here knows a resource.
 */
export function writeFor(
  call: "CREATE" | "UPDATE" | "DELETE",
  documents: ResourceDocuments,
  wanted: Wanted,
): MappedWrite {
  const document = { CREATE: documents.create, UPDATE: documents.update, DELETE: documents.retire }[call];
  if (!document) throw new Error(`The console cannot do this: ${call}`);
  return {
    query: parsed(document),
    variables: { input: inputOf(call, wanted) },
    parseResponse: ({ data }) => ({ data: unwrap((data as WriteResult).answer) }),
  };
}

function inputOf(call: "CREATE" | "UPDATE" | "DELETE", { id, data = {}, previousData = {} }: Wanted) {
  if (call === "DELETE") return { id, expectedVersion: previousData.version };
  const { version, ...values } = data;
  if (call === "CREATE") return kept(values, (value) => value != null && value !== "");
  // Null empties a field where the API lets it be empty; what is left out stays.
  return { ...kept(values, (value) => value !== undefined), id, expectedVersion: version };
}

function kept(values: Record<string, unknown>, isKept: (value: unknown) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isKept(value)));
}
