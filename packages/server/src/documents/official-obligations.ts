import { textKey } from "../text/text-key.ts";
import { bare } from "./official-groups.ts";
import { onOneLine, type PrintedGroup, type PrintedObligation, type PrintedPlan } from "./printed-plan.ts";

/** Where a plan's timed requirements are printed: as the limit of a group or block, in its duties, or by themselves. */
export interface ObligationPlaces {
  readonly limits: ReadonlyMap<PrintedGroup, string>;
  readonly alone: readonly PrintedObligation[];
}

/**
 * Finds each timed requirement its place. One whose text is the first duty of a group or block, and whose time is not
 * said in that text, is the limit (完成时限) of it; one that a group's duties say already is not said again.
 */
export function placeObligations(plan: PrintedPlan): ObligationPlaces {
  const limits = new Map<PrintedGroup, string>();
  const alone: PrintedObligation[] = [];
  const byText = Map.groupBy(plan.groups, ({ name, duties }) => textKey(bare(duties[0] ?? name)));
  const said = plan.groups
    .filter(({ kind }) => kind !== "OTHER")
    .flatMap(({ duties }) => duties.map(textKey))
    .join("\n");
  for (const obligation of plan.obligations) {
    const limit = limitOf(obligation);
    const owner =
      limit === null
        ? undefined
        : byText.get(textKey(bare(obligation.text)))?.find((group) => !limits.has(group));
    if (limit !== null && owner !== undefined) limits.set(owner, limit);
    else if (!said.includes(textKey(bare(obligation.text)))) alone.push(obligation);
  }
  return { limits, alone };
}

/** The time of a requirement as the value of a limit, where the text does not say it; null otherwise. */
function limitOf({ text, cadence, deadline }: PrintedObligation): string | null {
  const times = [cadence, deadline].flatMap((time) => (time ? [onOneLine(time)] : []));
  const isSaid = times.some((time) => textKey(text).includes(textKey(time)));
  return times.length === 0 || isSaid ? null : times.join("，");
}
