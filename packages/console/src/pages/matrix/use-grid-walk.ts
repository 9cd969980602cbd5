import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { cellAt, type Place, walk } from "./walk";

/**
 * One tab stop for the whole grid: the arrow keys move it from cell to cell, Enter or Space do in a cell what a click
 * does. Rows and what can be walked to in them say where they stand by `data-row` and `data-column`.
 */
export function useGridWalk(table: RefObject<HTMLTableElement | null>, widths: readonly number[]) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  // Focus is told of before the next drawing: it must be held against where the walk is by then.
  const latest = useRef(place);
  const moveTo = (to: Place) => {
    latest.current = to;
    setPlace(to);
  };
  const active = cellAt(place, widths);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    if (from === null || event.altKey || event.metaKey) return;
    if (isPress(event) && event.target instanceof HTMLTableCellElement) {
      event.preventDefault();
      event.target.click();
      return;
    }
    // Up and down keep the column over the one cell of a group's row.
    const column = event.key.startsWith("Arrow") && isSame(from, active) ? place.column : from.column;
    const to = walk(event.key, event.ctrlKey, { row: from.row, column }, widths);
    if (to === null) return;
    event.preventDefault();
    moveTo(to);
    const { row, column: shown } = cellAt(to, widths);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${shown}"]`)
      ?.focus({ preventScroll: false });
  };
  const onFocus = ({ target }: FocusEvent) => {
    const at = placeOf(target);
    if (at && !isSame(at, cellAt(latest.current, widths))) moveTo(at);
  };
  return { active, onKeyDown, onFocus };
}

const isPress = ({ key }: KeyboardEvent) => key === "Enter" || key === " ";
const isSame = (a: Place, b: Place) => a.row === b.row && a.column === b.column;

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLElement)) return null;
  const { column } = target.dataset;
  const row = target.closest("tr")?.dataset.row;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
