import { buffer } from "node:stream/consumers";
import type { Logger } from "pino";
import type { Viewer } from "../../access/viewer.ts";
import { DocumentError } from "../../documents/document-error.ts";
import { invalid, RuleError } from "../../errors.ts";
import type { Uploads } from "../../files/uploads.ts";
import { ReadingError, readApart } from "./read-apart.ts";
import type { DocumentSource, SourceReading } from "./read-source.ts";

const FIELDS = ["uploadId", "text", "html"] as const;
type SourceField = (typeof FIELDS)[number];

/** Where a document is: in an upload, or in the input itself. */
export type SourceInput = { [Field in SourceField]?: string | null | undefined };

/**
 * The document that an input gives, and the field that gives it.
 * @throws ValidationError REQUIRED where none does, ONLY_ONE where several do, INVALID_ID for a ticket that is forged,
 * somebody else's or too old; RuleError UPLOAD_GONE
 */
export async function sourceOf(
  uploads: Uploads,
  viewer: Viewer,
  input: SourceInput,
): Promise<{ field: SourceField; source: DocumentSource }> {
  const [field, other] = FIELDS.filter((name) => input[name] != null);
  if (field === undefined) throw invalid(["uploadId"], "REQUIRED", "give an upload, a text or a page.");
  if (other !== undefined) throw invalid([other], "ONLY_ONE", `goes without ${field}.`);
  const value = input[field] ?? "";
  if (field === "text") return { field, source: { kind: "text", text: value } };
  if (field === "html") return { field, source: { kind: "html", html: value } };
  return { field, source: await uploaded(uploads, viewer, value) };
}

async function uploaded(uploads: Uploads, viewer: Viewer, uploadId: string): Promise<DocumentSource> {
  const path = ["uploadId"];
  const upload = uploads.find(viewer, uploadId);
  if (upload === null) throw invalid(path, "INVALID_ID", "This is no upload of yours that waits.");
  const bytes = await uploads.open(upload);
  if (bytes === null) throw new RuleError("UPLOAD_GONE", "The uploaded file is there no more.", path);
  return { kind: "file", bytes: await buffer(bytes), fileName: upload.fileName };
}

/**
 * Reads a document apart and turns a refusal into one that names the input's field.
 * @throws ValidationError with the DocumentErrorCode, READING_FAILED or TOO_LONG_TO_READ
 */
export async function readFor(source: DocumentSource, field: string, log: Logger): Promise<SourceReading> {
  try {
    return await readApart(source);
  } catch (error) {
    if (error instanceof ReadingError) log.error({ err: error }, "A document could not be read.");
    if (error instanceof DocumentError || error instanceof ReadingError)
      throw invalid([field], error.code, error.message);
    throw error;
  }
}
