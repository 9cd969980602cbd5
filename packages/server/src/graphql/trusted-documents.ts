import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import { type GraphQLSchema, parse, validate } from "graphql";
import type { Plugin } from "graphql-yoga";
import { z } from "zod";
import { SettingsError } from "../env.ts";

/** The documents that keys may send, each under the SHA-256 of its text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const Manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

/**
 * Reads the manifest that a setting names: a JSON object of documents under their SHA-256.
 * @throws SettingsError where it is none, or one of its documents does not fit its hash or the schema
 */
export async function readTrustedDocuments(
  path: string | undefined,
  schema: GraphQLSchema,
): Promise<TrustedDocuments | null> {
  if (path === undefined) return null;
  const manifest = Manifest.safeParse(await readJson(path));
  if (!manifest.success) throw bad(path, "must be a JSON object of documents under their SHA-256");
  const documents = new Map(Object.entries(manifest.data));
  for (const [hash, text] of documents) {
    const fault = faultOf(hash, text, schema);
    if (fault !== null) throw bad(path, `holds ${hash.slice(0, 12)}…, which ${fault}`);
  }
  return documents;
}

/** Lets those for whom it is said send known documents only, by their hash; all others may send either. */
export function useTrustedDocuments(
  documents: TrustedDocuments,
  mayWriteOwn: (request: Request) => Promise<boolean>,
): Plugin {
  const refusal = (code: string, message: string, status: number) => ({
    message,
    extensions: { code, http: { status } },
  });
  return usePersistedOperations({
    allowArbitraryOperations: mayWriteOwn,
    extractPersistedOperationId: hashOf,
    getPersistedOperation: (hash) => documents.get(hash) ?? null,
    customErrors: {
      notFound: refusal("UNKNOWN_DOCUMENT", "There is no trusted document of this hash.", 404),
      keyNotFound: refusal("BAD_REQUEST", "Send a query, or the hash of a trusted document.", 400),
      persistedQueryOnly: refusal("TRUSTED_ONLY", "Keys send trusted documents only, by their hash.", 403),
    },
  });
}

/** As `extensions.persistedQuery.sha256Hash`, or as `documentId: "sha256:…"`. */
export function hashOf(params: { extensions?: object | null | undefined }): string | null {
  const { documentId } = params as { documentId?: unknown };
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const { persistedQuery } = (params.extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return typeof persistedQuery?.sha256Hash === "string" ? persistedQuery.sha256Hash : null;
}

function faultOf(hash: string, text: string, schema: GraphQLSchema): string | null {
  if (createHash("sha256").update(text).digest("hex") !== hash) return "is not the SHA-256 of its document";
  try {
    const [error] = validate(schema, parse(text));
    return error === undefined ? null : `does not fit the schema: ${error.message}`;
  } catch (error) {
    return `is no GraphQL: ${(error as Error).message}`;
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw bad(path, `cannot be read: ${(error as Error).message}`);
  }
}

function bad(path: string, why: string): SettingsError {
  return new SettingsError(`Bad settings: TRUSTED_DOCUMENTS ${path} ${why}.`);
}
