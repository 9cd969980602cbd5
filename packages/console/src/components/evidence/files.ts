/** The most bytes that the server takes of one file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file is not sent at all, as a word of the messages; null: it may be sent. */
export function faultOf({ size }: { size: number }): string | null {
  if (size === 0) return "evidence.fault.EMPTY_FILE";
  return size > MAX_FILE_BYTES ? "evidence.fault.FILE_TOO_LARGE" : null;
}

/** How large a file is, in the unit that people read: `1.5 MB`. */
export function sizeOf(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1000
      ? ["byte", bytes]
      : bytes < 1_000_000
        ? ["kilobyte", bytes / 1024]
        : ["megabyte", bytes / 1024 / 1024];
  const digits = { maximumFractionDigits: value < 10 ? 1 : 0 };
  const format = { style: "unit", unit: String(unit), unitDisplay: "short", ...digits } as const;
  return new Intl.NumberFormat(locale, format).format(Number(value));
}

const PICTURES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

/** Whether a file is a picture that browsers show. */
export function isPicture(mediaType: string): boolean {
  return PICTURES.has(mediaType);
}

/** Whether the server lets a browser show a file instead of saving it. */
export function isShown(mediaType: string): boolean {
  return isPicture(mediaType) || mediaType === "application/pdf";
}
