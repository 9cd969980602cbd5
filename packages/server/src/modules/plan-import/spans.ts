import type { FieldFault } from "../../errors.ts";
import type { Passage } from "./locate.ts";

/** Where a fact of a draft stands in the text; `path` is a JSON pointer into the draft. */
export interface DraftSpan extends Passage {
  path: string;
}

/**
 * What is wrong with the spans of a draft: an end before its start, or a path that points to nothing in the draft as it
 * was given.
 */
export function faultsOfSpans(spans: readonly DraftSpan[], draft: unknown): FieldFault[] {
  return spans.flatMap(({ path, start, end }, index) => {
    const at = ["draft", "spans", String(index)];
    const faults: FieldFault[] = [];
    if (!pointsAt(draft, path))
      faults.push({ path: [...at, "path"], code: "UNKNOWN_PATH", message: `"${path}" is not in the draft.` });
    if (end < start)
      faults.push({ path: [...at, "end"], code: "END_BEFORE_START", message: "lies before the start." });
    return faults;
  });
}

/** Spans that end after the text does. */
export function spansBeyond(spans: readonly DraftSpan[], length: number): FieldFault[] {
  const message = `lies after the end of the text, which has ${length} characters.`;
  return spans.flatMap(({ end }, index) =>
    end <= length ? [] : [{ path: ["draft", "spans", String(index), "end"], code: "TOO_BIG", message }],
  );
}

function pointsAt(draft: unknown, path: string): boolean {
  let value = draft;
  for (const part of path.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return path.startsWith("/") && value !== null && value !== undefined;
}
