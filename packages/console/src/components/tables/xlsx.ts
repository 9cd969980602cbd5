import { type Table, widthsOf } from "./table";

/** A table as an Excel workbook of one sheet, its heads bold and standing still; texts stay texts, never formulas. */
export async function xlsxOf(table: Table, sheet: string): Promise<Blob> {
  const { default: writeExcelFile } = await import("write-excel-file/browser");
  const head = table.head.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const rows = table.rows.map((cells) => cells.map(cellOf));
  const columns = widthsOf(table).map((width) => ({ width }));
  return writeExcelFile([head, ...rows], { sheet: sheetName(sheet), columns, stickyRowsCount: 1 }).toBlob();
}

function cellOf(value: string | number) {
  if (value === "") return null;
  return typeof value === "number"
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: "top" as const };
}

/** Excel takes at most 31 characters, and some of them not at all. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31) || "1";
}
