import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { RuleError } from "../errors.ts";

/** AES-256-GCM: who changes a byte of a sealed text, or takes it for another's, cannot open it. */
const FORMAT = "v1";
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

export const KEY_BYTES = 32;

/** A sealed text that this key, or these words about it, do not open; a refusal like any other to who asks for it. */
export class UnreadableError extends RuleError {
  constructor() {
    super(
      "DETAILS_UNREADABLE",
      "What is sealed cannot be opened: another secret sealed it, or it was changed.",
    );
  }
}

/** Seals bytes: `v1.<base64url>`. `about` is not secret; who opens it has to say the same of it. */
export function seal(key: Uint8Array, bytes: Uint8Array, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(`${FORMAT} ${about}`));
  const sealed = Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return `${FORMAT}.${sealed.toString("base64url")}`;
}

/** @throws UnreadableError */
export function open(key: Uint8Array, sealed: string, about: string): Buffer {
  const [format, text = ""] = sealed.split(".");
  const bytes = Buffer.from(text, "base64url");
  if (format !== FORMAT || bytes.length < IV_BYTES + TAG_BYTES) throw new UnreadableError();
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(`${FORMAT} ${about}`));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw cause instanceof Error && /authenticate/.test(cause.message) ? new UnreadableError() : cause;
  }
}
