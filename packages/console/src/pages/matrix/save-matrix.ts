import writeXlsxFile from "write-excel-file/browser";
import type { Column } from "./columns";
import type { Block } from "./rows";
import { HEADER_ROWS, type SheetWords, sheetOf } from "./sheet";
import type { MatrixWords } from "./words";

/** What no file system and no spreadsheet takes in a name. */
const UNFIT = /[\\/:*?"<>|[\]]/gu;
const LONGEST_SHEET_NAME = 31;

/** Gives the browser the matrix as an .xlsx file; header and first column stay where they are while it is scrolled. */
export async function saveMatrix(
  blocks: readonly Block[],
  columns: readonly Column[],
  marks: MatrixWords,
  words: SheetWords & { file: string; sheet: string },
): Promise<void> {
  const { data, columns: widths } = sheetOf(blocks, columns, marks, words);
  await writeXlsxFile(data, {
    sheet: words.sheet.replaceAll(UNFIT, " ").slice(0, LONGEST_SHEET_NAME),
    columns: widths,
    stickyRowsCount: HEADER_ROWS,
    stickyColumnsCount: 1,
    orientation: "landscape",
    showGridLines: false,
  }).toFile(`${words.file.replaceAll(UNFIT, " ")}.xlsx`);
}
