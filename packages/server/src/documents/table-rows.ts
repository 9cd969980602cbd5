import { DocumentError } from "./document-error.ts";
import { attribute, type HtmlElement, isElement } from "./html-nodes.ts";

const MAX_COLUMNS = 200;
const MAX_ROWS = 20_000;

/**
 * The rows of a table, all with their columns in place: a cell that spans others is printed once, at its first
 * place, and the places it covers are empty. Tables in cells become part of the cell's text.
 */
export function tableRows(table: HtmlElement, textOf: (cell: HtmlElement) => string): string[][] {
  const covered: number[] = [];
  return rowElements(table).map((row) => rowCells(row, covered, textOf));
}

function rowElements(table: HtmlElement): HtmlElement[] {
  const rows = table.childNodes.flatMap((child) => {
    if (isElement(child, "tr")) return [child];
    return isElement(child, "thead", "tbody", "tfoot")
      ? child.childNodes.filter((row): row is HtmlElement => isElement(row, "tr"))
      : [];
  });
  if (rows.length > MAX_ROWS) throw new DocumentError("TOO_LARGE", "A table has too many rows.");
  return rows;
}

// `covered` counts, for each column, how many rows below are still covered by a cell from above.
function rowCells(row: HtmlElement, covered: number[], textOf: (cell: HtmlElement) => string): string[] {
  const cells: string[] = [];
  const skipCovered = (): void => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 0) - 1;
      cells.push("");
    }
  };
  for (const cell of row.childNodes) {
    if (!isElement(cell, "td", "th")) continue;
    skipCovered();
    const text = textOf(cell).trim();
    const rowSpan = spanOf(cell, "rowspan", MAX_ROWS);
    for (let i = spanOf(cell, "colspan", MAX_COLUMNS); i > 0 && cells.length < MAX_COLUMNS; i -= 1) {
      covered[cells.length] = rowSpan - 1;
      cells.push(i === spanOf(cell, "colspan", MAX_COLUMNS) ? text : "");
    }
  }
  skipCovered();
  return cells;
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  return Math.min(most, Math.max(1, Number.parseInt(attribute(cell, name) ?? "1", 10) || 1));
}
