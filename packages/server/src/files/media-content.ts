/** How the bytes of a type begin: at an offset, in hexadecimal. */
type Signature = [offset: number, hex: string][];

const ZIP: Signature[] = [[[0, "504b0304"]], [[0, "504b0506"]]];

/** Types that are told by their first bytes; any of the signatures will do. */
const SIGNATURES: Record<string, Signature[]> = {
  "image/png": [[[0, "89504e470d0a1a0a"]]],
  "image/jpeg": [[[0, "ffd8ff"]]],
  "image/gif": [[[0, "474946383761"]], [[0, "474946383961"]]],
  "image/webp": [
    [
      [0, "52494646"],
      [8, "57454250"],
    ],
  ],
  "application/pdf": [[[0, "255044462d"]]],
  "application/zip": ZIP,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ZIP,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ZIP,
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ZIP,
};

/** How many bytes are looked at. */
export const CONTENT_HEAD = 12;

/**
 * Whether a file may be what it claims to be, by how it begins. A type that has no signature may hold anything: it is
 * only ever saved, never shown.
 */
export function fitsMediaType(head: Buffer, mediaType: string): boolean {
  const signatures = SIGNATURES[mediaType];
  if (signatures === undefined) return true;
  return signatures.some((signature) =>
    signature.every(([offset, hex]) =>
      head.subarray(offset, offset + hex.length / 2).equals(Buffer.from(hex, "hex")),
    ),
  );
}
