import { readDelimited } from "./delimited";

/** What a file is that no table can be read from. */
export class UnreadableFile extends Error {}

/** The cells of the first sheet of a workbook, or of a file of delimited text in UTF-8, UTF-16 or GB 18030. */
export async function readFile(file: File): Promise<string[][]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readWorkbook(file);
  if (isOldWorkbook(bytes)) throw new UnreadableFile();
  return readDelimited(decode(bytes));
}

async function readWorkbook(file: File): Promise<string[][]> {
  const { readSheet } = await import("read-excel-file/universal");
  const rows = await readSheet(file).catch(() => {
    throw new UnreadableFile();
  });
  return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

/** Spreadsheets in China write GB 18030 unless told otherwise; what is no UTF-8 is taken for that. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** An .xls file, which is no table that we read. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}
