import { DocumentError } from "./document-error.ts";
import type { DocumentText } from "./document-text.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readPdf } from "./read-pdf.ts";
import { decodeText, readText } from "./read-text.ts";

/** The largest document accepted, in bytes. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/**
 * Turns a document into text. What it is is told by its first bytes; the name only settles plain text and HTML.
 * Throws DocumentError, and nothing else, for what it cannot or will not read.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length === 0) throw new DocumentError("EMPTY", "The file is empty.");
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new DocumentError("TOO_LARGE", "The file is larger than 20 MB.");
  const read = await readByKind(bytes, fileName);
  if (read.text.trim() === "") throw new DocumentError("NO_TEXT", "The file holds no text.");
  return read;
}

async function readByKind(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return readDocx(bytes);
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return readPdf(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new DocumentError(
      "OLD_WORD_FORMAT",
      "This is a .doc, .wps or password-protected file of an old format; save it as .docx without a password and try again.",
    );
  const extension = /\.[^.]*$/u.exec(fileName.toLowerCase())?.[0] ?? "";
  if ([".docx", ".pdf"].includes(extension))
    throw new DocumentError("DAMAGED", `The file is called ${extension} but is not one inside.`);
  if (![".txt", ".text", ".md", ".html", ".htm", ".xhtml", ""].includes(extension))
    throw new DocumentError("UNKNOWN_FORMAT", `Files of the kind ${extension} are not read.`);
  return isHtml(bytes, extension) ? readHtml(bytes) : readText(bytes);
}

function isHtml(bytes: Uint8Array, extension: string): boolean {
  if ([".html", ".htm", ".xhtml"].includes(extension)) return true;
  return /^\s*<(?:!doctype\s+html|html)[\s>]/iu.test(decodeText(bytes).text.slice(0, 200));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
