/** The most bytes that the server takes of one document. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Kinds of file that are read, as a file chooser wants them. */
export const ACCEPTED = ".docx,.pdf,.html,.htm,.txt";

/** The codes by which the server refuses a document. */
const CODES = [
  "EMPTY",
  "TOO_LARGE",
  "UNKNOWN_FORMAT",
  "OLD_WORD_FORMAT",
  "DAMAGED",
  "ENCRYPTED",
  "ZIP_BOMB",
  "NESTED_TOO_DEEP",
  "TOO_MANY_PAGES",
  "NO_TEXT",
  "TOO_LONG",
  "READING_FAILED",
  "TOO_LONG_TO_READ",
] as const;

/** Why a document is not read: what is wrong with it, and what to do. */
export type DocumentFault = (typeof CODES)[number] | "UPLOAD_GONE" | "BROKEN" | "OTHER";

const OLD_FORMATS = [".doc", ".wps", ".dot"];
const PICTURES = [".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".heic", ".webp"];

/** What is wrong with a file before anything is sent; null: it may be sent. */
export function faultOfFile({ name, size }: { name: string; size: number }): DocumentFault | null {
  const extension = /\.[^.]*$/u.exec(name.toLowerCase())?.[0] ?? "";
  if (size === 0) return "EMPTY";
  if (size > MAX_DOCUMENT_BYTES) return "TOO_LARGE";
  if (OLD_FORMATS.includes(extension)) return "OLD_WORD_FORMAT";
  return PICTURES.includes(extension) ? "NO_TEXT" : null;
}

/** The fault of which a refusal tells: by its codes, else by its word. `OTHER` where neither is known of documents. */
export function faultOfRefusal({
  message,
  faults,
}: {
  message: string;
  faults: readonly { code: string }[];
}): DocumentFault {
  if (message.endsWith(".UPLOAD_GONE")) return "UPLOAD_GONE";
  return CODES.find((known) => faults.some(({ code }) => code === known)) ?? "OTHER";
}
