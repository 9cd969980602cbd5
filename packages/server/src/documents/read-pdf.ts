import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError } from "./document-error.ts";
import type { DocumentText } from "./document-text.ts";
import { type PrintedWord, wordsToLines } from "./words-to-lines.ts";

const MAX_PAGES = 1000;
// Chinese fonts name their characters by tables that come with the library.
const LIBRARY = join(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"))), sep);

/** Reads the text layer of a PDF; a scan, which has none, is refused. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(LIBRARY, "cmaps", sep),
    cMapPacked: true,
    standardFontDataUrl: join(LIBRARY, "standard_fonts", sep),
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pages = await readPages(await loading.promise);
    const silent = pages.filter((page) => page.trim() === "").length;
    if (silent === pages.length)
      throw new DocumentError(
        "NO_TEXT",
        "The PDF holds pictures of pages but no text (a scan). Recognize its text first, or use the original document.",
      );
    return {
      text: pages.filter((page) => page).join("\n"),
      notes:
        silent === 0
          ? []
          : [
              {
                code: "PAGES_WITHOUT_TEXT",
                message: `${silent} of ${pages.length} pages hold no text and were not read.`,
              },
            ],
    };
  } catch (error) {
    throw asDocumentError(error);
  } finally {
    await loading.destroy();
  }
}

interface Pages {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: readonly object[] }>;
    cleanup(): unknown;
  }>;
}

async function readPages(document: Pages): Promise<string[]> {
  if (document.numPages > MAX_PAGES)
    throw new DocumentError("TOO_MANY_PAGES", `The PDF has more than ${MAX_PAGES} pages.`);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(wordsToLines(items.flatMap(printedWord)).join("\n"));
    page.cleanup();
  }
  return pages;
}

function printedWord(item: object): PrintedWord[] {
  if (!("str" in item && "transform" in item && "width" in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, size: Math.hypot(a, b) }];
}

function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const name = error instanceof Error ? error.name : "";
  return name === "PasswordException"
    ? new DocumentError("ENCRYPTED", "The PDF is protected by a password.", { cause: error })
    : new DocumentError("DAMAGED", "The PDF is damaged and cannot be read.", { cause: error });
}
