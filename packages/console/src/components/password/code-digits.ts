export const CODE_LENGTH = 6;

/** The digits of a one-time code as it was typed or pasted: with gaps, or full-width as Chinese keyboards write them. */
export function digitsOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/\D/g, "").slice(0, CODE_LENGTH);
}
