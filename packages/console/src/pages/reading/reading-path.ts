/** The steps from a document to a plan. */
export type ReadingStep = "document" | "names" | "check";

/** The page of a document on its way to becoming a plan. */
export function readingPath(id: string): string {
  return `/readings/${encodeURIComponent(id)}`;
}

/** The page at one of its steps. */
export function stepPath(id: string, step: ReadingStep): string {
  return `${readingPath(id)}?step=${step}`;
}

/** A place in the document, at the step that shows it. */
export function placePath(id: string, { start, end }: { start: number; end: number }): string {
  return `${stepPath(id, "document")}&at=${start}-${end}`;
}
