import { checkZip, unpackEntry } from "../../packages/server/src/documents/check-zip.ts";
import { docxOf } from "../../packages/server/src/documents/docx-of.test-support.ts";

/** A Word file of a text, a paragraph for each line, as a browser takes it. */
export async function wordFile(name: string, text: string) {
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name, mimeType, buffer: await docxOf(text.trim().split("\n")) };
}

/** All words that stand in the cells of a table in .xlsx. */
export function wordsInTable(bytes: Uint8Array): string {
  const parts = checkZip(bytes).filter(({ name }) => /sharedStrings|sheet1\.xml$/.test(name));
  return parts.map((part) => unpackEntry(bytes, part).toString("utf8")).join("\n");
}
