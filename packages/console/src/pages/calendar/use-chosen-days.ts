import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from "react";
import { toggled, walkFrom, withSpan } from "./day-walk";

/**
 * One tab stop for each month: the arrow keys walk from day to day through the year, Enter or Space choose one as a click
 * does, and with Shift all up to it.
 */
export function useChosenDays(
  year: RefObject<HTMLElement | null>,
  first: string,
  chosen: readonly string[],
  choose: (days: readonly string[]) => void,
) {
  const [walked, setWalked] = useState(chosen[0] ?? first);
  const anchor = useRef<string | null>(null);
  // Another year has been turned to.
  const active = walked.slice(0, 4) === first.slice(0, 4) ? walked : first;
  const take = (day: string, isSpan: boolean) => {
    setWalked(day);
    if (isSpan) choose(withSpan(chosen, anchor.current ?? active, day));
    else choose(toggled(chosen, day));
    anchor.current = day;
  };
  const onClick = (event: MouseEvent) => {
    const day = dayAt(event.target);
    if (day !== null) take(day, event.shiftKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const day = dayAt(event.target);
    if (day === null || event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === "Escape") return choose([]);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return take(day, event.shiftKey);
    }
    const to = walkFrom(day, event.key);
    if (to === null) return;
    event.preventDefault();
    setWalked(to);
    if (event.shiftKey) {
      anchor.current ??= day;
      choose(withSpan(chosen, anchor.current, to));
    }
    focusOn(year.current, to);
  };
  return { active, handlers: { onClick, onKeyDown }, focusActive: () => focusOn(year.current, active) };
}

function focusOn(year: HTMLElement | null, day: string): void {
  year?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
}

function dayAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("[data-day]")?.dataset.day ?? null;
}
