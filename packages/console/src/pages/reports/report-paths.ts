import { mondayOf } from "./board-span";

/** Where a report is filled in. */
export function fillPath(occurrenceId: string): string {
  return `/reports/${encodeURIComponent(occurrenceId)}/fill`;
}

/** Where the reports that a summary is made of are seen together. */
export function rollUpPath(occurrenceId: string): string {
  return `/reports/${encodeURIComponent(occurrenceId)}/roll-up`;
}

/** The board around a day, with a report opened beside it. */
export function occurrencePath(occurrenceId: string, onDay: string): string {
  const query = new URLSearchParams({ from: mondayOf(onDay), day: onDay, open: occurrenceId });
  return `/reports?${query}`;
}
