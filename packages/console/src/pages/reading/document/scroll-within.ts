/**
 * Brings an element into the middle of the pane in which it scrolls, and leaves the page where it is. What was never
 * laid out has a guessed height, so the place is looked at once more after the first move.
 */
export function scrollWithin(element: Element | null | undefined): void {
  const pane = element?.closest("[data-scrolls]");
  if (!element || !pane) return;
  const move = () => {
    const own = element.getBoundingClientRect();
    const around = pane.getBoundingClientRect();
    pane.scrollTop += own.top + own.height / 2 - (around.top + around.height / 2);
  };
  move();
  requestAnimationFrame(move);
}
