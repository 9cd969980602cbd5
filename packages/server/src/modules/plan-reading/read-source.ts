import { parsePlan } from "@dutygraph/plan-parser";
import { DocumentError } from "../../documents/document-error.ts";
import type { DocumentNote } from "../../documents/document-text.ts";
import { readDocument } from "../../documents/read-document.ts";
import { readHtmlText } from "../../documents/read-html.ts";
import { draftOf } from "./draft-of.ts";

/** The longest text that is read, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** A document as it came in. */
export type DocumentSource =
  | { kind: "file"; bytes: Uint8Array; fileName: string }
  | { kind: "text"; text: string }
  | { kind: "html"; html: string };

/** A document as text, and what was read in exactly that text. */
export interface SourceReading {
  text: string;
  notes: readonly DocumentNote[];
  draft: ReturnType<typeof draftOf>;
  diagnostics: readonly object[];
}

/**
 * Turns a document into text and reads it. Characters that no database keeps, NUL and halves of characters, are replaced one
 * for one before that, so that every span holds in the text that is kept.
 * @throws DocumentError
 */
export async function readSource(source: DocumentSource): Promise<SourceReading> {
  const document = await toText(source);
  if (document.text.trim() === "") throw new DocumentError("NO_TEXT", "The document holds no text.");
  if (document.text.length > MAX_TEXT_LENGTH)
    throw new DocumentError("TOO_LONG", `The text has more than ${MAX_TEXT_LENGTH} characters.`);
  const text = document.text.toWellFormed().replaceAll("\0", "\ufffd");
  const { plan, diagnostics } = parsePlan(text);
  const replaced: DocumentNote = {
    code: "REPLACED_CHARACTERS",
    message: "Characters that cannot be kept are shown as \ufffd.",
  };
  const notes = text === document.text ? document.notes : [...document.notes, replaced];
  return { text, notes, draft: draftOf(plan), diagnostics };
}

async function toText(source: DocumentSource): Promise<{ text: string; notes: readonly DocumentNote[] }> {
  if (source.kind === "file") return readDocument(source.bytes, source.fileName);
  if (source.kind === "html") return readHtmlText(source.html);
  return { text: source.text.replace(/\r\n?/gu, "\n"), notes: [] };
}
