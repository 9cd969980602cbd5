/** What was left out or changed while a document became text. */
export type DocumentNoteCode =
  | "ENCODING"
  | "TRACKED_CHANGES"
  | "COMMENTS"
  | "FOOTNOTES"
  | "IMAGES"
  | "AUTOMATIC_NUMBERS"
  | "HIDDEN_TEXT"
  | "PAGES_WITHOUT_TEXT"
  | "REPLACED_CHARACTERS";

/** One thing that the reader of the text should know. */
export interface DocumentNote {
  readonly code: DocumentNoteCode;
  readonly message: string;
}

/** A document as text: one paragraph a line, one table row a line with tabs between its cells. */
export interface DocumentText {
  readonly text: string;
  readonly notes: readonly DocumentNote[];
}
