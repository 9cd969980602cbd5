import { DocumentError, type DocumentErrorCode } from "../../documents/document-error.ts";
import { type DocumentSource, readSource, type SourceReading } from "./read-source.ts";

/** What the process answers. */
export type ProcessAnswer =
  | { reading: SourceReading }
  | { refusal: { code: DocumentErrorCode; message: string } }
  | { failure: string };

// A process of its own for one document, started by read-apart.ts; it ends when nobody waits for it any more.
process.on("disconnect", () => process.exit());
process.once("message", (source) => {
  void answer(source as DocumentSource).then((said) => process.send?.(said));
});

async function answer(source: DocumentSource): Promise<ProcessAnswer> {
  try {
    return { reading: await readSource(source) };
  } catch (error) {
    if (error instanceof DocumentError) return { refusal: { code: error.code, message: error.message } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
