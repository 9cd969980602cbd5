import type { Span } from "../draft/draft-model";
import type { Pick } from "../workbench";
import { trimmed } from "./document-marks";
import { selectedIn } from "./offset-in";

/** What is selected in an element that shows a text, as a piece of it; null where nothing is. */
export function pickSelected(root: Element | null, text: string): Pick | null {
  const selected = root && selectedIn(root);
  const span = selected && trimmed(text, selected);
  const box = window.getSelection()?.rangeCount
    ? window.getSelection()?.getRangeAt(0).getBoundingClientRect()
    : null;
  if (!span || !box || span.start >= span.end) return null;
  return { span, at: { top: box.bottom, left: box.left } };
}

/** Selects a piece of the text that an element shows, and answers where it begins. */
export function selectPiece(root: Element | null, { start, end }: Span): Element | null {
  const stretches = [...(root?.querySelectorAll("[data-start]") ?? [])];
  const around = (offset: number) => stretches.findLast((stretch) => startOf(stretch) <= offset);
  const from = around(start);
  const to = around(end - 1);
  if (!from?.firstChild || !to?.firstChild) return null;
  const range = document.createRange();
  range.setStart(from.firstChild, start - startOf(from));
  range.setEnd(to.firstChild, Math.min(end - startOf(to), to.textContent?.length ?? 0));
  window.getSelection()?.removeAllRanges();
  window.getSelection()?.addRange(range);
  return from;
}

function startOf(stretch: Element): number {
  return Number(stretch.getAttribute("data-start"));
}
