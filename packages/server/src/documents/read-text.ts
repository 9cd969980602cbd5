import { DocumentError } from "./document-error.ts";
import type { DocumentText } from "./document-text.ts";

/** Reads plain text; line ends become LF, nothing else is touched. */
export function readText(bytes: Uint8Array): DocumentText {
  const { text, encoding } = decodeText(bytes);
  return {
    text: text.replace(/\r\n?/gu, "\n"),
    notes: encoding === "utf-8" ? [] : [{ code: "ENCODING", message: `The text was read as ${encoding}.` }],
  };
}

/** Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030 where the bytes are no UTF-8. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (!marked && bytes.subarray(0, 4096).includes(0))
    throw new DocumentError("UNKNOWN_FORMAT", "The file is not text.");
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new DocumentError("UNKNOWN_FORMAT", "The text is neither UTF-8 nor GB18030.");
}
