import type { PlanDraft } from "./draft.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import type { ImportScope } from "./import-directory.ts";
import type { Place } from "./sources.ts";

/** What the import of a draft's groups and duties works with. */
export interface PlanScope extends ImportScope {
  draft: PlanDraft;
  existing: ExistingPlan;
}

/** Where a group or block of the draft stands. */
export function placeOf({ sources }: PlanScope, index: number): Place {
  return { path: `/groups/${index}`, from: sources.startOf(index) };
}

/** The place of one of its fields, or of an entry in one of its lists. */
export function entryOf({ path, from }: Place, list: string, index?: number): Place {
  return { path: index === undefined ? `${path}/${list}` : `${path}/${list}/${index}`, from };
}
