/** Why a document cannot be read; clients rely on the code, people read the message. */
export type DocumentErrorCode =
  | "EMPTY"
  | "TOO_LARGE"
  | "TOO_LONG"
  | "UNKNOWN_FORMAT"
  | "OLD_WORD_FORMAT"
  | "DAMAGED"
  | "ENCRYPTED"
  | "ZIP_BOMB"
  | "NESTED_TOO_DEEP"
  | "TOO_MANY_PAGES"
  | "NO_TEXT";

/** A document that is refused; nothing of it is used. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DocumentError";
    this.code = code;
  }
}
