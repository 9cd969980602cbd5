import { type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import type { ChainHead } from "./chain.ts";

const KIND = "dutygraph-change-log-head";

const Head = z.object({
  kind: z.literal(KIND),
  number: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.iso.datetime(),
  signature: z.base64(),
});

/** A head of the log with the promise that the log ended so: whoever cuts the log or writes it anew cannot sign for it. */
export type SignedHead = z.infer<typeof Head>;

/** Why a log does not agree with a head that was signed; null: it holds what was signed, and perhaps more since. */
export type HeadFault = { code: "FORGED" | "CUT_OFF" | "WRITTEN_ANEW"; message: string } | null;

/** Signs a head by an Ed25519 key. */
export function signHead({ number, hash }: ChainHead, at: Date, key: KeyObject): SignedHead {
  const said = { kind: KIND, number, hash, signedAt: at.toISOString() } as const;
  return { ...said, signature: sign(null, signedBytes(said), key).toString("base64") };
}

/** What was given is no signed head. */
export class SignedHeadError extends Error {}

/** @throws SignedHeadError where the text is none */
export function readSignedHead(text: string): SignedHead {
  const result = Head.safeParse(parsed(text));
  if (!result.success) throw new SignedHeadError("This file is no signed head of a change log.");
  return result.data;
}

/**
 * Holds a head that was signed against the log of today, which was found whole and of which `hashAt` answers the hash of
 * an event.
 */
export async function compareHead(
  signed: SignedHead,
  key: KeyObject,
  head: ChainHead,
  hashAt: (number: number) => Promise<string | null>,
): Promise<HeadFault> {
  if (!verify(null, signedBytes(signed), key, Buffer.from(signed.signature, "base64"))) {
    return { code: "FORGED", message: "The head was not signed by this key, or it was changed since." };
  }
  if (head.number < signed.number) {
    const message = `The log ends at ${head.number}, but it ended at ${signed.number} when the head was signed: events were taken off its end.`;
    return { code: "CUT_OFF", message };
  }
  if ((await hashAt(signed.number)) === signed.hash) return null;
  const message = `The event ${signed.number} is not the one that was signed: the log was written anew.`;
  return { code: "WRITTEN_ANEW", message };
}

function signedBytes({ kind, number, hash, signedAt }: Omit<SignedHead, "signature">): Buffer {
  return Buffer.from(canonicalJson({ kind, number, hash, signedAt }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
