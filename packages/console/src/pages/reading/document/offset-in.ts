/** Where a point of a selection lies in the text; each stretch of the text says where it starts. */
export function offsetIn(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const stretch = node.parentElement?.closest("[data-start]");
    return stretch ? startOf(stretch) + offset : null;
  }
  if (!(node instanceof Element)) return null;
  const child = node.childNodes[offset];
  const after = child instanceof Element ? firstStretch(child) : null;
  if (after) return startOf(after);
  const before = [...node.querySelectorAll("[data-start]")].at(-1);
  if (before) return startOf(before) + (before.textContent?.length ?? 0);
  return node.matches("[data-start]")
    ? startOf(node) + (offset > 0 ? (node.textContent?.length ?? 0) : 0)
    : null;
}

/** What is selected within an element, as places of its text; null where nothing is. */
export function selectedIn(root: Element): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetIn(range.startContainer, range.startOffset);
  const end = offsetIn(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function firstStretch(element: Element): Element | null {
  return element.matches("[data-start]") ? element : element.querySelector("[data-start]");
}

function startOf(stretch: Element): number {
  return Number(stretch.getAttribute("data-start"));
}
