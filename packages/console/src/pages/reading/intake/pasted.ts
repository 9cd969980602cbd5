/** What was pasted: as it reads, and with its markup where it has any that tells lines and tables apart. */
export interface Pasted {
  text: string;
  html: string | null;
}

const TELLING = /<(?:p|div|li|tr|td|br|h[1-6]|section)\b/iu;

/**
 * What a clipboard holds of a document. Its markup is kept where it sets out paragraphs or a table, which a text of it
 * loses; a page that is one picture has markup but no text, and is then a text that is empty.
 */
export function pastedOf(clipboard: Pick<DataTransfer, "getData">): Pasted {
  const text = clipboard.getData("text/plain").replaceAll("\r\n", "\n");
  const html = clipboard.getData("text/html");
  const isTelling = text.trim() !== "" && TELLING.test(html);
  return { text, html: isTelling ? html : null };
}

/** As many characters as the server takes of a pasted document. */
export const MAX_PASTED = 1_000_000;

/** Whether what is pasted can be sent. */
export function isSendable({ text, html }: Pasted): boolean {
  return text.trim() !== "" && Math.max(text.length, html?.length ?? 0) <= MAX_PASTED;
}
