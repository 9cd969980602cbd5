import { ValidationError } from "../../errors.ts";
import { type PlanDraft, readDraft } from "../plan-import/draft.ts";
import { spansBeyond } from "../plan-import/spans.ts";

/** A draft on its way: complete but for its title, which may be missing until it is saved. */
export type KeptDraft = Omit<PlanDraft, "meta"> & {
  meta: Omit<PlanDraft["meta"], "title"> & { title: string | null };
};

/**
 * Reads a draft that a person has edited, whole or not at all, for a text of this length.
 * @throws ValidationError with every fault and its path, such as `draft.groups.3.name`
 */
export function readKeptDraft(input: unknown, textLength: number): KeptDraft {
  const hasNoTitle = lacksTitle(input);
  const draft = readDraft(hasNoTitle ? withTitle(input) : input);
  const faults = spansBeyond(draft.spans, textLength);
  if (faults.length > 0) throw new ValidationError(faults);
  return hasNoTitle ? { ...draft, meta: { ...draft.meta, title: null } } : draft;
}

interface Untitled {
  meta: { title?: string | null };
}

function lacksTitle(input: unknown): input is Untitled {
  if (!isObject(input) || !("meta" in input) || !isObject(input.meta)) return false;
  const title: unknown = Reflect.get(input.meta, "title") ?? null;
  return title === null || (typeof title === "string" && title.trim() === "");
}

/** With any title in place of the missing one, all else is checked as for a plan. */
function withTitle(input: Untitled): object {
  return { ...input, meta: { ...input.meta, title: "-" } };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
