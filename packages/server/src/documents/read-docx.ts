import { checkZip, unpackEntry, type ZipEntry } from "./check-zip.ts";
import { DocumentError } from "./document-error.ts";
import type { DocumentNote, DocumentText } from "./document-text.ts";
import { htmlToText } from "./read-html.ts";

const MAX_DEPTH = 400;

/** Reads a .docx: paragraphs, lists and tables in order; what is only seen in Word is left out and noted. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const entries = checkZip(bytes);
  const main = entries.find(({ name }) => name === "word/document.xml");
  if (!main) {
    const isOffice = entries.some(({ name }) => name === "[Content_Types].xml");
    throw new DocumentError(
      "UNKNOWN_FORMAT",
      isOffice ? "This is an Office file, but no Word document." : "This is a zip archive, not a document.",
    );
  }
  const parts = xmlParts(bytes, entries);
  for (const xml of parts.values()) checkDepth(xml);
  const html = await toHtml(bytes);
  const { text, hasLists } = htmlToText(html);
  return { text, notes: notesOn(parts, entries, hasLists) };
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
    );
    return converted.value;
  } catch (error) {
    throw new DocumentError("DAMAGED", "The file is damaged: Word's text in it cannot be read.", {
      cause: error,
    });
  }
}

// Every XML part is unpacked once under its promised size, so that a directory that lies is found before mammoth meets it.
function xmlParts(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const entry of entries)
    if (/\.(?:xml|rels)$/u.test(entry.name))
      parts.set(entry.name, unpackEntry(bytes, entry).toString("utf8"));
  return parts;
}

function checkDepth(xml: string): void {
  let depth = 0;
  for (const match of xml.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/gu)) {
    if (match[1]) depth -= 1;
    else if (!match[2]) depth += 1;
    if (depth > MAX_DEPTH)
      throw new DocumentError("NESTED_TOO_DEEP", "The document is nested too deeply to be read safely.");
  }
}

function notesOn(
  parts: ReadonlyMap<string, string>,
  entries: readonly ZipEntry[],
  hasLists: boolean,
): DocumentNote[] {
  const main = parts.get("word/document.xml") ?? "";
  const notes: DocumentNote[] = [];
  if (/<w:(?:ins|del|moveFrom|moveTo)[\s>]/u.test(main))
    notes.push({
      code: "TRACKED_CHANGES",
      message: "Tracked changes were ignored: the text was read as if all had been accepted.",
    });
  if (/<w:comment[\s>]/u.test(parts.get("word/comments.xml") ?? ""))
    notes.push({ code: "COMMENTS", message: "Comments were ignored." });
  if (/<w:(?:footnote|endnote)Reference/u.test(main))
    notes.push({ code: "FOOTNOTES", message: "Footnotes stand at the end of the text." });
  if (entries.some(({ name }) => name.startsWith("word/media/")))
    notes.push({ code: "IMAGES", message: "Pictures were left out; text in them was not read." });
  if (hasLists)
    notes.push({
      code: "AUTOMATIC_NUMBERS",
      message: "Numbers that Word makes by itself are shown as 1., 2., 3.",
    });
  return notes;
}
