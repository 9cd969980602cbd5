/** The words of reading a document: the text, the draft and its correction. */
export const reading = {} as const;
