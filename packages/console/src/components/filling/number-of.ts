/** The figure that a typed text says, wide characters and separators of thousands too; null: none. */
export function numberOf(typed: string): number | null {
  const text = typed.normalize("NFKC").replaceAll(/[\s,]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}
