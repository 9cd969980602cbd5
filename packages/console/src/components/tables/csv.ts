import type { Table } from "./table";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV after RFC 4180, with the mark by which spreadsheets know UTF-8. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 */
export function csvOf({ head, rows }: Table): string {
  const lines = [head, ...rows].map((cells) => cells.map(field).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function field(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}
